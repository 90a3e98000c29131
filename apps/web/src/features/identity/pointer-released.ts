let pressed: Promise<void> | null = null

// What is pressed must not move away under the finger because the field that was left has got an error.
document.addEventListener(
  'pointerdown',
  () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const release = () => {
      document.removeEventListener('pointerup', release, true)
      document.removeEventListener('pointercancel', release, true)
      pressed = null
      // The click comes right behind it.
      setTimeout(resolve)
    }
    document.addEventListener('pointerup', release, true)
    document.addEventListener('pointercancel', release, true)
    pressed = promise
  },
  true,
)

/** Resolves once nothing is being pressed: at once, or after the click that is under way. */
export function pointerReleased(): Promise<void> {
  return pressed ?? Promise.resolve()
}
