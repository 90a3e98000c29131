import { line, prose } from '@artiqo/contracts/common'
import type { Me } from '@artiqo/contracts/identity'
import { z } from 'zod'

/** What is typed into the profile; a first name that is left out is an empty line. */
export const ProfileValues = z.object({
  displayName: line(80),
  firstName: line(80, 0),
  place: line(80, 0),
  bio: prose(4000),
})
export type ProfileValues = z.input<typeof ProfileValues>

export function profileValues({ displayName, firstName, place, bio }: Me): ProfileValues {
  return { displayName, firstName: firstName ?? '', place, bio }
}
