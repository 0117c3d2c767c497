import { describe, expect, it } from 'vitest'
import { isWritten, speak } from '@/shared/i18n'
import { hasToured, keepToured } from '@/shared/tour'
import { features } from '../features'
import { stopKey, stops } from './steps'

describe('the tour of each role', () => {
  it.each(['zh-CN', 'en'] as const)('has words for every stop in %s, and every stop is in the menu', (language) => {
    speak(language)
    const menu = features.flatMap((one) => one.menu.map((entry) => entry.path))
    for (const [role, paths] of Object.entries(stops)) {
      expect(isWritten(`tour.welcome.${role}`), role).toBe(true)
      for (const path of paths) {
        expect(isWritten(stopKey(role, path)), `${role} ${path}`).toBe(true)
        expect(menu).toContain(path)
      }
    }
    speak('zh-CN')
  })

  it('is shown once to each account', () => {
    localStorage.removeItem('kuangheng.tours')
    expect(hasToured('county')).toBe(false)
    keepToured('county')
    expect(hasToured('county')).toBe(true)
    expect(hasToured('leader')).toBe(false)
  })
})
