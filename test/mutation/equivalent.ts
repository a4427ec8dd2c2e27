import type { Mutant } from './mutants.ts';

/** Mutants that no test can notice, with the reason. */
const EQUIVALENT: readonly (Pick<Mutant, 'file' | 'from' | 'to'> & { readonly because: string })[] = [];

export function reasonFor({ file, from, to }: Mutant): string | undefined {
  const known = EQUIVALENT.find((one) => one.file === file && one.from === from && one.to === to);
  return known?.because;
}
