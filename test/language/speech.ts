import { findingSpeech } from '../../src/language/describe.ts';
import { loadLanguage } from '../../src/language/language.ts';

/** Findings as they are told in Chinese. */
export const SPEECH = findingSpeech(await loadLanguage('zh-CN'));
