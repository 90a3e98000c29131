/** Places where a test may end the process to see what is left behind. */
export const faultPoints = [
  'after_order_written',
  'after_intent_created',
  'after_intent_retrieved',
  'in_event_worker',
  'after_intent_canceled',
] as const
export type FaultPoint = (typeof faultPoints)[number]

let armed: ((point: FaultPoint) => void | Promise<void>) | null = null

/** Arms the fault points of this process; only tests do. */
export function armFaultPoints(handler: ((point: FaultPoint) => void | Promise<void>) | null): void {
  armed = handler
}

/** Does nothing unless a test has armed it. */
export async function atFaultPoint(point: FaultPoint): Promise<void> {
  await armed?.(point)
}
