import { ElMessage } from 'element-plus'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw, type Router } from 'vue-router'
import { t } from '@/kit/i18n'
import { homeOf, PLACES } from '@/shell/navigation'
import type { useSession } from '@/rooms/people/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Needs no log-in. */
    public?: boolean
    /** Drawn without the frame of navigation. */
    bare?: boolean
    /** The place of the top bar it belongs to. */
    place?: string
  }
}

type Session = ReturnType<typeof useSession>

const routes = [
  { path: '/', name: 'home', component: () => import('@/shell/NothingHere.vue') },
  { path: '/login', name: 'login', meta: { public: true, bare: true }, component: () => import('@/rooms/people/LoginPage.vue') },
  { path: '/phone', name: 'phone', meta: { public: true, bare: true }, component: () => import('@/rooms/switchboard/phone/PhonePage.vue') },
  { path: '/wall', name: 'wall', meta: { public: true, bare: true }, component: () => import('@/rooms/switchboard/wall/WallPage.vue') },
  { path: '/desk', name: 'desk', meta: { place: 'desk' }, component: () => import('@/rooms/switchboard/desk/DeskPage.vue') },
  { path: '/floor', name: 'floor', meta: { place: 'floor' }, component: () => import('@/rooms/switchboard/floor/FloorPage.vue') },
  { path: '/calls', name: 'calls', meta: { place: 'calls' }, component: () => import('@/rooms/calls/CallsPage.vue') },
  { path: '/calls/:id', name: 'call', meta: { place: 'calls' }, component: () => import('@/rooms/calls/CallPage.vue') },
  { path: '/callbacks', name: 'callbacks', meta: { place: 'callbacks' }, component: () => import('@/rooms/calls/CallbacksPage.vue') },
  { path: '/cases', name: 'cases', meta: { place: 'cases' }, component: () => import('@/rooms/cases/CasesPage.vue') },
  { path: '/cases/:id', name: 'case', meta: { place: 'cases' }, component: () => import('@/rooms/cases/CasePage.vue') },
  { path: '/obligations', name: 'obligations', meta: { place: 'obligations' }, component: () => import('@/rooms/clock/ObligationsPage.vue') },
  { path: '/promises/:id?', name: 'promises', meta: { place: 'promises' }, component: () => import('@/rooms/promises/PromisesPage.vue') },
  { path: '/conduct/:id?', name: 'conduct', meta: { place: 'conduct' }, component: () => import('@/rooms/conduct/ConductPage.vue') },
  { path: '/suggestions/:id?', name: 'suggestions', meta: { place: 'suggestions' }, component: () => import('@/rooms/suggestions/SuggestionsPage.vue') },
  { path: '/customers', name: 'customers', meta: { place: 'customers' }, component: () => import('@/rooms/customers/CustomersPage.vue') },
  { path: '/customers/imports', name: 'imports', meta: { place: 'customers' }, component: () => import('@/rooms/customers/ImportsPage.vue') },
  { path: '/customers/:id', name: 'customer', meta: { place: 'customers' }, component: () => import('@/rooms/customers/CustomerPage.vue') },
  { path: '/knowledge', name: 'knowledge', meta: { place: 'knowledge' }, component: () => import('@/rooms/knowledge/KnowledgePage.vue') },
  { path: '/knowledge/new', name: 'article-new', meta: { place: 'knowledge' }, component: () => import('@/rooms/knowledge/ArticleEditor.vue') },
  { path: '/knowledge/:id/edit', name: 'article-edit', meta: { place: 'knowledge' }, component: () => import('@/rooms/knowledge/ArticleEditor.vue') },
  { path: '/knowledge/:id', name: 'article', meta: { place: 'knowledge' }, component: () => import('@/rooms/knowledge/ArticlePage.vue') },
  { path: '/prompts', name: 'prompts', meta: { place: 'prompts' }, component: () => import('@/rooms/telephony/PromptsPage.vue') },
  { path: '/handbook', name: 'handbook', meta: { place: 'handbook' }, component: () => import('@/rooms/handbook/HandbookPage.vue') },
  { path: '/handbook/replay', name: 'replay', meta: { place: 'handbook' }, component: () => import('@/rooms/handbook/ReplayPage.vue') },
  { path: '/handbook/sign', name: 'handbook-sign', meta: { place: 'handbook' }, component: () => import('@/rooms/handbook/SignPage.vue') },
  { path: '/handbook/versions', name: 'handbook-versions', meta: { place: 'handbook' }, component: () => import('@/rooms/handbook/VersionsPage.vue') },
  { path: '/handbook/versions/:id', name: 'handbook-version', meta: { place: 'handbook' }, component: () => import('@/rooms/handbook/VersionPage.vue') },
  { path: '/handbook/:id', name: 'clause', meta: { place: 'handbook' }, component: () => import('@/rooms/handbook/ClausePage.vue') },
  { path: '/reports/summaries/:id', name: 'summary', meta: { place: 'reports' }, component: () => import('@/rooms/reports/SummaryPage.vue') },
  { path: '/reports/reviews/:id', name: 'review', meta: { place: 'reports' }, component: () => import('@/rooms/reports/ReviewPage.vue') },
  { path: '/reports/people/:number', name: 'profile', meta: { place: 'reports' }, component: () => import('@/rooms/reports/ProfilePage.vue') },
  { path: '/reports/:tab?', name: 'reports', meta: { place: 'reports' }, component: () => import('@/rooms/reports/ReportsPage.vue') },
  { path: '/training/courses/:id', name: 'course', meta: { place: 'training' }, component: () => import('@/rooms/training/CoursePage.vue') },
  { path: '/training/attempts/:id', name: 'exam', meta: { place: 'training' }, component: () => import('@/rooms/training/ExamPage.vue') },
  { path: '/training/:tab?', name: 'training', meta: { place: 'training' }, component: () => import('@/rooms/training/TrainingPage.vue') },
  { path: '/service/:tab?', name: 'service', meta: { place: 'service' }, component: () => import('@/rooms/calls/service/ServicePage.vue') },
  { path: '/privacy/:tab?', name: 'privacy', meta: { place: 'privacy' }, component: () => import('@/rooms/privacy/PrivacyPage.vue') },
  { path: '/ledger', name: 'ledger', meta: { place: 'ledger' }, component: () => import('@/rooms/ledger/LedgerPage.vue') },
  { path: '/:rest(.*)*', name: 'nothing', component: () => import('@/shell/NothingHere.vue') },
]

