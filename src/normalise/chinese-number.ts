/** A number in Chinese numerals as plain digits: 三点五 → 3.5, 一百二十 → 120, 二〇二三 → 2023; undefined if ill-formed. */
export function chineseNumber(text: string): string | undefined {
  if (text.length > 20) return undefined;
  const [whole = '', decimals, more] = text.split('点');
  if (more !== undefined) return undefined;
  const integer = wholeNumber(whole);
  if (integer === undefined) return undefined;
  if (decimals === undefined) return String(integer);
  const digits = digitRow(decimals);
  return digits === undefined ? undefined : `${integer}.${digits}`;
}

/** 一百二十三, 十二, 两千零五: each rank is smaller than the one before. Digits without ranks (二〇二三) are read as written. */
function wholeNumber(text: string): number | undefined {
  const row = digitRow(text);
  if (row !== undefined) return text.length > 1 && !/^\d{4}$/.test(row) ? undefined : Number(row);
  let total = 0;
  let digit: number | undefined;
  let rankBefore = 10_000;
  for (const character of text) {
    const rank = RANKS.get(character);
    if (rank === undefined) {
      const value = DIGITS.get(character);
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
      continue;
    }
    // 十二 and 一百十二 leave out the 一 of 十.
    const times = digit ?? (rank === 10 ? 1 : undefined);
    if (times === undefined || times === 0 || rank >= rankBefore) return undefined;
    total += times * rank;
    rankBefore = rank;
    digit = undefined;
  }
  return total + (digit ?? 0);
}

function digitRow(text: string): string | undefined {
  let row = '';
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    row += digit;
  }
  return row === '' ? undefined : row;
}

const DIGITS = new Map(
  ['〇零○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, value) => [...characters].map((character) => [character, value] as const),
  ),
);

const RANKS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
