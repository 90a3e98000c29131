import type { SignedIn } from '@artiqo/contracts/identity'
import { api } from '#api/client.ts'
import { signInHere } from '#api/use-session.ts'
import { noteCartChanges } from '#features/cart/cart-changes.ts'

/** Takes over the answer of login or register: the session, the person, and what became of a guest's cart. */
export function enter(answer: SignedIn): void {
  signInHere(answer)
  noteCartChanges(answer.cartChanges)
  void api.cart.get.invalidate()
}
