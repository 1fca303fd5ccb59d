import { openStage } from './screenshots/openStage.ts'
import { takePictures } from './screenshots/takePictures.ts'

/** `npm run screenshots`: walks through the built app in both languages and writes the pictures of the guide and the README. */
for (const language of ['pt-BR', 'en'] as const) {
  const stage = await openStage(language)
  try {
    await takePictures(stage)
  } finally {
    await stage.close()
  }
}
