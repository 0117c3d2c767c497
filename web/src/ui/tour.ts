/** One step of a guided tour: what it tells, and the piece of the screen it points at, if there is one. */
export interface TourStep {
  /** A selector; where nothing visible is found the step stands alone. */
  target?: string
  title: string
  text: string
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

const CARD = { width: 360, height: 190 }
const GAP = 16
const NARROW = 820

/** Where the card stands beside what it points at: to its right, else below it; null where it keeps its own place. */
export function placeCard(box: Box | null, width: number, height: number): { left: number; top: number } | null {
  if (!box || width <= NARROW) return null
  const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP))
  const right = box.left + box.width + GAP
  if (right + CARD.width + GAP <= width) return { left: right, top: within(box.top, height - CARD.height) }
  return { left: within(box.left, width - CARD.width), top: within(box.top + box.height + GAP, height - CARD.height) }
}
