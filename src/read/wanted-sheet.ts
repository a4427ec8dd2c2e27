/**
 * The sheet that is asked for by its name: the one of exactly this name, else the only one of it but for blanks around it,
 * which nobody sees on the tab.
 */
export function wantedSheet<Info extends { readonly name: string }>(
  wanted: string,
  sheets: readonly Info[],
): Info | undefined {
  const exact = sheets.find(({ name }) => name === wanted);
  const alike = sheets.filter(({ name }) => name.trim() === wanted.trim());
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}
