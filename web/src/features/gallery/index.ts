import type { Feature } from '@/shared/feature'

/** Every piece of the interface with its states, for those who build it; reached by its address. */
export const feature: Feature = {
  routes: [{ path: '/gallery', component: () => import('./pages/GalleryPage.vue'), meta: { title: 'gallery.title' } }],
  menu: [],
}
