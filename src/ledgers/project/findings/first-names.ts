/** The first two names, and the number of all. */
export function firstNamesInChinese(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => `“${name}”`);
  return `${first.join('、')}${names.length > 1 ? `等${names.length}个项目` : ''}`;
}

export function firstNamesInEnglish(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => `“${name}”`);
  return `${first.join(', ')}${names.length > 1 ? ` and others, ${names.length} projects` : ''}`;
}
