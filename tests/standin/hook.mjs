import { registerHooks } from 'node:module'

// `node --import ./tests/standin/hook.mjs dist/main/desktop.js`: whoever imports "electron" gets the stand-in.
const url = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context),
})
