/** Number formats by the class that carries them, as Excel's own pages have it. */
export type FormatsByClass = ReadonlyMap<string, string>;

/** Reads `mso-number-format` from the rules of a style sheet. */
export function readFormatsByClass(css: string): FormatsByClass {
  const formats = new Map<string, string>();
  for (const rule of css.split('}')) {
    const brace = rule.indexOf('{');
    const code = brace < 0 ? undefined : declaredFormat(rule.slice(brace + 1));
    if (code === undefined) continue;
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /\.([\w-]{1,64})\s*$/.exec(selector)?.[1];
      if (name !== undefined) formats.set(name, code);
    }
  }
  return formats;
}

/** The number format of an element, by its own style or its class. */
export function numberFormat(attributes: ReadonlyMap<string, string>, formats: FormatsByClass): string {
  const own = declaredFormat(attributes.get('style') ?? '');
  // LibreOffice writes two languages and the code: `1033;0;#,##0.00`.
  const written = /^\d*;\d*;(.+)$/.exec(attributes.get('sdnum') ?? '')?.[1];
  return own ?? written ?? formats.get(attributes.get('class') ?? '') ?? 'General';
}

export function hidesElement(attributes: ReadonlyMap<string, string>): boolean {
  return /display\s*:\s*none/i.test(attributes.get('style') ?? '');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['general', 'General'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
  ['short date', 'yyyy/m/d'],
  ['medium date', 'd-mmm-yy'],
  ['long date', 'yyyy"年"m"月"d"日"'],
  ['general date', 'yyyy/m/d h:mm'],
  ['short time', 'h:mm'],
  ['medium time', 'h:mm AM/PM'],
  ['long time', 'h:mm:ss'],
]);

function declaredFormat(declarations: string): string | undefined {
  const match = /mso-number-format\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;"']+))/i.exec(declarations);
  const written = match?.[1] ?? match?.[2] ?? match?.[3]?.trim();
  if (written === undefined) return undefined;
  const code = unescapeCss(written);
  return NAMED.get(code.toLowerCase()) ?? code;
}

/** `yyyy\0022年\0022` → `yyyy"年"`, `0\.00` → `0.00` */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{4})|(.))/gi, (_, hex, character) =>
    hex === undefined ? character : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
