/** The moment that every picture shows: 14:32 in São Paulo. ISO 8601. */
export const shownTime = '2026-03-10T14:32:00-03:00'
export const shownTimeZone = 'America/Sao_Paulo'
