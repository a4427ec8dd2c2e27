/** How names and values are compared: width and case do not matter, nor do spaces. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
