import { setTimeout as sleep } from 'node:timers/promises'
import { isArtiqoError } from '@artiqo/client'
import type { Dice } from './dice.ts'
import { type Account, emailOf, GaveUp, ignoreRefusal, Person } from './front.ts'
import { type Cart, keyFrom, orderInput } from './ordering.ts'
import { pay } from './paying.ts'
import type { Answer, Known, PlaceInput, Placed, World } from './world.ts'

/** Comes to the shop again and again until the time is over: as a guest, or with an account. */
export async function buy(world: World, name: string, isOver: () => boolean): Promise<void> {
  const dice = world.dice.fork(name)
  const account = { username: `${name}-${world.dice.fork('names').between(1000, 9999)}`, password: 'chaos in the hall' }
  const member = new Person(world.front, account)
  await member.register('buyer').catch(ignore)
  while (!isOver()) {
    try {
      await visit(world, whoComes(world, member, dice), account, dice)
    } catch (error) {
      if (!(error instanceof GaveUp) && !isArtiqoError(error)) throw error
    }
    await sleep(dice.between(10, 120))
  }
}

function whoComes(world: World, member: Person, dice: Dice): Person {
  if (dice.chance(0.45)) return member
  // Now and then a guest turns out to have an account.
  return new Person(world.front, dice.chance(0.15) ? member.account : null)
}

async function visit(world: World, person: Person, account: Account, dice: Dice): Promise<void> {
  if (!(await fillCart(world, person, dice))) return
  if (person.account && !person.signedIn) await person.login()
  if (dice.chance(0.85) && !(await beginCheckout(world, person, dice))) return
  const email = person.signedIn ? emailOf(account) : `guest-${dice.between(0, 1e9)}@example.org`
  const order = await placeOrder(world, person, email, dice)
  if (!order) return
  await pay(world, person, order, dice)
}

/** True when there is something in the cart to buy. */
async function fillCart(world: World, person: Person, dice: Dice): Promise<boolean> {
  for (let count = dice.between(1, 3); count > 0; count -= 1) {
    const { editionId } = world.shelf.pick(dice)
    const quantity = dice.chance(0.2) ? 2 : 1
    try {
      await person.persist(() => person.call.cart.add.mutate({ editionId, quantity }))
    } catch (error) {
      if (isArtiqoError(error, 'cart_full')) await person.persist(() => person.call.cart.clear.mutate())
      else if (!isArtiqoError(error, 'sold_out', 'on_hold', 'not_for_sale')) throw error
      if (isArtiqoError(error, 'sold_out')) world.shelf.gone(editionId)
    }
  }
  const cart = await person.persist(() => person.call.cart.get.query())
  await throwOutUnbuyable(person, cart)
  return cart.groups.some((group) => group.lines.some((line) => line.buyable))
}

async function throwOutUnbuyable(person: Person, cart: Cart): Promise<void> {
  for (const line of cart.groups.flatMap((group) => group.lines)) {
    const { editionId } = line
    if (!line.buyable) await person.persist(() => person.call.cart.remove.mutate({ editionId })).catch(ignoreRefusal)
  }
}

/** True when the buyer goes on to order. */
async function beginCheckout(world: World, person: Person, dice: Dice): Promise<boolean> {
  const begun = await person.persist(() => person.call.checkout.begin.mutate())
  if (begun.kind === 'empty') return false
  if (begun.kind === 'order_open') return dice.chance(0.7)
  for (const { editionId, why } of begun.missing) {
    if (why === 'sold') world.shelf.gone(editionId)
    await person.persist(() => person.call.cart.remove.mutate({ editionId })).catch(ignoreRefusal)
  }
  if (begun.kind === 'sold_out') return false
  if (dice.chance(0.1)) await person.persist(() => person.call.checkout.renew.mutate()).catch(ignoreRefusal)
  if (dice.chance(0.08)) {
    await person.persist(() => person.call.checkout.leave.mutate())
    return false
  }
  // Some close the window here; what is held for them comes free by itself.
  return !dice.chance(0.08)
}

async function placeOrder(world: World, person: Person, email: string, dice: Dice): Promise<Placed | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const cart = await person.persist(() => person.call.cart.get.query())
    const input = orderInput(cart, email, dice)
    if (!input) return null
    const result = await ask(world, person, input, dice)
    switch (result?.kind) {
      case 'placed':
        return remember(world, result)
      case 'sold_out':
      case 'hold_ended':
        for (const { editionId, why } of result.missing) {
          if (why === 'sold') world.shelf.gone(editionId)
          await person.persist(() => person.call.cart.remove.mutate({ editionId })).catch(ignoreRefusal)
        }
        break
      case 'price_changed':
        break
      default:
        return null
    }
  }
  return null
}

/** Orders under one key: with impatient fingers twice at once, and again when the answer was lost. */
async function ask(world: World, person: Person, input: PlaceInput, dice: Dice) {
  const inputs = [input]
  if (dice.chance(0.12)) inputs.push(input)
  // A second tab has a key of its own.
  if (dice.chance(0.06)) inputs.push({ ...input, idempotencyKey: keyFrom(dice) })
  const answers: Answer[] = []
  await Promise.all(
    inputs.map(async (mine) => {
      let tries = 0
      try {
        const answer = await person.persist(() => {
          tries += 1
          return person.call.orders.place.mutate(mine)
        })
        answers.push(answer)
        if (answer.kind === 'in_progress') world.unanswered.push({ person, input: mine })
      } catch (error) {
        // A refusal of a later try leaves open what became of the one whose answer was lost.
        if (tries > 1 || !isArtiqoError(error)) world.unanswered.push({ person, input: mine })
      }
    }),
  )
  return answers.find((answer) => answer.kind === 'placed') ?? answers[0]
}

function remember(world: World, order: Placed): Placed {
  const known: Known = world.known.get(order.orderId) ?? {
    order,
    toldPaid: false,
    toldCancelled: false,
    cartLeftAlone: false,
  }
  world.known.set(order.orderId, known)
  return order
}

const ignore = () => undefined
