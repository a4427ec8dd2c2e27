import type { LanguageTag } from './language-tag.ts';

/** One text in every language. */
export type Said = Readonly<Record<LanguageTag, string>>;
