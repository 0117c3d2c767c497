import { isWritten, translate } from './i18n'

/** A role, a permission or a kind of organisation in words; a code without words stands for itself. */
function named(kind: string, code: string | null | undefined): string {
  if (!code) return ''
  const key = `roles.${kind}.${code}`
  return isWritten(key) ? translate(key) : code
}
export const roleName = (code: string | null | undefined): string => named('role', code)
export const permissionName = (code: string | null | undefined): string => named('permission', code)
export const unitKindName = (code: string | null | undefined): string => named('kind', code)
