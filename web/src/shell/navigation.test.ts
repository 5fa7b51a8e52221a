import { expect, it } from 'vitest'
import { homeOf, placesFor, safeNext } from './navigation'

const names = (permissions: Parameters<typeof placesFor>[0]['permissions']): string[] => placesFor({ permissions }).map(({ name }) => name)

it('offers each person the places they may go to, and starts at the first', () => {
  expect(names(['desk.use', 'calls.view_own', 'callbacks.work', 'obligations.work', 'customers.view'])).toEqual(['desk', 'calls', 'callbacks', 'obligations', 'customers'])
  expect(names(['people.manage', 'prompts.manage', 'floor.view'])).toEqual(['floor', 'prompts'])
  expect(names(['calls.view_all'])).toEqual(['calls', 'cases', 'promises'])
  expect(homeOf({ permissions: ['floor.view', 'calls.view_all'] })).toBe('/floor')
  expect(homeOf({ permissions: ['desk.use', 'floor.supervise', 'floor.view'] })).toBe('/desk')
  expect(homeOf({ permissions: ['floor.supervise', 'floor.view'] })).toBe('/floor')
  expect(names([])).toEqual([])
})

it('goes on only to a path of this very site after log-in', () => {
  expect(safeNext('/calls?period=week')).toBe('/calls?period=week')
  for (const bad of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', undefined, ['/a']]) expect(safeNext(bad)).toBeNull()
})
