/** A date as spreadsheets write it in XML, without the midnight behind it: `2019-08-01T00:00:00.000` → `2019-08-01`. */
export function isoDate(text: string): string {
  return text.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
}
