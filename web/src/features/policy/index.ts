import { Reading } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    { path: '/policy', component: () => import('./pages/PolicyPage.vue'), meta: { title: 'policy.title' } },
    { path: '/policy/:id', component: () => import('./pages/PolicyPage.vue'), meta: { title: 'policy.title' } },
  ],
  menu: [{ path: '/policy', title: 'policy.title', icon: Reading, anyOf: ['READ_POLICY'], order: 80 }],
}
