/** A phone and a desk, at which every state is looked at. */
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const
export const themes = ['light', 'dark'] as const

export type Size = keyof typeof sizes
export type Theme = (typeof themes)[number]
