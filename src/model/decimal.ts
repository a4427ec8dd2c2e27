/**
 * A decimal number times ten to the `zeros`, half-up to an integer; NaN when the text is no plain decimal number
 * (`12`, `-0.5`, `1.2E5`) or the result is not exact. Reads the text, never a float: 1.005 × 100 is 101, and
 * 0.57999999999999996 is 0.58, because a spreadsheet's numbers carry 15 digits.
 */
export function scaleDecimal(text: string, zeros: number): number {
  const { length } = text;
  if (length > SCRATCH.length) return scaleDigits(text, zeros);
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code > NINE && code !== SMALL_E && code !== LARGE_E) return Number.NaN;
    SCRATCH[index] = code;
  }
  return scaleAscii(SCRATCH, 0, length, zeros);
}

/** The same for text in a run of ASCII bytes. A list holds a million numbers; none of them has to become a string. */
export function scaleAscii(bytes: Uint8Array, from: number, to: number, zeros: number): number {
  const start = from < to && bytes[from] === MINUS ? from + 1 : from;
  let value = 0;
  let significant = 0;
  let roundsUp = false;
  let point = -1;
  /** The end of the digits that count. */
  let end = to;
  for (let index = start; index < to; index++) {
    const code = bytes[index]!;
    if (code >= ZERO && code <= NINE) {
      if (significant > 0 || code !== ZERO) significant++;
      if (significant <= SIGNIFICANT) value = value * 10 + (code - ZERO);
      else if (point < 0) return scaleDigits(asText(bytes, from, to), zeros);
      else if (significant === SIGNIFICANT + 1) {
        roundsUp = code >= FIVE;
        end = index;
      }
    } else if (code === POINT && point < 0) point = index;
    else return scaleDigits(asText(bytes, from, to), zeros);
  }
  if (to === start || point === to - 1) return Number.NaN;
  const shift = zeros - (point < 0 ? 0 : end - 1 - point);
  if (shift <= -POWERS.length) return scaleDigits(asText(bytes, from, to), zeros);
  if (roundsUp) value += 1;
  const scaled = shift >= 0 ? value * POWERS[shift]! : roundHalfUp(value, POWERS[-shift]!);
  if (!(scaled <= Number.MAX_SAFE_INTEGER)) return Number.NaN;
  return start > from && scaled !== 0 ? -scaled : scaled;
}

function asText(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** The slow way, on the digits themselves: for exponents, and for numbers longer than any amount. */
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
const LARGE_E = 69;
const SMALL_E = 101;
const SCRATCH = new Uint8Array(64);
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const DECIMAL = /^(-)?(\d*)(?:\.(\d+))?(?:[Ee]([+-]?\d{1,3}))?$/;
