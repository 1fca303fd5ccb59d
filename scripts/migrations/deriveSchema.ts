export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

const datasourceProvider = /(datasource\s+db\s*\{[^}]*provider\s*=\s*)"sqlite"/
const clientFolder = /(output\s*=\s*)"\.\.\/main\/db\/generated\/sqlite"/

/** The schema of `provider`: the source itself, or the source with exactly two lines replaced. Throws when a line is not found. */
export function deriveSchema(source: string, provider: Provider): string {
  if (provider === 'sqlite') return source
  if (!datasourceProvider.test(source)) throw new Error('schema.prisma has no datasource db with provider = "sqlite"')
  if (!clientFolder.test(source))
    throw new Error('schema.prisma does not write its client to ../main/db/generated/sqlite')
  const derived = source
    .replace(datasourceProvider, `$1"${provider}"`)
    .replace(clientFolder, `$1"../../main/db/generated/${provider}"`)
  return `// Derived from prisma/schema.prisma by npm run generate; edits are lost.\n${derived}`
}
