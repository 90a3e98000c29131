import type { StudioOrder } from '@artiqo/contracts/orders'
import { t } from '@lingui/core/macro'

type Named = Pick<StudioOrder, 'state' | 'method' | 'buyerName'> & {
  readonly address: Pick<StudioOrder['address'], 'city'>
}

/** What is to be done or was done with a part, as a headline. */
export function partHeadline({ state, method, buyerName, address }: Named): string {
  const { city } = address
  const collects = method === 'collect'
  switch (state) {
    case 'new':
      return t`${buyerName} in ${city} bought from you`
    case 'accepted':
      return collects ? t`Get it ready for ${buyerName}` : t`Pack it for ${buyerName} in ${city}`
    case 'shipped':
      return collects ? t`Ready for ${buyerName} to collect` : t`On its way to ${buyerName} in ${city}`
    case 'delivered':
      return collects ? t`${buyerName} has it` : t`Delivered to ${buyerName} in ${city}`
    case 'cancelled':
      return t`Cancelled, nothing to send`
  }
}

/** The state in one or two words. */
export function partStateName(state: StudioOrder['state'], method: StudioOrder['method']): string {
  const collects = method === 'collect'
  switch (state) {
    case 'new':
      return t`To accept`
    case 'accepted':
      return collects ? t`To get ready` : t`To send`
    case 'shipped':
      return collects ? t`Ready to collect` : t`On its way`
    case 'delivered':
      return collects ? t`Collected` : t`Delivered`
    case 'cancelled':
      return t`Cancelled`
  }
}

/** What the button of the next step says. */
export function stepName(step: NonNullable<StudioOrder['next']>, method: StudioOrder['method']): string {
  const collects = method === 'collect'
  switch (step) {
    case 'accepted':
      return t`Accept`
    case 'shipped':
      return collects ? t`Ready to collect` : t`Mark shipped`
    case 'delivered':
      return collects ? t`Collected` : t`Mark delivered`
  }
}

/** `Teasel and moon no. 27, Cow parsley` */
export function worksText(lines: StudioOrder['lines']): string {
  return lines
    .map(({ title, copies, quantity }) => {
      const numbers = copies.map((copy) => `no. ${copy}`).join(', ')
      if (numbers !== '') return `${title} ${numbers}`
      return quantity > 1 ? `${title} × ${quantity}` : title
    })
    .join('; ')
}
