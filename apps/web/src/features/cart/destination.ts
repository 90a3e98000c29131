import { useSyncExternalStore } from 'react'
import { isCountry } from './countries.ts'

const key = 'artiqo.country'
const listeners = new Set<() => void>()

/** The country that was last chosen for a delivery on this device; null when none was yet. */
export function rememberedCountry(): string | null {
  const code = localStorage.getItem(key)
  return code !== null && isCountry(code) ? code : null
}

export function rememberCountry(country: string): void {
  localStorage.setItem(key, country)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where to: what was chosen before, else where the first artist of the cart is at home. */
export function useDestination(homeCountry: string): string {
  return useSyncExternalStore(subscribe, rememberedCountry) ?? homeCountry
}
