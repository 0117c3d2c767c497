import type { Account } from './people'

/** Every screen, with someone who works at it. */
export interface Screen {
  name: string
  path: string
  who: Account
}

export const screens: Screen[] = [
  { name: 'dashboard', path: '/', who: 'cityLeader' },
  { name: 'mines', path: '/mines', who: 'cityOffice' },
  { name: 'mine', path: '/mines/HJ-01', who: 'cityOffice' },
  { name: 'account', path: '/me', who: 'cityOffice' },
  { name: 'policy', path: '/policy', who: 'naturalResources' },
  { name: 'questions', path: '/questions', who: 'cityOffice' },
]
