/** A paper kept with a mine. */
export interface Evidence {
  id: string
  sha256: string
  name: string
  type: string
  size: number
  mine: string
  title?: string | null
  unit: string
  at: string
  withdrawnAt?: string | null
  ground?: string | null
}

const SHOWN = ['application/pdf', 'image/png', 'image/jpeg']

/** Whether the server lets a browser show it inline. */
export function isShown(type: string): boolean {
  return SHOWN.includes(type)
}
