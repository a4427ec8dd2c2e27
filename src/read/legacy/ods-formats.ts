import type { XmlTag } from '../xlsx/xml-scanner.ts';

/**
 * Builds the number format code of a data style (OpenDocument 1.3, part 3, 16.29): exact for dates, times, decimals,
 * grouping and percent; all other elements become quoted words.
 */
export class FormatCode {
  #code = '';
  /** Where the whole digits of the number end. */
  #wholeEnd = 0;
  /** The position of words inside the number, counted from its decimal point. */
  #embedAt: number | undefined;

  get code(): string {
    return this.#code === '' ? 'General' : this.#code;
  }

  /** An element inside the data style. */
  add(name: string, tag: XmlTag): void {
    const isLong = tag.prefixed('style') === 'long';
    switch (name) {
      case 'number':
      case 'scientific-number':
        this.#wholeEnd = this.#code.length + wholeCode(tag).length;
        this.#code += numberCode(tag) + (name === 'number' ? '' : 'E+00');
        break;
      case 'embedded-text':
        this.#embedAt = this.#wholeEnd - (Number(tag.prefixed('position') ?? 0) || 0);
        break;
      case 'fraction':
        this.#code += '# ?/?';
        break;
      case 'year':
        this.#code += isLong ? 'yyyy' : 'yy';
        break;
      case 'month':
        this.#code += (tag.prefixed('textual') === 'true' ? 'mm' : '') + (isLong ? 'mm' : 'm');
        break;
      case 'day':
        this.#code += isLong ? 'dd' : 'd';
        break;
      case 'day-of-week':
        this.#code += isLong ? 'dddd' : 'ddd';
        break;
      case 'hours':
        this.#code += isLong ? 'hh' : 'h';
        break;
      case 'minutes':
        this.#code += isLong ? 'mm' : 'm';
        break;
      case 'seconds':
        this.#code += isLong ? 'ss' : 's';
        break;
      case 'am-pm':
        this.#code += 'AM/PM';
        break;
      case 'text-content':
        this.#code += '@';
        break;
    }
  }

  /** Adds words between the placeholders. A percent sign means percent only in a percentage style. */
  addWords(words: string, isPercentage: boolean): void {
    if (words === '') return;
    if (this.#embedAt !== undefined) {
      const at = Math.max(0, this.#embedAt);
      this.#code = `${this.#code.slice(0, at)}"${words.replaceAll('"', '')}"${this.#code.slice(at)}`;
      this.#embedAt = undefined;
      return;
    }
    this.#code += isPercentage && words === '%' ? '%' : `"${words.replaceAll('"', '')}"`;
  }
}

const MOST_DIGITS = 30;

function numberCode(tag: XmlTag): string {
  const decimals = digits(tag, 'decimal-places');
  // Each comma behind the digits divides the shown number by a thousand.
  const factor = Number(tag.prefixed('display-factor') ?? 1);
  const scale = ','.repeat(Math.max(0, Math.min(4, Math.round(Math.log10(factor) / 3))));
  return `${wholeCode(tag)}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${scale}`;
}

function wholeCode(tag: XmlTag): string {
  const whole = '0'.repeat(digits(tag, 'min-integer-digits')) || '#';
  return tag.prefixed('grouping') === 'true' ? `#,##${whole}` : whole;
}

function digits(tag: XmlTag, attribute: string): number {
  return Math.min(Number(tag.prefixed(attribute) ?? 0) || 0, MOST_DIGITS);
}
