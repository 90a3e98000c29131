import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PayableOrder } from './payment/ask-bank.ts'

/** To the page that finds out what became of a payment; not back to the form it came from. */
export function useGoToReturn(): (order: PayableOrder) => void {
  const navigate = useNavigate()
  return useCallback(
    ({ orderId, linkToken }) =>
      void navigate({
        to: '/orders/$orderId/return',
        params: { orderId },
        search: { link: linkToken },
        replace: true,
      }),
    [navigate],
  )
}
