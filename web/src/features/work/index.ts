import { Finished, Tickets } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
    { path: '/work', component: () => import('./pages/WorkPage.vue'), meta: { title: 'work.title' } },
    {
      path: '/hearings',
      component: () => import('./pages/HearingsPage.vue'),
      meta: { title: 'work.hearings.title', anyOf: ['READ_VERDICTS'] },
    },
    {
      path: '/questions',
      component: () => import('./pages/QuestionsPage.vue'),
      meta: { title: 'work.questions.title' },
    },
    {
      path: '/questions/:id',
      component: () => import('./pages/QuestionPage.vue'),
      meta: { title: 'work.question.title' },
    },
  ],
  menu: [
    { path: '/work', title: 'work.title', icon: Finished, order: 15 },
    {
      path: '/questions',
      title: 'work.questions.title',
      icon: Tickets,
      order: 20,
      anyOf: ['READ_VERDICTS', 'ANSWER_QUESTIONS'],
    },
  ],
}
