import { z } from 'zod'
import type { Launched } from './launch.ts'
import { startProgram } from './program.ts'

const outcomeSchema = z.object({ replies: z.array(z.object({ text: z.string() })) })

/** `npm run say` from another process: what a real contact gets as an answer from the running app. */
export async function sayTo(app: Launched, phone: string, text: string): Promise<{ replies: string[] }> {
  const program = startProgram(['scripts/say.ts', '--phone', phone, '--json', '--data', app.dataDir, text], process.env)
  const [line] = await program.line(/^\{.*\}$/m)
  return { replies: outcomeSchema.parse(JSON.parse(line)).replies.map((reply) => reply.text) }
}
