import { ElMessage } from 'element-plus'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { makeRouter } from './router'

vi.mock('element-plus', () => ({ ElMessage: { warning: vi.fn() } }))
// Where one arrives is asked here, not what is drawn there.
vi.mock('@/rooms/switchboard/floor/FloorPage.vue', () => ({ default: {} }))
vi.mock('@/rooms/calls/CallsPage.vue', () => ({ default: {} }))

function routerOf(permissions: string[]): Router {
  const me = { permissions }
  const session = { me, may: (need: string) => permissions.includes(need) }
  return makeRouter(session as unknown as Parameters<typeof makeRouter>[0])
}

beforeEach(() => vi.mocked(ElMessage.warning).mockClear())

it('says so when a page may not be seen, and goes to the first that may', async () => {
  const router = routerOf(['floor.view'])
  await router.push('/calls/7')
  expect(router.currentRoute.value.path).toBe('/floor')
  expect(ElMessage.warning).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: '您没有该页面的权限。' }))
})

it('says nothing on the way to a page that may be seen', async () => {
  const router = routerOf(['floor.view', 'calls.view_all'])
  await router.push('/')
  expect(router.currentRoute.value.path).toBe('/floor')
  await router.push('/calls')
  expect(router.currentRoute.value.path).toBe('/calls')
  expect(ElMessage.warning).not.toHaveBeenCalled()
})
