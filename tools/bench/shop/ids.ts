import type { Random } from '../random.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes ids as the shop's own are: of one kind each, ordered by time, random at the end. */
export function idMaker(random: Random): (prefix: string, at: number) => string {
  return (prefix, at) => {
    let time = ''
    for (let rest = at; time.length < 10; rest = Math.floor(rest / 32)) time = (letters[rest % 32] ?? '0') + time
    let tail = ''
    while (tail.length < 16) tail += letters[Math.floor(random() * 32)] ?? '0'
    return `${prefix}_${time}${tail}`
  }
}
