import { Tickets } from '@element-plus/icons-vue'
import type { Feature } from '@/shared/feature'

export const feature: Feature = {
  routes: [
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
    {
      path: '/questions',
      title: 'work.questions.title',
      icon: Tickets,
      order: 20,
      anyOf: ['READ_VERDICTS', 'ANSWER_QUESTIONS'],
    },
  ],
}
