/** Where the bank sends the buyer: the page that finds out what became of the payment. */
export function returnUrl(origin: string, orderId: string, linkToken: string): string {
  const url = new URL(`/orders/${orderId}/return`, origin)
  url.searchParams.set('link', linkToken)
  return url.href
}
