import type { Money } from '@artiqo/contracts/common'

/** What came of asking the bank. Only the server knows whether an order is paid. */
export type PaymentOutcome =
  /** Paid, or with the bank: ask the server. */
  | { readonly kind: 'sent' }
  /** No answer came back; the bank may have had the question all the same: ask the server. */
  | { readonly kind: 'unknown' }
  /** The bank, or the check of what was typed, said no; the form is as it was. */
  | { readonly kind: 'declined'; readonly code: string | null }
  /** Something in the form needs another look; the form says what. */
  | { readonly kind: 'incomplete' }
  /** This payment can no longer be made. */
  | { readonly kind: 'over' }

export interface PaymentFormOptions {
  readonly amount: Money
  readonly locale: string
}

export interface Billing {
  readonly name: string
  readonly email: string
  readonly address: {
    readonly line1: string
    readonly postalCode: string
    readonly city: string
    readonly country: string
  }
}

export interface ConfirmOptions {
  readonly clientSecret: string
  /** Where the bank sends the buyer back to. */
  readonly returnUrl: string
  readonly billing: Billing
}

/**
 * The box in which a way to pay is chosen and typed. It is mounted before there is an order, so that everything is on
 * one page; the secret of the payment is only needed to confirm it. UI, words, polling and tests are shared; only what
 * is inside the box differs.
 */
export interface PaymentForm {
  /** Draws the form; resolves when it can be used, rejects when it could not be fetched. */
  mount(element: HTMLElement, options: PaymentFormOptions): Promise<void>
  /** The amount has changed. */
  update(amount: Money): void
  /** True when everything is filled in; else the form shows what is missing and takes the focus. */
  check(): Promise<boolean>
  /** Asks the bank. May leave the page for the bank's own. */
  confirm(options: ConfirmOptions): Promise<PaymentOutcome>
  /** Goes on with what the bank asked the buyer for. May leave the page. */
  resume(clientSecret: string): Promise<PaymentOutcome>
  destroy(): void
}