function mayEnter(session: Session, place: string | undefined): boolean {
  const wanted = PLACES.find(({ name }) => name === place)
  return !wanted || wanted.needs.some((need) => session.may(need))
}

async function decide(session: Session, to: RouteLocationNormalized): Promise<RouteLocationRaw | true> {
  if (to.name === 'phone' || to.name === 'wall') return true
  // A server that does not answer leads to the log-in page, which says so when it is used.
  const me = session.me ?? (await session.load().catch(() => null))
  if (to.name === 'login') return me ? homeOf(me) : true
  if (!me) return { name: 'login', query: to.name === 'home' ? {} : { next: to.fullPath } }
  if (to.name === 'home') return homeOf(me)
  if (mayEnter(session, to.meta.place)) return true
  ElMessage.warning({ message: t('common.mayNotSee'), grouping: true })
  return homeOf(me)
}

/** A part of the page could not be had. After an upgrade the old page's parts are gone from the server: go on with the new
 * page. When the server cannot be reached nothing is torn down: a talk that runs goes on, the page stays. */
async function recover(path: string): Promise<void> {
  const answers = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false)
  if (answers) location.assign(path)
  else ElMessage.error({ message: t('common.unreachable'), grouping: true })
}

export function makeRouter(session: Session): Router {
  const router = createRouter({ history: createWebHistory('/'), routes })
  router.beforeEach((to) => decide(session, to))
  router.onError((_error, to) => void recover(to.fullPath))
  return router
}
