const TONES: Record<string, string> = {
  CLOSURE: '--kh-closure',
  GUIDED_EXIT: '--kh-exit',
  SOLE_RETENTION: '--kh-retain',
  UPGRADE: '--kh-retain',
  CONSOLIDATION: '--kh-merge',
  OTHER: '--kh-other',
  UNDECIDED: '--kh-undecided',
  NOT_ELIGIBLE: '--kh-outside',
}

/** The custom property that holds the colour of a kind of disposition. */
export function toneOf(kind: string): string {
  return TONES[kind] ?? '--kh-undecided'
}
