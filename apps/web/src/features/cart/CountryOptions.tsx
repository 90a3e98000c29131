import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { countries } from './countries.ts'

/** The choices of a Select of countries. */
export function CountryOptions() {
  const { t, i18n } = useLingui()
  const { eu, others } = useMemo(() => countries(i18n.locale), [i18n.locale])
  return (
    <>
      <optgroup label={t`European Union`}>
        {eu.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={t`Elsewhere`}>
        {others.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  )
}
