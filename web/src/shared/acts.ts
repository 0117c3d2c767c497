import { isWritten, translate } from './i18n'

/** An act of the record in words; an act without words yet stands as its code. */
export function actName(act: string): string {
  return isWritten(`acts.${act}`) ? translate(`acts.${act}`) : act
}
