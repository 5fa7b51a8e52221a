import { expect, it } from 'vitest'
import { wallPath } from './wallPath'

it('names a queue in the query and the key only behind the #, which browsers do not send', () => {
  expect(wallPath(null)).toBe('/wall')
  expect(wallPath(3)).toBe('/wall?queue=3')
  const url = new URL(wallPath(3, 'secret'), 'http://house')
  expect([url.search, url.hash]).toEqual(['?queue=3', '#secret'])
})
