export const flowFile = {} as const
