import { Setting } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

const ACCOUNTS = ['MANAGE_ACCOUNTS', 'GRANT_ROLES']

export const feature: Feature = {
  routes: [
    { path: '/admin', component: () => import('./pages/AdminPage.vue'), meta: { title: 'admin.title' } },
    {
      path: '/admin/accounts',
      component: () => import('./pages/AccountsPage.vue'),
      meta: { title: 'admin.accounts.title', anyOf: ACCOUNTS },
    },
    {
      path: '/admin/accounts/:id',
      component: () => import('./pages/AccountPage.vue'),
      props: true,
      meta: { title: 'admin.account.title', anyOf: ACCOUNTS },
    },
    {
      path: '/admin/organisations',
      component: () => import('./pages/OrganisationsPage.vue'),
      meta: { title: 'admin.organisations.title', anyOf: ACCOUNTS },
    },
    {
      path: '/admin/roles',
      component: () => import('./pages/RolesPage.vue'),
      meta: { title: 'admin.roles.title' },
    },
    { path: '/admin/jobs', component: () => import('./pages/JobsPage.vue'), meta: { title: 'admin.jobs.title' } },
    {
      path: '/admin/jobs/:id',
      component: () => import('./pages/JobPage.vue'),
      props: true,
      meta: { title: 'admin.jobs.one' },
    },
    {
      path: '/admin/exports',
      component: () => import('./pages/ExportsPage.vue'),
      meta: { title: 'admin.exports.title', anyOf: ['EXPORT_EVERYTHING'] },
    },
  ],
  menu: [
    {
      path: '/admin',
      title: 'admin.title',
      icon: Setting,
      order: 95,
      anyOf: [...ACCOUNTS, 'MANAGE_SYSTEM', 'EXPORT_EVERYTHING'],
    },
  ],
}
