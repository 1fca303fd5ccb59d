import { ORPCError } from '@orpc/server'
import type { StandardHandleResult, StandardHandlerInterceptorOptions } from '@orpc/server/standard'

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 64

type Options = StandardHandlerInterceptorOptions<Record<never, never>>
type Next = (options?: Options) => Promise<StandardHandleResult>

/**
 * An interceptor for any oRPC handler: lets a call in only when it is a POST with plain JSON. Keys that could reach a
 * prototype, payloads deeper than 64 levels, and the wire's own type hints (dates, maps, files, streams: the contract
 * uses none) are answered with BAD_REQUEST before the input's schema sees them.
 */
export function plainJson(options: Options & { next: Next }): Promise<StandardHandleResult> {
  const { next, request, ...rest } = options
  if (request.method !== 'POST') throw new ORPCError('METHOD_NOT_SUPPORTED')
  const body = async () => {
    const payload = await request.body()
    if (!isEnvelope(payload)) throw new ORPCError('BAD_REQUEST', { message: 'Only plain JSON crosses.' })
    return payload
  }
  return next({ ...rest, request: { ...request, body } })
}

function isEnvelope(payload: unknown): boolean {
  if (payload === undefined) return true
  if (!isPlainObject(payload)) return false
  const hints = payload['meta']
  if (hints !== undefined && !(Array.isArray(hints) && hints.length === 0)) return false
  return isPlain(payload, 0)
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > deepest) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  if (!isPlainObject(value)) return false
  return Object.entries(value).every(([key, item]) => !forbiddenKeys.has(key) && isPlain(item, depth + 1))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
