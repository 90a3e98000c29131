import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRefresh, raceMs, rotateBelowMs, sessionLifeMs, tokenEnd, tokenLifeMs } from './session-life.ts'

const start = Date.parse('2026-01-01T00:00:00Z')
const at = (ms: number) => new Date(start + ms)
const session = {
  token_hash: 'newest',
  previous_hash: 'before',
  rotated_at: at(0),
  created_at: at(0),
  expires_at: at(tokenLifeMs),
  revoked_at: null,
}

describe('a refresh token', () => {
  test('is answered with the same while two days are left, and with a new one below that', () => {
    const edge = tokenLifeMs - rotateBelowMs
    expect(judgeRefresh(session, 'newest', at(edge))).toEqual({ kind: 'keep' })
    expect(judgeRefresh(session, 'newest', at(edge + 1))).toEqual({
      kind: 'rotate',
      expiresAt: at(edge + 1 + tokenLifeMs),
    })
  })

  test('is over at its end, once revoked, and when there is no such session', () => {
    expect(judgeRefresh(session, 'newest', at(tokenLifeMs))).toEqual({ kind: 'over' })
    expect(judgeRefresh({ ...session, revoked_at: at(1) }, 'newest', at(2))).toEqual({ kind: 'over' })
    expect(judgeRefresh(null, 'newest', at(0))).toEqual({ kind: 'over' })
  })

  test('that was replaced less than 20 seconds ago was raced; later it was copied', () => {
    expect(judgeRefresh(session, 'before', at(raceMs - 1))).toEqual({ kind: 'raced' })
    expect(judgeRefresh(session, 'before', at(raceMs))).toEqual({ kind: 'replayed' })
    expect(judgeRefresh(session, 'long before', at(1))).toEqual({ kind: 'replayed' })
  })
})

test('a session that is refreshed for ever ends after a year, and never has a token that lives longer than 30 days', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: tokenLifeMs }), { minLength: 1, maxLength: 80 }), (waits) => {
      let now = 0
      let end = tokenEnd(at(0), at(0))
      for (const wait of waits) {
        now += wait
        const verdict = judgeRefresh({ ...session, expires_at: end }, 'newest', at(now))
        expect(['keep', 'rotate', 'over']).toContain(verdict.kind)
        if (verdict.kind === 'over') return
        const next = verdict.kind === 'rotate' ? verdict.expiresAt : end
        expect(next.getTime()).toBeGreaterThanOrEqual(end.getTime())
        expect(next.getTime()).toBeLessThanOrEqual(Math.min(start + now + tokenLifeMs, start + sessionLifeMs))
        end = next
      }
    }),
  )
})
