import type { Order } from '@artiqo/contracts/orders'
import { useLingui } from '@lingui/react'
import './address-lines.css'

/** An address as it stands on a parcel. */
export function AddressLines({ address }: { address: Order['address'] }) {
  const { i18n } = useLingui()
  const country = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(address.country) ?? address.country
  const lines = [address.name, address.line1, address.line2, `${address.postalCode} ${address.city}, ${country}`.trim()]
  return (
    <address className="address-lines">
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <span key={line}>{line}</span>
        ))}
    </address>
  )
}
