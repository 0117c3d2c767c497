import type { Feature } from '@/shared/feature'

/** One's own account: reached from one's name in the head, not from the menu. */
export const feature: Feature = {
  routes: [{ path: '/me', component: () => import('./pages/AccountPage.vue'), meta: { title: 'account.title' } }],
  menu: [],
}
