/** Counts uploads under way: so many of one person, so many in all. */
export function createUploadSlots({ perUser, total }: { perUser: number; total: number }) {
  const byUser = new Map<string, number>()
  let all = 0

  /** Returns what gives the slot back, or null when there is none left. */
  return function take(userId: string) {
    const own = byUser.get(userId) ?? 0
    if (own >= perUser || all >= total) return null
    byUser.set(userId, own + 1)
    all += 1
    return () => {
      const left = (byUser.get(userId) ?? 1) - 1
      if (left > 0) byUser.set(userId, left)
      else byUser.delete(userId)
      all -= 1
    }
  }
}
