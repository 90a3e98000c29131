const minute = 60_000

/** How long things are kept for one buyer; all are settings. */
export interface HoldRules {
  readonly holdMinutes: number
  readonly orderMinutes: number
  readonly bankMinutes: number
  readonly maxRenewals: number
}

/** 30 minutes from opening checkout, at least 10 more once placed, 60 more once while the bank is checking. */
export const defaultHoldRules: HoldRules = { holdMinutes: 30, orderMinutes: 10, bankMinutes: 60, maxRenewals: 10 }

export function holdUntil(now: Date, rules: HoldRules): Date {
  return new Date(now.getTime() + rules.holdMinutes * minute)
}

/** An order takes over its hold's end, but has at least the rule's minutes from now. */
export function orderUntil(now: Date, heldUntil: Date | null, rules: HoldRules): Date {
  return new Date(Math.max(heldUntil?.getTime() ?? 0, now.getTime() + rules.orderMinutes * minute))
}

/** The one extension that an order gets while 3-D Secure or a slow bank is at work. */
export function bankUntil(expiresAt: Date, rules: HoldRules): Date {
  return new Date(expiresAt.getTime() + rules.bankMinutes * minute)
}

/** "Keep it longer" is offered while renewals are left. */
export function mayRenew(renewals: number, rules: HoldRules): boolean {
  return renewals < rules.maxRenewals
}
