/** A change of the source that a test ought to notice. */
export interface Mutant {
  readonly id: number;
  /** `src/calculate/median.ts` */
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** A node of a syntax tree (ESTree with types). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * The source with all its mutants in it: `a + b` becomes `(__kp(7) ? a - b : a + b)`, so that one build has them all, and
 * `__kp` decides which one is on. Types, imports and names of properties stay.
 */
export function withMutants(
  code: string,
  program: unknown,
  file: string,
  firstId: number,
): { readonly code: string; readonly mutants: readonly Mutant[] } {
  const mutants: Mutant[] = [];
  const add = (node: Node, to: string): string => {
    const id = firstId + mutants.length;
    const line = code.slice(0, node.start).split('\n').length;
    mutants.push({ id, file, line, from: code.slice(node.start, node.end), to });
    return `__kp(${id})`;
  };
  const source = (node: Node): string => code.slice(node.start, node.end);

  const textOf = (node: Node, parent: Node | undefined): string => {
    if (isData(node)) return source(node);
    let text = '';
    let at = node.start;
    for (const child of childrenOf(node)) {
      if (child.start < at) continue;
      text += code.slice(at, child.start) + textOf(child, node);
      at = child.end;
    }
    text += code.slice(at, node.end);
    if (isStatementToDrop(node)) return `if (!${add(node, '')}) { ${text} }`;
    if (!isExpression(node, parent)) return text;
    const changed = variantsOf(node, source);
    // The last question stands outermost; each is put only as long as no earlier one was answered.
    for (const to of changed) text = `(${add(node, to)} ? ${to} : ${text})`;
    return text;
  };
  return { code: textOf(program as Node, undefined), mutants };
}

/** A long list of bare numbers or words, or of such lists, is no decision but data. */
function isData(node: Node): boolean {
  const isPlain = (one: Node): boolean =>
    one.type === 'Literal' || (one.type === 'ArrayExpression' && elementsOf(one).every(isPlain));
  return node.type === 'ArrayExpression' && elementsOf(node).length > 12 && isPlain(node);
}

function elementsOf(node: Node): readonly Node[] {
  return node.elements as readonly Node[];
}

/** What may stand instead of an expression. */
function variantsOf(node: Node, source: (node: Node) => string): readonly string[] {
  const part = (key: string): string => source(node[key] as Node);
  const operator = String(node.operator);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const others = OTHER_OPERATORS[operator] ?? [];
      const whole = others.map((other) => `(${part('left')}) ${other} (${part('right')})`);
      return COMPARISONS.has(operator) ? [...whole, 'true', 'false'] : whole;
    }
    case 'UnaryExpression':
      return operator === '!' || operator === '-' ? [`(${part('argument')})`] : [];
    case 'UpdateExpression': {
      const other = operator === '++' ? '--' : '++';
      return [node.prefix === true ? other + part('argument') : part('argument') + other];
    }
    case 'AssignmentExpression':
      return (OTHER_ASSIGNMENTS[operator] ?? []).map((other) => `${part('left')} ${other} ${part('right')}`);
    case 'ConditionalExpression':
      return [`(${part('consequent')})`, `(${part('alternate')})`];
    case 'Literal':
      if (typeof node.value === 'boolean') return [String(!node.value)];
      if (typeof node.value === 'number') return [`${source(node)} + 1`];
      return typeof node.value === 'string' ? [node.value === '' ? "'other'" : "''"] : [];
    case 'ArrayExpression':
      return elementsOf(node).length > 0 ? ['[]'] : [];
    case 'CallExpression':
      return otherCalls(node, source);
    case 'ChainExpression': {
      const whole = source(node);
      return whole.includes('?.[') || whole.includes('?.(') || !whole.includes('?.')
        ? []
        : [whole.replaceAll('?.', '.')];
    }
    default:
      return [];
  }
}

const OTHER_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};
const COMPARISONS = new Set(['===', '!==', '<', '<=', '>', '>=', '&&', '||']);
const OTHER_ASSIGNMENTS: Readonly<Record<string, readonly string[]>> = {
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '??=': ['='],
  '||=': ['&&='],
};

/** `x.every(f)` for `x.some(f)`, and what a list is without being sorted, filtered or cut. */
function otherCalls(node: Node, source: (node: Node) => string): readonly string[] {
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression' || callee.computed === true || callee.optional === true) return [];
  const [object, name] = [source(callee.object as Node), source(callee.property as Node)];
  const given = (node.arguments as readonly Node[]).map(source).join(', ');
  const other = OTHER_METHODS[name];
  if (other !== undefined) return [`${object}.${other}(${given})`];
  return LEFT_OUT.has(name) ? [`(${object})`] : [];
}

const OTHER_METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  findLast: 'find',
};
const LEFT_OUT = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed', 'trim', 'abs']);

/** A call or an assignment whose answer nobody takes, `continue`, `break`. */
function isStatementToDrop(node: Node): boolean {
  return node.type === 'ExpressionStatement' && node.directive === undefined;
}

/** Names of properties, patterns and the like are no expressions. */
function isExpression(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'Property' && parent.key === node) return false;
  if (parent.type === 'ExpressionStatement') return false;
  // `a?.b` is one expression, its inside none; `super(…)` must stay.
  if (parent.type === 'ChainExpression') return false;
  if (parent.type === 'MemberExpression' && parent.property === node && parent.computed !== true)
    return false;
  if ((parent.type === 'MemberExpression' || parent.type === 'CallExpression') && isChained(parent))
    return false;
  return !NO_EXPRESSIONS_IN.has(parent.type);
}

/** Within `a?.b.c` the left side must stay as it is, for the chain ends with it. */
function isChained(node: Node): boolean {
  return node.optional === true;
}

const NO_EXPRESSIONS_IN = new Set([
  'ImportDeclaration',
  'ImportSpecifier',
  'ImportAttribute',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
]);

/** In the order in which they stand; types and what is only said of types are left out. */
function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'returnType' || key.startsWith('type')) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (isNode(one) && (!one.type.startsWith('TS') || WITH_EXPRESSION.has(one.type))) found.push(one);
    }
  }
  // A pattern's default stands in the pattern: `{ a = 1 }` has the key and the value at one place.
  return found
    .filter((one) => !(node.type === 'Property' && node.shorthand === true && one === node.key))
    .sort((first, second) => first.start - second.start);
}

const WITH_EXPRESSION = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
