import type { Appearance } from '@stripe/stripe-js'

/** The shop's tokens as Stripe's form takes them; it lives in a frame that cannot see them. */
export function appearance(): Appearance {
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    theme: 'flat',
    labels: 'above',
    variables: {
      colorPrimary: token('--ink'),
      colorBackground: token('--wall'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-soft'),
      colorTextPlaceholder: token('--ink-faint'),
      colorDanger: token('--crimson'),
      borderRadius: '3px',
      fontFamily: 'Helvetica Neue, Arial, sans-serif',
      fontSizeBase: '16px',
      spacingUnit: '4px',
    },
    rules: {
      '.Input': { border: `1px solid ${token('--line-strong')}`, boxShadow: 'none' },
      '.Input:focus': { border: `1px solid ${token('--ink')}`, boxShadow: `0 0 0 2px ${token('--ultramarine')}` },
      '.Label': { fontWeight: '600' },
    },
  }
}
