import { defineStore } from 'pinia'
import { ref } from 'vue'
import { answer, api, type Schemas } from './api'
import { Problem } from './problem'
import { whole, type Whole } from './whole'

/** A notice to one's own organisation. */
export type Notice = Whole<Schemas['Notification']>

const MOST = 100

/** How many notices one has not read, and when anything may have changed; the shell shows it, the page of one's work follows it. */
export const useNotices = defineStore('notices', () => {
  const unread = ref(0)
  /** Whether there are more than were counted. */
  const more = ref(false)
  /** Goes up whenever something may have changed. */
  const turn = ref(0)

  async function count(): Promise<void> {
    try {
      const query = { unread: true, limit: MOST }
      const page = await answer(api.GET('/api/notifications', { params: { query } }))
      unread.value = page.items?.length ?? 0
      more.value = Boolean(page.next)
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
    }
  }

  /** Something may have changed: count again, and let pages look again. */
  async function changed(): Promise<void> {
    await count()
    turn.value++
  }

  async function list(cursor?: string) {
    const query = { limit: 20, ...(cursor ? { cursor } : {}) }
    return whole(await answer(api.GET('/api/notifications', { params: { query } })))
  }

  /** Marks one as read, or with `older` all before it too. */
  async function read(id: number, older = false): Promise<void> {
    await answer(api.POST('/api/notifications/{id}/read', { params: { path: { id }, query: { older } } }))
    await count()
  }
  return { unread, more, turn, count, changed, list, read }
})
