// The pictures of the README, of the pack that kp writes: `npm run pictures`. Needs LibreOffice, pdftoppm and Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const MONTH = ['-C', 'fixtures/workspaces/year', '--period', '2023-09'];
/** Pages of papers: which file, which page of it, and what its picture is called. */
const PAGES = [
  ['汇总表.xlsx', 1, 'summary'],
  ['汇总表.xlsx', 2, 'charts'],
  ['通报.docx', 1, 'bulletin'],
];
const SCREENS = [['挂图.html', 'light', 'wall-chart']];
/** A README loads all of them. */
const MOST_BYTES = 600_000;

const pictures = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'kp-pictures-'));
const paths = [...printed(), ...(await shown())];
rmSync(folder, { recursive: true });
const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
console.log(`${paths.length} pictures, ${Math.round(bytes / 1000)} kB`);
if (bytes > MOST_BYTES) throw new Error(`the pictures are larger than ${MOST_BYTES} bytes`);

function printed() {
  return PAGES.map(([file, page, name]) => {
    const paper = paperOf(file);
    const pdf = paper.replace(/\.\w+$/, '.pdf');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, paper];
    execFileSync('libreoffice', [profile, ...convert], { stdio: 'ignore' });
    const picture = join(pictures, name);
    execFileSync('pdftoppm', ['-r', '64', '-f', page, '-l', page, '-singlefile', '-png', pdf, picture].map(String));
    return `${picture}.png`;
  });
}

async function shown() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const made = [];
  for (const [file, colorScheme, name] of SCREENS) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 720 } });
    await page.goto(pathToFileURL(paperOf(file)).href);
    await page.locator('#tools').scrollIntoViewIfNeeded();
    made.push(join(pictures, `${name}.png`));
    await page.screenshot({ path: made.at(-1) });
  }
  await browser.close();
  return made;
}

/** A paper of the month, written when it is first asked for. */
function paperOf(file) {
  const path = join(folder, file);
  if (!existsSync(path)) execFileSync('node', ['bin/kp.js', 'report', ...MONTH, '-q', '-o', path], { stdio: ['ignore', 'inherit', 'ignore'] });
  return path;
}
