/** Where a finding stands: a file, its part (a sheet), a line and a field, as far as they are known. */
export interface Place {
  file?: string | null
  part?: string | null
  line?: number | null
  field?: string | null
}

/** One finding of the server: what is wrong, where, and how to mend it, in the language asked for. */
export interface Finding {
  code: string
  what: string
  remedy?: string
  place?: Place | null
  severity?: string
}

/** A refusal as RFC 9457 words it. Handle by `code`; show `title`, `detail` and the findings. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly findings: Finding[],
    readonly correlation?: string,
  ) {
    super(title)
    this.name = 'Problem'
  }

  /** No answer came at all. */
  static offline(): Problem {
    return new Problem(0, 'OFFLINE', '', '', [])
  }

  /** Someone else has changed the thing since it was read (412), or the act clashes with another (409). */
  get isConflict(): boolean {
    return this.status === 412 || this.status === 409
  }
}

interface Wire {
  code?: string
  title?: string
  detail?: string
  remedy?: string
  issues?: Finding[]
  correlation?: string
}

/** Reads an application/problem+json body; anything else becomes a problem with the status alone. */
export function readProblem(status: number, body: unknown): Problem {
  const wire = (typeof body === 'object' && body !== null ? body : {}) as Wire
  return new Problem(
    status,
    wire.code ?? `HTTP_${status}`,
    wire.title ?? '',
    wire.detail ?? wire.remedy ?? '',
    wire.issues ?? [],
    wire.correlation,
  )
}
