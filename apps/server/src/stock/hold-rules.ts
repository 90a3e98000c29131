import { defaultHoldRules, type HoldRules } from '@artiqo/domain/hold'
import type { Settings } from '#env.ts'

/** The shop's rules for holds with this process's settings. */
export function holdRules(settings: Settings): HoldRules {
  return {
    ...defaultHoldRules,
    holdMinutes: settings.HOLD_MINUTES,
    orderMinutes: settings.ORDER_MINUTES,
    bankMinutes: settings.BANK_MINUTES,
  }
}
