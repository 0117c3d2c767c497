import { describe, expect, it } from 'vitest'
import { speak } from './i18n'
import { word } from './words'

describe('a code in words', () => {
  it('follows the language', () => {
    speak('zh-CN')
    expect(word('mineral', 'bauxite')).toBe('铝土')
    speak('en')
    expect(word('title', 'SAFETY_LICENCE')).toBe('Safety production licence')
    speak('zh-CN')
  })

  it('stands for itself where it has no words, and is empty where there is none', () => {
    expect(word('mineral', 'unobtainium')).toBe('unobtainium')
    expect(word('state', null)).toBe('')
  })
})
