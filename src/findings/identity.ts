import { type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const identityFindings = {
  /** Two records were taken for the same on good evidence, though without a common code or name. */
  'identity/inferred': note<{
    how: 'renamed' | 'split' | 'merged';
    before: readonly string[];
    after: readonly string[];
  }>('renamed-project', {
    example: { how: 'renamed', before: ['云溪停车场'], after: ['云溪停车楼'] },
    'zh-CN': {
      meaning: '项目改名、拆分、合并，没有代码可查，按名称、责任单位、总投资判断',
      sentence: ({ how, before, after }) =>
        `${quotedInChinese(before)}${CHANGES['zh-CN'][how]}${quotedInChinese(after)}：责任单位相同，名称和总投资相合，按同一项目计`,
      remedy: ({ before, after }) =>
        `无需处理；不是同一项目的，请在 kp.yaml 的 identities 中写明：${identityEntry(before, after, false)}`,
    },
    en: {
      meaning:
        'A project was probably renamed, split or merged: name, agency and total investment suggest it, no code proves it',
      sentence: ({ how, before, after }) =>
        `${quotedInEnglish(before)} ${CHANGES.en[how]} ${quotedInEnglish(after)}: the agency is the same, names and total investment agree; treated as the same project`,
      remedy: ({ before, after }) =>
        `Nothing to do; if they are not the same, add to identities in kp.yaml: ${identityEntry(before, after, false)}`,
    },
  }),
  /**
   * Two records were taken for the same, or for different ones, on weak evidence. They are named as in kp.yaml: by
   * code where only the codes differ.
   */
  'identity/uncertain': warning<{
    name: string;
    before: readonly string[];
    after: readonly string[];
    doubt: IdentityDoubt;
    taken: 'same' | 'different';
  }>('renamed-project', {
    example: {
      name: '云溪停车楼',
      before: ['云溪停车场'],
      after: ['云溪停车楼'],
      doubt: 'name',
      taken: 'same',
    },
    'zh-CN': {
      meaning: '两份清单中的项目可能是同一个；写明如何计入，并给出 kp.yaml 中定案的一行',
      sentence: ({ name, before, after, doubt, taken }) =>
        `${doubtsInChinese(name, before, after)[doubt]}，${taken === 'same' ? '现按同一项目计' : '现按退出和新增计'}`,
      remedy: ({ before, after, doubt, taken }) =>
        doubt === 'lines'
          ? '请给同名的各行填上项目代码'
          : `请核实后在 kp.yaml 的 identities 中写明：${identityEntry(before, after, taken === 'different')}（是同一项目写 true，不是写 false）`,
    },
    en: {
      meaning: 'Projects of two lists may be the same; the line for kp.yaml settles it',
      sentence: ({ name, before, after, doubt, taken }) =>
        `${doubtsInEnglish(name, before, after)[doubt]}; ${taken === 'same' ? 'treated as the same project' : 'treated as one project that left and a new one'}`,
      remedy: ({ before, after, doubt, taken }) =>
        doubt === 'lines'
          ? 'Give every line with this name its project code'
          : `Check, and add to identities in kp.yaml: ${identityEntry(before, after, taken === 'different')} (true if they are the same, otherwise false)`,
    },
  }),
  /** Most projects of an agency are now listed under another agency. */
  'identity/agency-changed': warning('agency-renamed', {
    example: { before: '市商务局', after: '市投资促进局', projects: 12 },
    'zh-CN': {
      meaning: '一个责任单位的项目大多改列在另一单位名下',
      sentence: ({ before, after, projects }) =>
        `“${before}”的项目有${projects}个改列在“${after}”名下，按同一项目计`,
      remedy: '如是同一单位改名，请在 kp.yaml 的 agencies 中把旧名写为新名的 aliases',
    },
    en: {
      meaning: 'Most projects of an agency are now listed under another agency',
      sentence: ({ before, after, projects }) =>
        `${plural(projects, 'project')} of “${before}” ${projects === 1 ? 'is' : 'are'} now listed under “${after}”; treated as the same agency`,
      remedy:
        'If the agency was renamed, add the old name to the aliases of the new one under agencies in kp.yaml',
    },
  }),
};

/**
 * Why it is doubtful: other codes, another agency, another name, a different number of rows with one name, parts that
 * may be others.
 */
export type IdentityDoubt = 'codes' | 'agency' | 'name' | 'lines' | 'parts';

const CHANGES = {
  'zh-CN': { renamed: '改名为', split: '拆分为', merged: '合并为' },
  en: { renamed: 'is now called', split: 'was split into', merged: 'were merged into' },
} as const;

function quotedInChinese(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

function quotedInEnglish(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

type Doubts = Readonly<Record<IdentityDoubt, string>>;

function doubtsInChinese(name: string, before: readonly string[], after: readonly string[]): Doubts {
  return {
    codes: `“${name}”的项目代码由${quotedInChinese(before)}变为${quotedInChinese(after)}`,
    agency: `“${name}”换了责任单位`,
    name: `${quotedInChinese(before)}与${quotedInChinese(after)}名称不同而情况相近`,
    lines: `名为“${name}”的项目由${before.length}行变为${after.length}行`,
    parts: `${quotedInChinese(before)}与${quotedInChinese(after)}像是拆分或合并`,
  };
}

function doubtsInEnglish(name: string, before: readonly string[], after: readonly string[]): Doubts {
  return {
    codes: `the code of “${name}” was ${quotedInEnglish(before)} and is now ${quotedInEnglish(after)}`,
    agency: `“${name}” is listed under another agency`,
    name: `${quotedInEnglish(before)} and ${quotedInEnglish(after)} have different names but much else in common`,
    lines: `“${name}” had ${plural(before.length, 'line')} and now has ${plural(after.length, 'line')}`,
    parts: `${quotedInEnglish(before)} and ${quotedInEnglish(after)} look like a split or a merger`,
  };
}

/** The lines for kp.yaml that settle it, ready to be copied. */
function identityEntry(before: readonly string[], after: readonly string[], same: boolean): string {
  return `- { from: ${JSON.stringify(before)}, to: ${JSON.stringify(after)}, same: ${same} }`;
}

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof identityFindings> {}
}
