/** Where the shop under test is, as `npm run e2e` says. */
export const environment = {
  shop: required('E2E_BASE_URL'),
  sandbox: required('E2E_SANDBOX_URL'),
  sandboxToken: required('E2E_SANDBOX_TOKEN'),
  /** The secret key of the shop at the stand-in for Stripe. */
  sandboxKey: required('E2E_SANDBOX_KEY'),
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: run the journeys by "npm run e2e".`)
  return value
}
