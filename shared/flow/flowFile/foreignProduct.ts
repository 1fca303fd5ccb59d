import { z } from 'zod'

/** How the exports of other flow builders look, as far as needed to tell them apart. */
const products: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ['Typebot', z.object({ groups: z.array(z.object({ blocks: z.array(z.unknown()) })), edges: z.array(z.unknown()) })],
  ['Node-RED', z.array(z.object({ id: z.string(), type: z.string() })).min(1)],
  ['n8n', z.object({ nodes: z.array(z.unknown()), connections: z.object({}) })],
  [
    'Flowise',
    z.object({
      nodes: z.array(z.object({ data: z.object({ inputParams: z.unknown() }) })),
      edges: z.array(z.unknown()),
    }),
  ],
  ['React Flow', z.object({ nodes: z.array(z.object({ position: z.object({}) })), edges: z.array(z.unknown()) })],
  ['Voiceflow', z.object({ version: z.object({}), diagrams: z.object({}) })],
  ['Dialogflow', z.object({ intents: z.array(z.unknown()) })],
  ['Dialogflow', z.object({ userSays: z.array(z.unknown()) })],
  ['Botpress', z.object({ bot: z.object({}), flows: z.array(z.unknown()) })],
  ['ManyChat', z.object({ contents: z.array(z.unknown()), startStepId: z.unknown() })],
  ['Chatfuel', z.object({ blocks: z.array(z.unknown()), bot_id: z.unknown() })],
]

/** The name of the product that wrote this JSON, null when none is recognised. */
export const foreignProduct = (json: unknown): string | null =>
  products.find(([, schema]) => schema.safeParse(json).success)?.[0] ?? null
