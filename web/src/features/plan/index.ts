import { Document } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/plans',
      component: () => import('./pages/PlansPage.vue'),
      meta: { title: 'plan.title' },
    },
    {
      path: '/plans/:id',
      component: () => import('./pages/PlanPage.vue'),
      props: true,
      meta: { title: 'plan.title' },
    },
  ],
  menu: [{ path: '/plans', title: 'plan.title', icon: Document, anyOf: ['READ_PLANS'], order: 65 }],
}
