import type { ReactNode } from 'react'
import { announce } from './announcer.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  /** A link or a button that goes with it, such as "See your cart" or "Undo". */
  readonly action: ReactNode
}

const staysFor = 8_000

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Confirms what was just done, for eight seconds, and says it to screen readers. Never for errors in a form. */
export function toast(text: string, action: ReactNode = null): void {
  const id = ++lastId
  change([...toasts.slice(-2), { id, text, action }])
  announce(text)
  setTimeout(() => closeToast(id), staysFor)
}

export function closeToast(id: number): void {
  change(toasts.filter((shown) => shown.id !== id))
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}
