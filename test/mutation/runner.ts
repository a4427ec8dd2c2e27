import type { RunnerTask, RunnerTestCase, RunnerTestSuite } from 'vitest';
import { TestRunner } from 'vitest';
import { processorMilliseconds, theSwitch } from './switch.ts';

/** Runs tests as ever, and keeps each that passed with the mutants that it came by. */
export default class RecordingRunner extends TestRunner {
  #began = 0;

  /** What tests have made for themselves must still be there when they run again. */
  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onBeforeRunSuite(suite);
    const { afterAll } = TestRunner.getSuiteHooks(suite);
    theSwitch.putOff.push(...afterAll.splice(0).map((clear) => async () => clear(suite)));
  }

  override onBeforeTryTask(test: RunnerTask): void {
    super.onBeforeTryTask(test);
    theSwitch.hits = new Set();
    theSwitch.asked = 0;
    this.#began = processorMilliseconds();
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    super.onAfterTryTask(test);
    const { hits, asked } = theSwitch;
    theSwitch.hits = theSwitch.atStart;
    const run = TestRunner.getTestFn(test);
    if (hits.size === 0) return;
    const milliseconds = processorMilliseconds() - this.#began;
    theSwitch.tests.push({ name: test.name, file: test.file.name, run, hits, asked, milliseconds });
  }
}
