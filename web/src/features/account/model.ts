import { send } from '@/shared/api'

/** A place where one is signed in. */
export interface SignedIn {
  id: string
  since: string
  lastUsed: string
  address: string
  agent: string
  own: boolean
}

/** A token for programs that act for one. */
export interface Token {
  id: string
  name: string
  permissions: string[]
  expiresAt: string
  lastUsedAt?: string | null
  revokedAt?: string | null
}

export async function read<T>(path: string): Promise<T> {
  return (await send(path)).json() as Promise<T>
}

export async function write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T | null> {
  const response = await send(path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return text ? (JSON.parse(text) as T) : null
}

/** Leave to act with one's role for a while. */
export interface Delegation {
  id: string
  from: string
  fromName: string
  to: string
  toName: string
  startsAt: string
  endsAt: string
  endedAt?: string | null
  ground: string
}

export type DelegationState = 'COMING' | 'LASTS' | 'ENDED' | 'OVER'

export function stateOf(delegation: Delegation, now: Date = new Date()): DelegationState {
  if (delegation.endedAt) return 'ENDED'
  if (now < new Date(delegation.startsAt)) return 'COMING'
  return now < new Date(delegation.endsAt) ? 'LASTS' : 'OVER'
}

/** The last second of a day in China standard time. */
export const endOfDay = (day: string): string => `${day}T15:59:59Z`
