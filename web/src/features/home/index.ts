import { HomeFilled } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [{ path: '/', component: () => import('./pages/DashboardPage.vue'), meta: { title: 'home.title' } }],
  menu: [{ path: '/', title: 'home.title', icon: HomeFilled, order: 10 }],
}
