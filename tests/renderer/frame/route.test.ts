import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, routeOf, type Route } from '../../../renderer/frame/route.ts'

describe('the address of a screen', () => {
  test('Home is the page itself', () => {
    expect(addressOf({ screen: 'home' })).toBe('./')
    expect(routeOf('')).toEqual({ screen: 'home' })
  })

  test('a flow is named in the query, so that a reload finds it', () => {
    expect(addressOf({ screen: 'editor', flowKey: 'boas-vindas' })).toBe('./?flow=boas-vindas')
    expect(routeOf('?flow=boas-vindas')).toEqual({ screen: 'editor', flowKey: 'boas-vindas' })
  })

  test.each(['?flow=', '?other=1', '?', `?flow=${'a'.repeat(201)}`])('%s is Home', (search) => {
    expect(routeOf(search)).toEqual({ screen: 'home' })
  })

  test('any key comes back from its address', () => {
    const keys = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(keys, (flowKey) => {
        const route: Route = { screen: 'editor', flowKey }
        const search = new URL(addressOf(route), 'http://127.0.0.1/').search
        expect(routeOf(search)).toEqual(route)
      }),
    )
  })
})
