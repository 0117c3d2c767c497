import { Memo, Upload } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    { path: '/survey', component: () => import('./pages/BoardPage.vue'), meta: { title: 'survey.board.title' } },
    {
      path: '/survey/mines/:id',
      component: () => import('./pages/MineFormPage.vue'),
      meta: { title: 'survey.form.title' },
    },
    {
      path: '/survey/:county',
      component: () => import('./pages/CountyPage.vue'),
      meta: { title: 'survey.board.title' },
    },
    {
      path: '/imports',
      component: () => import('./pages/ImportListPage.vue'),
      meta: { title: 'survey.imports.title' },
    },
    {
      path: '/imports/new',
      component: () => import('./pages/ImportNewPage.vue'),
      meta: { title: 'survey.imports.newTitle' },
    },
    { path: '/imports/:id', component: () => import('./pages/ImportPage.vue'), meta: { title: 'survey.imports.one' } },
  ],
  menu: [
    {
      path: '/survey',
      title: 'survey.board.title',
      icon: Memo,
      order: 25,
      anyOf: ['SUBMIT_SURVEY', 'SIGN_OFF_SURVEY', 'READ_VERDICTS'],
    },
    { path: '/imports', title: 'survey.imports.title', icon: Upload, order: 26, anyOf: ['IMPORT', 'READ_AUDIT'] },
  ],
}
