/** Throws when the process is a production one: nobody's real order may be paid with pretend money. */
export function refuseProduction(environment: string | undefined = process.env['NODE_ENV']): void {
  if (environment === 'production')
    throw new Error('The Stripe sandbox does not run with NODE_ENV=production. Set STRIPE_SECRET_KEY instead.')
}
