import { describe, expect, it } from 'vitest'
import { fileName } from './download'

describe('the name of a file', () => {
  it('is the one the server gives, decoded, else the one at hand', () => {
    expect(fileName(`attachment; filename="=?x?="; filename*=UTF-8''%E7%9F%BF.zip`, 'a')).toBe('矿.zip')
    expect(fileName('attachment; filename="survey.xlsx"', 'a')).toBe('survey.xlsx')
    expect(fileName(null, 'a.txt')).toBe('a.txt')
  })
})
