import { raised } from '../rich-text.ts';
import { isOn } from './styles.ts';
import type { TextCapture } from './text-capture.ts';
import type { XmlTag } from './xml-tag.ts';

/**
 * Applies the formatting of rich text: struck runs are withdrawn and left out; raised digits become separate
 * characters (`20000¹`, `m²`), so that they are never read as digits of the number before them.
 */
export class RichRuns {
  #isStruck = false;
  #isRaised = false;
  /** Positions in the captured text. */
  #struck: { readonly start: number; readonly end: number }[] = [];

  /** Starts a new text. */
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

  /** Ends a run whose words were captured from `start` on. */
  closeRun(capture: TextCapture, start: number): void {
    if (capture.length === start) return;
    if (this.#isRaised) capture.rewrite(start, raised);
    if (this.#isStruck) this.#struck.push({ start, end: capture.length });
  }

  /** Removes the struck runs. Returns true if the whole text is struck; then it is left as it is. */
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
