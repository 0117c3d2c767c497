/**
 * What the server always sends, as the API's description (which marks nothing as required) does not say. Fields that may be
 * missing come as null: show them through shared/format, which writes a dash.
 */
export type Whole<T> = T extends (infer U)[]
  ? Whole<U>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<NonNullable<T[K]>> }
    : T

export function whole<T>(body: T): Whole<T> {
  return body as Whole<T>
}
