import { MapLocation } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [{ path: '/map', component: () => import('./pages/MapPage.vue'), meta: { title: 'map.title' } }],
  menu: [{ path: '/map', title: 'map.title', icon: MapLocation, anyOf: ['READ_REGISTRY'], order: 20 }],
}
