/**
 * A text without case: lower, upper, lower, so that ẞ becomes ß, then SS, then ss, and K, ſ, İ become k, s, i̇. The final sigma is a
 * matter of place, not another letter. Characters are changed one by one: the form of two texts in a row is their forms in a row.
 * Whatever two characters a case-insensitive regex takes for the same have the same form here.
 */
export const caseless = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')
