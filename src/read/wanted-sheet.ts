/**
 * The sheet asked for by name: the one with exactly this name, else the only one whose name is equal without
 * surrounding blanks, which nobody sees on the tab.
 */
export function wantedSheet<Info extends { readonly name: string }>(
  wanted: string,
  sheets: readonly Info[],
): Info | undefined {
  const exact = sheets.find(({ name }) => name === wanted);
  const alike = sheets.filter(({ name }) => name.trim() === wanted.trim());
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}
