/** How long after a page has come the stream opens, so that it takes nothing from the first screen. */
const OPENS_AFTER = 3_000
const TELLS_AFTER = 1_500
const AGAIN_AFTER = 30_000

/**
 * Tells, once things are calm again, that something was put on record or a job went on. Closed while nobody looks at the page: a
 * browser has few connections to a server, and every open tab would hold one. Gives back what ends it.
 */
export function listen(tell: () => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  let stream: EventSource | null = null
  let opening: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setTimeout> | undefined

  function heard(): void {
    clearTimeout(telling)
    telling = setTimeout(tell, TELLS_AFTER)
  }

  function close(): void {
    clearTimeout(opening)
    stream?.close()
    stream = null
  }

  function open(): void {
    if (stream || document.hidden) return
    const opened = new EventSource('/api/events')
    stream = opened
    for (const kind of ['hello', 'change', 'job']) opened.addEventListener(kind, heard)
    opened.onerror = () => {
      if (stream !== opened || opened.readyState !== EventSource.CLOSED) return
      close()
      opening = setTimeout(open, AGAIN_AFTER)
    }
  }

  function looked(): void {
    close()
    if (!document.hidden) opening = setTimeout(open, OPENS_AFTER)
  }

  document.addEventListener('visibilitychange', looked)
  looked()
  return () => {
    document.removeEventListener('visibilitychange', looked)
    clearTimeout(telling)
    close()
  }
}
