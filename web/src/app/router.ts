import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut } from '@/shared/api'
import { probe } from '@/shared/connection'
import { translate } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import { features } from './features'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the page's title. */
    title?: string
    /** Open to people who have not signed in. */
    open?: boolean
    /** Only for people who have one of these permissions; others are told whose page it is. */
    anyOf?: string[]
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { open: true, title: 'app.signIn.title' } },
    ...features.flatMap((feature) => feature.routes),
    { path: '/:rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound.title' } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  const session = useSession()
  if (!session.asked) await session.load()
  if (!to.meta.open && !session.who) return { path: '/sign-in', query: { then: to.fullPath } }
  if (to.path === '/sign-in' && session.who) return '/'
  if (!to.meta.open && session.who?.duties?.length && to.path !== '/me') return '/me'
  return true
})

router.afterEach((to) => {
  const title = to.meta.title ? translate(to.meta.title) : ''
  document.title = title ? `${title} · ${translate('app.name')}` : translate('app.name')
})

/** A page's code that can't be fetched: the server is away, or it has been renewed and the page must be loaded whole. */
router.onError(async (fault: Error, to) => {
  if (/module/i.test(fault.message) && (await probe())) window.location.assign(to.fullPath)
})

onSignedOut(() => {
  const session = useSession()
  session.who = null
  const now = router.currentRoute.value
  if (!now.meta.open) void router.push({ path: '/sign-in', query: { then: now.fullPath } })
})
