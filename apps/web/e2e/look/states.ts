import { artwork } from './pages/artwork.ts'
import { cart } from './pages/cart.ts'
import { artist, artists, browse, home } from './pages/catalogue.ts'
import { checkout } from './pages/checkout.ts'
import { account, confirmation, login, password, register } from './pages/doorway.ts'
import { editor } from './pages/editor.ts'
import { house, nowhere } from './pages/house.ts'
import { orders, purchase } from './pages/orders.ts'
import { returning } from './pages/return.ts'
import { sale, sales, settings, today, works } from './pages/studio.ts'
import type { State } from './state.ts'

/** Every page in every state: what is looked at, checked, and shown in docs/look.md. The shop at rest comes first. */
export const states: readonly State[] = [
  ...home,
  ...browse,
  ...artists,
  ...artist,
  ...house,
  ...nowhere,
  ...login,
  ...register,
  ...password,
  ...confirmation,
  ...account,
  ...artwork,
  ...cart,
  ...checkout,
  ...returning,
  ...purchase,
  ...orders,
  ...today,
  ...works,
  ...editor,
  ...sales,
  ...sale,
  ...settings,
]
