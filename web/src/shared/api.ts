import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from '@/api/generated/schema'
import { found, lost } from './connection'
import { language } from './i18n'
import { Problem, readProblem } from './problem'

export type Schemas = components['schemas']

/** The cross-site request token: the server sets it as a cookie, changes send it back as a header. */
function forgeryToken(): string | null {
  return /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? null
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language.value)
    const token = forgeryToken()
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', token)
    return request
  },
}

/** The typed client of the server's API, generated from its description. Prefer `answer` over reading data and error apart. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
api.use(manners)

const listeners = new Set<(problem: Problem) => void>()

/** Told of every problem with status 401, so that one place leads back to the sign-in page. */
export function onSignedOut(listener: (problem: Problem) => void): void {
  listeners.add(listener)
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of an answer; a refusal is thrown as a Problem, a server that cannot be reached too. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await tagged(call)).body
}

/** The body with its entity tag, which a change must send back as If-Match. */
export async function tagged<T>(call: Promise<Answer<T>>): Promise<{ body: T; tag: string }> {
  let result: Answer<T>
  try {
    result = await call
  } catch (fault) {
    if (fault instanceof Problem) throw fault
    lost()
    throw Problem.offline()
  }
  found()
  if (!result.response.ok) {
    const problem = readProblem(result.response.status, result.error)
    if (problem.status === 401) listeners.forEach((tell) => tell(problem))
    throw problem
  }
  return { body: result.data as T, tag: result.response.headers.get('ETag') ?? '' }
}

/** A request the generated client cannot make well: files up, files down, streams. Same manners, same problems. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept-Language', language.value)
  const token = forgeryToken()
  if (token && init.method && init.method !== 'GET') headers.set('X-XSRF-TOKEN', token)
  let response: Response
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' })
  } catch {
    lost()
    throw Problem.offline()
  }
  found()
  if (!response.ok) {
    const problem = readProblem(response.status, await response.json().catch(() => null))
    if (problem.status === 401) listeners.forEach((tell) => tell(problem))
    throw problem
  }
  return response
}
