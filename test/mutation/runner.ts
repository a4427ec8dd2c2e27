import type { RunnerTask, RunnerTestCase } from 'vitest';
import { TestRunner } from 'vitest';
import { theSwitch } from './switch.ts';

/** Runs tests as ever, and keeps each that passed with the mutants that it came by. */
export default class RecordingRunner extends TestRunner {
  #began = 0;

  override onBeforeTryTask(test: RunnerTask): void {
    super.onBeforeTryTask(test);
    theSwitch.hits = new Set();
    this.#began = performance.now();
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    super.onAfterTryTask(test);
    const { hits } = theSwitch;
    theSwitch.hits = theSwitch.atStart;
    const run = TestRunner.getTestFn(test);
    if (hits.size === 0) return;
    const milliseconds = performance.now() - this.#began;
    theSwitch.tests.push({ name: test.name, file: test.file.name, run, hits, milliseconds });
  }
}
