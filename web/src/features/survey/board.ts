import { answer, api, tagged } from '@/shared/api'
import type { Page } from './imports'

export interface Share {
  stated: number
  asked: number
}

/** The groups of the survey, in the order in which clause 5.1 asks for them. */
export const GROUPS = [
  'IDENTITY',
  'RIGHTS',
  'AREA',
  'CAPACITY',
  'RESERVES',
  'STATE',
  'ECOLOGY',
  'ASSETS',
  'INTENTION',
] as const
export type Group = (typeof GROUPS)[number]

export interface MineRow {
  mine: string
  name: string
  town?: string | null
  stated: Partial<Record<Group, Share>>
  missing: Partial<Record<Group, string[]>>
  complete: boolean
  draft: boolean
}

export interface Board {
  county: string
  name: string
  state: 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'SIGNED_OFF'
  version: number
  dueOn?: string | null
  daysLeft?: number | null
  overdue: boolean
  mines: number
  complete: number
  stated: Partial<Record<Group, Share>>
  matrix: MineRow[]
}

export interface Assignment {
  id: string
  mine?: string | null
  town?: string | null
  enterprise?: string | null
  dueOn?: string | null
  note?: string | null
  assignedAt: string
  doneAt?: string | null
}

export interface CourseStep {
  number: number
  act: string
  mine?: string | null
  by: string
  at: string
  ground?: string | null
}

/** How complete a share is: whole, in part, nothing stated, or nothing asked for. */
export type Fill = 'whole' | 'part' | 'nothing' | 'unasked'

export function fill(share: Share | undefined): Fill {
  if (!share || share.asked === 0) return 'unasked'
  if (share.stated === 0) return 'nothing'
  return share.stated >= share.asked ? 'whole' : 'part'
}

/** All shares of a board together. */
export function together(shares: (Share | undefined)[]): Share {
  return shares.reduce<Share>(
    (sum, share) => ({ stated: sum.stated + (share?.stated ?? 0), asked: sum.asked + (share?.asked ?? 0) }),
    { stated: 0, asked: 0 },
  )
}

export async function readBoards(): Promise<Board[]> {
  return ((await answer(api.GET('/api/survey/counties'))) as unknown as Page<Board>).items
}

export async function readBoard(county: string): Promise<{ body: Board; tag: string }> {
  const got = await tagged(api.GET('/api/survey/counties/{county}', { params: { path: { county } } }))
  return got as unknown as { body: Board; tag: string }
}

export async function readSteps(county: string): Promise<CourseStep[]> {
  const call = api.GET('/api/survey/counties/{county}/steps', { params: { path: { county } } })
  return ((await answer(call)) as unknown as Page<CourseStep>).items
}

export async function readAssignments(county: string): Promise<Assignment[]> {
  const call = api.GET('/api/survey/counties/{county}/assignments', { params: { path: { county } } })
  return ((await answer(call)) as unknown as Page<Assignment>).items
}

/** Acts on a county's survey that was read with the tag. */
export function courseOf(county: string, tag: string) {
  const params = { path: { county }, header: { 'If-Match': tag } }
  return {
    submit: (ground: string | null) =>
      answer(api.POST('/api/survey/counties/{county}/submit', { params, body: { ground } as never })),
    giveBack: (ground: string, mines: Record<string, string>) =>
      answer(api.POST('/api/survey/counties/{county}/return', { params, body: { ground, mines } as never })),
    signOff: (ground: string | null) =>
      answer(api.POST('/api/survey/counties/{county}/sign-off', { params, body: { ground } as never })),
    assign: (task: { mine: string; enterprise: string | null; dueOn: string | null; note: string | null }) =>
      answer(
        api.POST('/api/survey/counties/{county}/assignments', {
          params: { path: { county } },
          body: { ...task, town: null } as never,
        }),
      ),
  }
}
