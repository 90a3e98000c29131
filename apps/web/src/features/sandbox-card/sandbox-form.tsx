import type { PaymentConfig } from '@artiqo/contracts/payments'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot, type Root } from 'react-dom/client'
import type { PaymentForm, PaymentOutcome } from '#features/checkout/payment/payment-form.ts'
import { focusField } from '#ui/ErrorSummary.tsx'
import { readCard, type CardField, type CardText } from './card-text.ts'
import { confirmCard, findNextStep, type SandboxAnswer } from './sandbox-api.ts'
import { fieldId, SandboxCardFields } from './SandboxCardFields.tsx'

/** The same port as Stripe's form, on the local stand-in for Stripe. */
export function createSandboxForm(config: PaymentConfig): PaymentForm {
  let root: Root | null = null
  let text: CardText = { number: '', expiry: '', cvc: '' }
  let wrong: readonly CardField[] = []

  const draw = () =>
    root?.render(
      <I18nProvider i18n={i18n}>
        <SandboxCardFields
          text={text}
          wrong={wrong}
          onText={(typed) => {
            text = typed
            draw()
          }}
        />
      </I18nProvider>,
    )

  return {
    async mount(element) {
      root = createRoot(element)
      draw()
    },
    update() {},
    async check() {
      const read = readCard(text)
      wrong = 'wrong' in read ? read.wrong : []
      draw()
      const [first] = wrong
      if (first !== undefined) focusField(fieldId(first))
      return first === undefined
    },
    async confirm(options) {
      const read = readCard(text)
      return 'wrong' in read ? { kind: 'incomplete' } : follow(await confirmCard(config, read.card, options))
    },
    async resume(clientSecret) {
      return follow(await findNextStep(config, clientSecret))
    },
    destroy() {
      const drawn = root
      root = null
      // React does not let one tree be taken down while another is being drawn.
      queueMicrotask(() => drawn?.unmount())
    },
  }
}

function follow(answer: SandboxAnswer): PaymentOutcome | Promise<never> {
  if (answer.kind === 'outcome') return answer.outcome
  location.assign(answer.url)
  // The page is being left for the bank's.
  return new Promise(() => {})
}
