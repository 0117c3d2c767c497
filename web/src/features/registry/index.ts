import { Files } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    { path: '/mines', component: () => import('./pages/MineListPage.vue'), meta: { title: 'registry.list.title' } },
    { path: '/mines/:id', component: () => import('./pages/MineFilePage.vue'), meta: { title: 'registry.file.title' } },
  ],
  menu: [{ path: '/mines', title: 'registry.list.title', icon: Files, order: 30, anyOf: ['READ_REGISTRY'] }],
}
