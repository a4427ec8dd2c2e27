/** Text in the form in which names and values are compared: without differences of width, case and spaces. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
