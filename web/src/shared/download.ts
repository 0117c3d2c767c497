import { send } from './api'

/** The name the server gives a file, else the one given. */
export function fileName(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise
}

/** Fetches a file and hands it to the browser to keep; a refusal is thrown as a Problem. */
export async function download(path: string, otherwise: string): Promise<void> {
  const response = await send(path)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(response.headers.get('Content-Disposition'), otherwise)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
