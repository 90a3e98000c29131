/** Somebody who buys here. Without a username they are guests, known by their e-mail alone. */
export type DemoBuyer = {
  readonly key: string
  readonly username: string | null
  readonly name: string
  readonly firstName: string
  readonly email: string
  readonly address: {
    readonly line1: string
    readonly line2: string
    readonly postalCode: string
    readonly city: string
    readonly country: string
    readonly phone: string
  }
}

const buyer = (
  key: string,
  name: string,
  username: string | null,
  line1: string,
  postalCode: string,
  city: string,
  country: string,
  line2 = '',
): DemoBuyer => ({
  key,
  username,
  name,
  firstName: name.split(' ')[0] ?? name,
  email: `${key}@example.org`,
  address: { line1, line2, postalCode, city, country, phone: '' },
})

/** The password of every demo login. */
export const demoPassword = 'quiet white wall'

export const demoAdmin = {
  username: 'vera-claes',
  name: 'Vera Claes',
  firstName: 'Vera',
  email: 'vera-claes@example.org',
} as const

export const demoBuyers: readonly DemoBuyer[] = [
  buyer('nele-verbeke', 'Nele Verbeke', 'nele-verbeke', 'Visserij 118', '9000', 'Gent', 'BE'),
  buyer('joris-baert', 'Joris Baert', 'joris-baert', 'Zuidstationstraat 22', '9000', 'Gent', 'BE', 'bus 3'),
  buyer('amina-diallo', 'Amina Diallo', 'amina-diallo', 'Rue de Flandre 61', '1000', 'Bruxelles', 'BE'),
  buyer('pieter-goossens', 'Pieter Goossens', 'pieter-goossens', 'Molenstraat 9', '9300', 'Aalst', 'BE'),
  buyer('hanneke-de-wit', 'Hanneke de Wit', 'hanneke', 'Noordeinde 44', '4331 EC', 'Middelburg', 'NL'),
  buyer('claire-fontaine', 'Claire Fontaine', 'claire-fontaine', '12 rue des Tanneurs', '59000', 'Lille', 'FR'),
  buyer('matthias-lenz', 'Matthias Lenz', 'matthias-lenz', 'Pantaleonswall 7', '50676', 'Köln', 'DE'),
  buyer('sofie-claeys', 'Sofie Claeys', null, 'Groenestraat 30', '8000', 'Brugge', 'BE'),
  buyer('tuur-michiels', 'Tuur Michiels', null, 'Plantin en Moretuslei 101', '2018', 'Antwerpen', 'BE'),
  buyer('eoin-brady', 'Eoin Brady', 'eoin-brady', '3 Oxmantown Lane', 'D07 X2Y8', 'Dublin', 'IE'),
  buyer('lucia-ferri', 'Lucia Ferri', null, 'Via San Vitale 18', '40125', 'Bologna', 'IT'),
  buyer('wout-desmet', 'Wout Desmet', 'wout-desmet', 'Kasteellaan 250', '9000', 'Gent', 'BE'),
]
