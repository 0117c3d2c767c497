const MILLIMETRE = 72 / 25.4

/** A PDF of one page that is one picture: small enough to write by hand, and every reader opens it. */
export function pdfOf(jpeg: Uint8Array, pixels: [number, number], millimetres: [number, number], title: string): Blob {
  const [width, height] = millimetres.map((one) => (one * MILLIMETRE).toFixed(2))
  const content = `q ${width} 0 0 ${height} 0 0 cm /Sheet Do Q`
  const hex = [...`\ufeff${title}`].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
  const objects: (string | [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Sheet 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    [
      `<< /Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ],
    `<< /Title <${hex}> /Producer (Kuangheng) >>`,
  ]
  const parts: (string | Uint8Array)[] = []
  const places: number[] = []
  let length = 0
  const put = (part: string | Uint8Array): void => {
    parts.push(part)
    length += part.length
  }
  put('%PDF-1.4\n')
  objects.forEach((object, index) => {
    places.push(length)
    put(`${index + 1} 0 obj\n`)
    if (typeof object === 'string') put(object)
    else {
      put(`${object[0]}\nstream\n`)
      put(object[1])
      put('\nendstream')
    }
    put('\nendobj\n')
  })
  const start = length
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  places.forEach((place) => put(`${String(place).padStart(10, '0')} 00000 n \n`))
  put(
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
  return new Blob(parts as BlobPart[], { type: 'application/pdf' })
}
