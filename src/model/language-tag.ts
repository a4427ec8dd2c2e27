export const LANGUAGES = ['zh-CN', 'en'] as const;
export type LanguageTag = (typeof LANGUAGES)[number];

export function isLanguageTag(text: string): text is LanguageTag {
  return LANGUAGES.some((tag) => tag === text);
}
