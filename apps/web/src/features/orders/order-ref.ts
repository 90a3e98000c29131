import type { OrderId } from '@artiqo/domain/ids'

/** What opens an order: its id for the one who bought it, or the token of its link. */
export type OrderRef = { readonly orderId: OrderId } | { readonly linkToken: string }

/** True for text that may be an order's id; whether there is one is for the server to say. */
function isOrderId(text: string): text is OrderId {
  return text.startsWith('ord_')
}

/** How an order's page is opened: by its link where that is known, else as its buyer. Not an id: there is no such order. */
export function orderRef(orderId: string, link?: string): OrderRef {
  if (link !== undefined) return { linkToken: link }
  return { orderId: isOrderId(orderId) ? orderId : 'ord_' }
}
