/** ISO 3166-1 alpha-2 codes of where letters find their way without a postcode, or hardly anybody knows theirs. */
const without = new Set([
  'AE', 'AG', 'AO', 'AW', 'BF', 'BI', 'BJ', 'BO', 'BQ', 'BS', 'BW', 'BZ', 'CD', 'CF', 'CG', 'CI', 'CK', 'CM', 'CW', 'DJ',
  'DM', 'ER', 'FJ', 'GA', 'GD', 'GH', 'GM', 'GQ', 'GY', 'HK', 'JM', 'KI', 'KM', 'KN', 'KP', 'LY', 'ML', 'MO', 'MR', 'MW',
  'NA', 'NR', 'NU', 'PA', 'QA', 'RW', 'SB', 'SC', 'SL', 'SO', 'SR', 'ST', 'SX', 'SY', 'TD', 'TG', 'TK', 'TL', 'TO', 'TV',
  'UG', 'VU', 'YE', 'ZW',
]) // prettier-ignore

/** Whether a parcel to this country (ISO 3166-1 alpha-2) needs a postcode. */
export function needsPostcode(country: string): boolean {
  return !without.has(country)
}
