import type { Address } from '@artiqo/contracts/checkout'

export interface DemoBuyer {
  readonly username: string
  readonly firstName: string
  readonly name: string
  readonly email: string
  readonly address: Omit<Address, 'name'>
}

const at = (line1: string, postalCode: string, city: string, country = 'BE'): DemoBuyer['address'] => ({
  line1,
  line2: '',
  postalCode,
  city,
  country,
  phone: '',
})

/** People who buy in the demo shop; the first is the one whose login is printed. */
export const buyers: readonly DemoBuyer[] = [
  { username: 'nele', firstName: 'Nele', name: 'Nele Verbeke', email: 'nele@example.org', address: at('Ottergemsesteenweg 112', '9000', 'Ghent') },
  { username: 'joris-d', firstName: 'Joris', name: 'Joris Dewulf', email: 'joris@example.org', address: at('Hundelgemsesteenweg 40', '9050', 'Ledeberg') },
  { username: 'amina-k', firstName: 'Amina', name: 'Amina Kaddour', email: 'amina@example.org', address: at('Rue de Flandre 9', '1000', 'Brussels') },
  { username: 'pieter-m', firstName: 'Pieter', name: 'Pieter Maes', email: 'pieter@example.org', address: at('Nieuwe Gracht 27', '3512 LC', 'Utrecht', 'NL') },
] // prettier-ignore
