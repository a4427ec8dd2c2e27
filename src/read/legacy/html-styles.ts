import { namedFormat } from '../number-format.ts';

/** What a rule of a style sheet sets for cells or words. */
export interface ClassStyle {
  /** The code of a number format. */
  readonly code: string | undefined;
  readonly isStruck: boolean;
}

/** Styles by class name, as in the pages that Excel writes. */
export type StylesByClass = ReadonlyMap<string, ClassStyle>;

/** Reads `mso-number-format` and `text-decoration` from the rules of a style sheet. */
export function readStylesByClass(css: string): StylesByClass {
  const styles = new Map<string, ClassStyle>();
  for (const rule of css.split('}')) {
    const brace = rule.indexOf('{');
    const declarations = brace < 0 ? '' : rule.slice(brace + 1);
    const style = { code: declaredFormat(declarations), isStruck: isLineThrough(declarations) };
    if (style.code === undefined && !style.isStruck) continue;
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /\.([\w-]{1,64})\s*$/.exec(selector)?.[1];
      if (name !== undefined) styles.set(name, style);
    }
  }
  return styles;
}

/** The number format of an element, by its own style or its class. */
export function numberFormat(attributes: ReadonlyMap<string, string>, styles: StylesByClass): string {
  const own = declaredFormat(attributes.get('style') ?? '');
  // LibreOffice writes two languages and the code: `1033;0;#,##0.00`.
  const written = /^\d*;\d*;(.+)$/.exec(attributes.get('sdnum') ?? '')?.[1];
  return own ?? written ?? styles.get(attributes.get('class') ?? '')?.code ?? 'General';
}

export function hidesElement(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style') ?? '';
  const size = attributes.get('height') ?? attributes.get('width');
  return (
    /display\s*:\s*none|(?:^|[\s;])(?:height|width)\s*:\s*0(?:\.0+)?(?:pt|px|cm|in)?\s*(?:;|$)/i.test(
      style,
    ) || size === '0'
  );
}

/** Whether an element strikes its words through, by its own style or its class. */
export function strikesElement(attributes: ReadonlyMap<string, string>, styles: StylesByClass): boolean {
  return (
    isLineThrough(attributes.get('style') ?? '') ||
    (styles.get(attributes.get('class') ?? '')?.isStruck ?? false)
  );
}

function isLineThrough(declarations: string): boolean {
  return /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(declarations);
}

function declaredFormat(declarations: string): string | undefined {
  const match = /mso-number-format\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;"']+))/i.exec(declarations);
  const written = match?.[1] ?? match?.[2] ?? match?.[3]?.trim();
  if (written === undefined) return undefined;
  return namedFormat(unescapeCss(written));
}

/** `yyyy\0022年\0022` → `yyyy"年"`, `0\.00` → `0.00` */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{4})|(.))/gi, (_, hex, character) =>
    hex === undefined ? character : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
