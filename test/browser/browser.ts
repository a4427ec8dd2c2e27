import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** Chromium as the system has it. */
const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** A browser for a file of tests, and a folder for the pages it opens. */
export function browserForTests() {
  const folder = mkdtempSync(join(tmpdir(), 'kp-browser-'));
  let browser: Browser;
  beforeAll(async () => {
    if (PROGRAM === undefined) throw new Error('these tests need Chromium');
    browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return {
    /** Writes a page as a user would; answers its path. */
    async write(name: string, ...call: string[]): Promise<string> {
      const path = join(folder, name);
      const effects = memoryEffects();
      expect(await main([...call, '-q', '-o', path], effects), effects.err()).toBe(0);
      return path;
    },
    /** Opens it; whatever the page asks the network for, or complains of, is kept. */
    async open(path: string, colorScheme: 'light' | 'dark' = 'light', width = 1440): Promise<Opened> {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) complaints.push(request.url());
      });
      await page.goto(pathToFileURL(path).href);
      return { page, complaints };
    },
  };
}

export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** What axe finds, a line each. Evaluated by the driver, it needs no leave of the page's policy. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResult;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.length}, ${nodes[0]!.html} ${nodes[0]!.failureSummary}`,
  );
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
