import { relative } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from '../../vitest.config.ts';
import { withMutants } from './mutants.ts';

/** The folder under `src/`, or the file, whose mutants are tried; `*` is any folder. */
const mutated = (process.env.KP_MUTATED ?? 'calculate').replace(/\.ts$/, '').replaceAll('*', '[^/]+');
const isMutated = new RegExp(`^src/${mutated}(?:/.+)?\\.ts$`);
let next = 0;
/** A module may be asked for again, and keeps its mutants. */
const known = new Map<string, string>();

const mutate: Plugin = {
  name: 'mutate',
  enforce: 'pre',
  transform(code, id) {
    const file = relative(process.cwd(), id.split('?')[0]!);
    if (!isMutated.test(file)) return undefined;
    const made = known.get(file) ?? withSwitches(code, this.parse(code, { lang: 'ts' }), file);
    known.set(file, made);
    return made;
  },
};

function withSwitches(code: string, program: unknown, file: string): string {
  const { code: changed, mutants } = withMutants(code, program, file, next);
  next += mutants.length;
  return `globalThis.__kpSwitch.add(${JSON.stringify(mutants)});${changed}`;
}

/** The mutants are tried when all tests were seen. */
class MutantsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith('.mutation.ts');
    const sorted = files.toSorted((first, second) => (first.moduleId < second.moduleId ? -1 : 1));
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}

export default defineConfig({
  plugins: [...(base.plugins ?? []), mutate],
  test: {
    root: process.cwd(),
    include: ['test/**/*.test.ts', 'test/mutation/each.mutation.ts'],
    setupFiles: ['test/mutation/switch.ts', 'test/check/hold-to-codes.ts'],
    runner: 'test/mutation/runner.ts',
    sequence: { sequencer: MutantsLast },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
    disableConsoleIntercept: true,
    dangerouslyIgnoreUnhandledErrors: true,
  },
});
