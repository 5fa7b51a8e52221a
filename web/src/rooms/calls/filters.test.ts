import { describe, expect, it } from 'vitest'
import { fromQuery, range, toQuery, toSearch } from './filters'

const NOW = new Date(2026, 2, 1, 15, 30)

describe('range', () => {
  it('is whole days, over the end of a month too', () => {
    expect(range('today', NOW)).toEqual([new Date(2026, 2, 1), new Date(2026, 2, 2)])
    expect(range('yesterday', NOW)).toEqual([new Date(2026, 1, 28), new Date(2026, 2, 1)])
    expect(range('week', NOW)).toEqual([new Date(2026, 1, 23), new Date(2026, 2, 2)])
  })
})

describe('the address', () => {
  it('is empty for what the page begins with', () => {
    expect(toQuery(fromQuery({}))).toEqual({})
    expect(fromQuery({}).preset).toBe('today')
  })

  it('brings everything back but the number, which is personal data', () => {
    const filters = { ...fromQuery({}), preset: 'week' as const, agent: '1001', queue: 2, direction: 'outbound' as const, outcome: 'abandoned' as const, satisfaction: 2, figure: 'service_level', number: '13800138000', page: 3 }
    const query = toQuery(filters)
    expect(JSON.stringify(query)).not.toContain('138')
    expect(fromQuery(query)).toEqual({ ...filters, number: '' })
  })

  it('brings back instants that were picked', () => {
    const [from, to] = [new Date(2026, 0, 2, 9), new Date(2026, 0, 2, 18)]
    const query = toQuery({ ...fromQuery({}), preset: null, from, to })
    expect(fromQuery(query)).toMatchObject({ preset: null, from, to })
  })

  it('ignores what makes no sense', () => {
    expect(fromQuery({ period: 'forever', from: 'x', queue: 'abc', direction: 'up', outcome: 'lost', satisfaction: '9', figure: 'x y', page: '-2', agent: ['a', 'b'] })).toEqual(fromQuery({}))
  })
})

it('asks the server in instants, with the number’s digits alone and nothing where nothing is chosen', () => {
  const search = toSearch({ ...fromQuery({}), number: ' 138-0013 8000 ' }, NOW)
  expect(search).toMatchObject({
    from: new Date(2026, 2, 1).toISOString(), to: new Date(2026, 2, 2).toISOString(), number: '13800138000', outcome: null, figure: null, queue: null, page: 1,
  })
})
