/** Answers the same to everybody: asked by a plain GET without a session, so that caches may keep it. */
export function isPublicRead(path: string): boolean {
  return path.startsWith('catalog.') || path === 'identity.profile'
}

const withoutToken = new Set([
  'identity.register',
  'identity.login',
  'identity.refresh',
  'identity.forgotPassword',
  'identity.resetPassword',
  'identity.verifyEmail',
])

/** Gets or mends a session, so it is called without one: a token function may itself call `identity.refresh`. */
export function takesNoToken(path: string): boolean {
  return withoutToken.has(path)
}

/** Turns the guest's cart into the account's. */
export function signsIn(path: string): boolean {
  return path === 'identity.register' || path === 'identity.login'
}
