import { Stamp } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

const READS = ['READ_AUDIT', 'READ_REGISTRY']

export const feature: Feature = {
  routes: [
    {
      path: '/audit',
      component: () => import('./pages/RecordPage.vue'),
      meta: { title: 'audit.record.title', anyOf: READS },
    },
    {
      path: '/audit/verification',
      component: () => import('./pages/VerificationPage.vue'),
      meta: { title: 'audit.verification.title', anyOf: ['READ_AUDIT', 'VERIFY_AUDIT'] },
    },
    {
      path: '/audit/acts',
      component: () => import('./pages/ActsPage.vue'),
      meta: { title: 'audit.acts.title', anyOf: ['READ_REGISTRY'] },
    },
  ],
  menu: [
    {
      path: '/audit',
      title: 'audit.title',
      icon: Stamp,
      order: 90,
      anyOf: ['READ_AUDIT', 'VERIFY_AUDIT', 'REVERSE_IMPORT'],
    },
  ],
}
