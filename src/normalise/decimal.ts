/**
 * A decimal number times ten to the `zeros`, half-up to an integer; NaN when the text is no plain decimal number
 * (`12`, `-0.5`, `1.2E5`) or the result is not exact. Reads the text, never a float: 1.005 × 100 is 101, and
 * 0.57999999999999996 is 0.58, because a spreadsheet's numbers carry 15 digits.
 */
export function scaleDecimal(text: string, zeros: number): number {
  const length = text.length;
  let index = text.charCodeAt(0) === MINUS ? 1 : 0;
  const negative = index === 1;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + (code - ZERO);
      digits++;
    } else if (code === POINT && point < 0) point = index;
    else return EXPONENT.test(text) ? scaleDigits(text, zeros) : Number.NaN;
  }
  if (digits === 0 || point === length - 1) return Number.NaN;
  if (digits > SIGNIFICANT) return scaleDigits(text, zeros);
  const shift = zeros - (point < 0 ? 0 : length - 1 - point);
  const scaled = shift >= 0 ? value * POWERS[shift]! : roundHalfUp(value, POWERS[-shift]!);
  if (!(scaled <= Number.MAX_SAFE_INTEGER)) return Number.NaN;
  return negative && scaled !== 0 ? -scaled : scaled;
}

/** The slow way for long digits and exponents, on the digits themselves. */
function scaleDigits(text: string, zeros: number): number {
  const match = DECIMAL.exec(text);
  if (!match) return Number.NaN;
  const whole = match[2] ?? '';
  const decimals = match[3] ?? '';
  const exponent = Number(match[4] ?? '0');
  if (Math.abs(exponent) > 400 || whole.length + decimals.length > 400) return Number.NaN;
  const digits = (whole + decimals).replace(/^0+/, '');
  if (digits === '') return whole + decimals === '' ? Number.NaN : 0;
  // The whole digits are always kept: only a tail of decimals can be what a float left behind.
  const kept = Math.max(SIGNIFICANT, digits.length - decimals.length);
  const cut = Math.max(0, digits.length - kept);
  const rounded = cut === 0 ? BigInt(digits) : roundDigits(digits, kept);
  const shift = zeros + exponent - decimals.length + cut;
  const scaled = shift >= 0 ? rounded * 10n ** BigInt(shift) : halfUp(rounded, 10n ** BigInt(-shift));
  if (scaled > BigInt(Number.MAX_SAFE_INTEGER)) return Number.NaN;
  return match[1] === '-' && scaled !== 0n ? -Number(scaled) : Number(scaled);
}

function roundDigits(digits: string, kept: number): bigint {
  const head = BigInt(digits.slice(0, kept));
  return digits.charCodeAt(kept) >= FIVE ? head + 1n : head;
}

function halfUp(value: bigint, divisor: bigint): bigint {
  return (value * 2n + divisor) / (divisor * 2n);
}

/** Exact for integers of at most 15 digits: the quotient of two such floats never rounds up to the next integer. */
function roundHalfUp(value: number, divisor: number): number {
  const quotient = Math.floor(value / divisor);
  return (value - quotient * divisor) * 2 >= divisor ? quotient + 1 : quotient;
}

const SIGNIFICANT = 15;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const FIVE = 53;
const NINE = 57;
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const EXPONENT = /^-?[\d.]+[Ee][+-]?\d{1,3}$/;
const DECIMAL = /^(-)?(\d*)(?:\.(\d+))?(?:[Ee]([+-]?\d{1,3}))?$/;
