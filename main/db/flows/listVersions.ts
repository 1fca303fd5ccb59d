import type { FlowVersion } from '../../../shared/api/contract.ts'
import type { Database } from '../database.ts'
import { type NotFound, notFound } from './results.ts'

/** All versions of a flow, its draft among them, the newest first. */
export async function listVersions(
  database: Database,
  flowKey: string,
): Promise<{ ok: true; versions: FlowVersion[] } | NotFound> {
  const rows = await database.prisma.flow.findMany({
    where: { key: flowKey },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      status: true,
      publishedAt: true,
      _count: { select: { steps: true, instances: { where: { endedAt: null } } } },
    },
  })
  if (rows.length === 0) return notFound('flow')
  return {
    ok: true,
    versions: rows.map(({ _count: count, ...row }) => ({
      version: row.version,
      status: row.status,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      steps: count.steps,
      inside: count.instances,
    })),
  }
}
