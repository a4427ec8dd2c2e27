import type { XmlTag } from '../xlsx/xml-scanner.ts';

/**
 * Builds the number format code of a data style of OpenDocument 1.3, part 3, 16.29: exact for dates, times, decimals,
 * grouping and percent; the rest is said by words in quotes.
 */
export class FormatCode {
  #code = '';

  get code(): string {
    return this.#code === '' ? 'General' : this.#code;
  }

  /** An element inside the data style. */
  add(name: string, tag: XmlTag): void {
    const isLong = tag.prefixed('style') === 'long';
    switch (name) {
      case 'number':
      case 'scientific-number':
        this.#code += numberCode(tag) + (name === 'number' ? '' : 'E+00');
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

  /** Words between the placeholders. A percent sign has its meaning in a percentage style only. */
  addWords(words: string, isPercentage: boolean): void {
    if (words === '') return;
    this.#code += isPercentage && words === '%' ? '%' : `"${words.replaceAll('"', '')}"`;
  }
}

const MOST_DIGITS = 30;

function numberCode(tag: XmlTag): string {
  const digits = (attribute: string): number =>
    Math.min(Number(tag.prefixed(attribute) ?? 0) || 0, MOST_DIGITS);
  const decimals = digits('decimal-places');
  const whole = '0'.repeat(digits('min-integer-digits')) || '#';
  const grouped = tag.prefixed('grouping') === 'true' ? `#,##${whole}` : whole;
  return decimals > 0 ? `${grouped}.${'0'.repeat(decimals)}` : grouped;
}
