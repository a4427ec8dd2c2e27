import { raised } from '../rich-text.ts';
import { isOn } from './styles.ts';
import type { TextCapture } from './text-capture.ts';
import type { XmlTag } from './xml-tag.ts';

/**
 * What the runs of a rich text say beside their words: struck ones are withdrawn and no part of the text, the digits of
 * raised ones are written as such (`20000¹`, `m²`), so that nobody takes them for digits of the number before them.
 */
export class RichRuns {
  #isStruck = false;
  #isRaised = false;
  /** Stretches of the captured text. */
  #struck: { readonly start: number; readonly end: number }[] = [];

  /** A text begins. */
  begin(): void {
    if (this.#struck.length > 0) this.#struck = [];
  }

  openRun(): void {
    this.#isStruck = false;
    this.#isRaised = false;
  }

  property(name: string, tag: XmlTag): void {
    if (name === 'strike') this.#isStruck = isOn(tag);
    else if (name === 'vertAlign') this.#isRaised = tag.attribute('val') === 'superscript';
  }

  /** The words of a run are captured from `start` on. */
  closeRun(capture: TextCapture, start: number): void {
    if (capture.length === start) return;
    if (this.#isRaised) capture.rewrite(start, raised);
    if (this.#isStruck) this.#struck.push({ start, end: capture.length });
  }

  /** Takes the struck runs out. True: there is nothing else, the whole text is struck and left as it is. */
  finish(capture: TextCapture): boolean {
    if (this.#struck.length === 0) return false;
    let left = '';
    let from = 0;
    for (const { start, end } of this.#struck) {
      left += capture.textOf(from, start);
      from = end;
    }
    left += capture.textOf(from, capture.length);
    if (left.trim() === '') return true;
    for (const { start, end } of this.#struck.toReversed()) capture.cut(start, end);
    return false;
  }
}
