import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { api } from '../api.ts'

/** The contract's calls as TanStack queries and mutations, for example `queries.flows.list.queryOptions({ input: {} })`. */
export const queries = createTanstackQueryUtils(api)
