import { DataAnalysis } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/assessment',
      component: () => import('./pages/WorklistPage.vue'),
      meta: { title: 'assessment.worklist.title' },
    },
    {
      path: '/assessment/runs',
      component: () => import('./pages/RunsPage.vue'),
      meta: { title: 'assessment.runs.title' },
    },
    {
      path: '/assessment/what-if',
      component: () => import('./pages/WhatIfPage.vue'),
      meta: { title: 'assessment.whatIf.title' },
    },
    {
      path: '/assessment/:mine',
      component: () => import('./pages/VerdictPage.vue'),
      props: true,
      meta: { title: 'assessment.verdict.title' },
    },
    {
      path: '/decisions',
      component: () => import('./pages/DecisionsPage.vue'),
      meta: { title: 'assessment.decisions.title' },
    },
  ],
  menu: [{ path: '/assessment', title: 'assessment.title', icon: DataAnalysis, anyOf: ['READ_VERDICTS'], order: 50 }],
}
