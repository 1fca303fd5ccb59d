import type { Language } from '../../shared/domain/settings.ts'

/** What the example flow says and what the person of the pictures writes. */
interface SceneTexts {
  readonly example: string
  /** How the first variant of the welcome begins. */
  readonly welcome: string
  readonly menu: string
  readonly talk: string
  /** The step that the answer leads to. */
  readonly subject: string
  readonly newQuestion: string
  readonly greeting: string
  readonly flow: string
  readonly firstTitle: string
  readonly firstText: string
  readonly questionTitle: string
  readonly questionText: string
  readonly answers: readonly [string, string]
  readonly endTitle: string
  readonly endText: string
  readonly trigger: string
}

export const sceneTexts: Readonly<Record<Language, SceneTexts>> = {
  'pt-BR': {
    example: 'Boas-vindas e menu',
    welcome: 'Olá João!',
    menu: 'Como ajudar?',
    talk: 'Falar com alguém',
    subject: 'Qual é o assunto?',
    newQuestion: 'Diga lá: o que você procura?',
    greeting: 'oi',
    flow: 'Marcar consulta',
    firstTitle: 'Saudação',
    firstText: 'Olá, {{nome}}! 👋 Aqui é da Clínica Bem-Estar.',
    questionTitle: 'Qual período?',
    questionText: 'Você prefere vir de manhã ou à tarde?',
    answers: ['De manhã', 'À tarde'],
    endTitle: 'Até breve',
    endText: 'Combinado! Uma pessoa da equipe confirma o horário por aqui. 💚',
    trigger: 'consulta',
  },
  en: {
    example: 'Welcome and menu',
    welcome: 'Hello John!',
    menu: 'How can we help?',
    talk: 'Talk to someone',
    subject: 'What is it about?',
    newQuestion: 'Tell me: what are you looking for?',
    greeting: 'hi',
    flow: 'Book an appointment',
    firstTitle: 'Greeting',
    firstText: 'Hello, {{name}}! 👋 This is the Wellness Clinic.',
    questionTitle: 'What time of day?',
    questionText: 'Would you rather come in the morning or in the afternoon?',
    answers: ['In the morning', 'In the afternoon'],
    endTitle: 'See you soon',
    endText: 'All right! Someone from our team will confirm the time here. 💚',
    trigger: 'appointment',
  },
}
