import { Connection } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/proposals',
      component: () => import('./pages/ProposalsPage.vue'),
      meta: { title: 'consolidation.title' },
    },
    {
      path: '/proposals/adopted',
      component: () => import('./pages/AdoptedPage.vue'),
      meta: { title: 'consolidation.adopted.title' },
    },
    {
      path: '/proposals/wishes',
      component: () => import('./pages/WishesPage.vue'),
      meta: { title: 'consolidation.wishes.title' },
    },
    {
      path: '/proposals/what-if',
      component: () => import('./pages/WhatIfPage.vue'),
      meta: { title: 'consolidation.whatIf.title' },
    },
    {
      path: '/proposals/:id',
      component: () => import('./pages/ProposalPage.vue'),
      props: true,
      meta: { title: 'consolidation.title' },
    },
    {
      path: '/proposals/:id/compare',
      component: () => import('./pages/ComparePage.vue'),
      props: true,
      meta: { title: 'consolidation.compare.short' },
    },
  ],
  menu: [{ path: '/proposals', title: 'consolidation.title', icon: Connection, anyOf: ['READ_VERDICTS'], order: 60 }],
}
