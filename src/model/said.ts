import type { LanguageTag } from './language-tag.ts';

/** The same words in every language. */
export type Said = Readonly<Record<LanguageTag, string>>;
