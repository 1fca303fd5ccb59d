import type { CatalogReader } from '../../../../main/bot/catalogCache.ts'
import type { Database } from '../../../../main/db/database.ts'
import { openDatabase } from '../../../../main/db/open/openDatabase.ts'
import type { CatalogSource } from '../../../../main/engine/compileCatalog.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'
import { asks, ends, says, start, template, trigger } from '../../engine/samples.ts'

export async function opened(folder: string): Promise<Database> {
  const result = await openDatabase({ folder, appVersion: '0.1.0' })
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`)
  return result.database
}

/**
 * "oi" starts a flow that asks for a name and ends; "preço" gets a template and cools down for a minute; "três" starts a flow
 * that says three things; everything else gets the fallback.
 */
export const world: CatalogSource = {
  flows: [
    {
      id: 'flow-name',
      key: 'name',
      published: true,
      steps: [asks('nome', { variable: 'nome', any: 'fim' }), ends('fim')],
      expiryMinutes: null,
    },
    {
      id: 'flow-three',
      key: 'three',
      published: true,
      steps: [says('um', { next: 'dois' }), says('dois', { next: 'tres' }), ends('tres')],
      expiryMinutes: null,
    },
  ],
  triggers: [
    trigger('trigger-oi', 'oi', { flowId: 'flow-name' }),
    trigger('trigger-tres', 'três', { flowId: 'flow-three' }),
    trigger('trigger-preco', 'preço', { type: 'contains', templateId: 't-preco', cooldownSec: 60, interrupts: true }),
  ],
  templates: [
    template('t-nome', { content: 'Qual é o seu nome?' }),
    template('t-fim', { content: 'Obrigado, {{nome}}!' }),
    template('t-um'),
    template('t-dois'),
    template('t-tres'),
    template('t-preco', { content: 'A tabela está no site.', variants: ['Veja o site.', 'Os preços estão no site.'] }),
    template('t-fallback', { content: 'Não entendi.' }),
  ],
  settings: { ...defaultSettings, fallbackTemplateId: 't-fallback', fallbackCooldownSec: 0 },
  language: 'pt-BR',
  texts: { optOutConfirmation: 'Você não recebe mais mensagens.', optInConfirmation: 'Que bom ter você de volta.' },
}

/** The rows that messages and instances of this catalog point at; a second call changes nothing. */
export async function stored(database: Database, source: CatalogSource): Promise<void> {
  await database.turn(async (tx) => {
    for (const { id, key, content } of source.templates) {
      await tx.run(
        'INSERT INTO "Template" ("id", "key", "content", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        [id, key, content, start, start],
      )
    }
    for (const { id, key } of source.flows) {
      await tx.run(
        `INSERT INTO "Flow" ("id", "key", "name", "status", "createdAt", "updatedAt") VALUES (?, ?, ?, 'published', ?, ?) ON CONFLICT DO NOTHING`,
        [id, key, key, start, start],
      )
    }
    for (const { id, type, pattern } of source.triggers) {
      await tx.run(
        'INSERT INTO "Trigger" ("id", "type", "pattern", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        [id, type, pattern, start, start],
      )
    }
  })
}

/** A catalog kept in memory, whose stamp a test may move. */
export class PlainCatalog implements CatalogReader {
  source: CatalogSource
  version = 1
  reads = 0

  constructor(source: CatalogSource) {
    this.source = source
  }

  stamp = async () => String(this.version)
  read = async () => {
    this.reads += 1
    return { stamp: String(this.version), source: this.source }
  }
}
