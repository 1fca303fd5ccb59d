import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './App.tsx'
import { chooseLanguage } from './i18n/chooseLanguage.ts'
import { startI18n } from './i18n/startI18n.ts'

await startI18n(chooseLanguage(null, navigator.languages))
const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
