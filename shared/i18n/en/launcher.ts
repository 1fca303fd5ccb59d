export const launcher = {} as const
