import type { Feature } from '@/shared/feature'

/** Every feature says what it has in its own index.ts. */
const found = import.meta.glob<Feature>('../features/*/index.ts', { eager: true, import: 'feature' })

export const features: Feature[] = Object.values(found)
