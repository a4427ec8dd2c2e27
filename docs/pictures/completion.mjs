// Completion as it is in a terminal: `npm run pictures:completion`. Types the beginning of a call and Tab in a real bash,
// zsh and fish, and keeps what the screen shows: docs/pictures/completion.txt, and a picture. Needs tmux, the three shells,
// the package bash-completion, and Chromium for the picture.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const SHELLS = ['bash', 'zsh', 'fish'];
/** What is typed before Tab, and a word that has to come up. */
const TYPED = [
  ['kp comp', 'compare'],
  ['kp report --per', '--period'],
  ['kp report --period 2023-1', '2023-12'],
  ['kp template --agency 市水', '市水务局'],
  ['kp trace starts.r', 'starts.rate'],
  ['kp explain money/', 'money/unreadable'],
  ['kp rank --scheme office-c-i', 'office-c-investment'],
  ['kp trend --project 启晟', '启晟微电子封装测试基地'],
];
const COLUMNS = 80;

const folder = mkdtempSync(join(tmpdir(), 'kp-completion-'));
const home = join(folder, 'home');
const office = join(folder, 'office');
const socket = join(folder, 'tmux');
const kp = resolve('bin/kp.js');
mkdirSync(join(folder, 'bin'), { recursive: true });
mkdirSync(home);
writeFileSync(join(folder, 'bin/kp'), `#!/bin/sh\nexec node ${kp} "$@"\n`);
chmodSync(join(folder, 'bin/kp'), 0o755);
execFileSync('cp', ['-r', 'fixtures/workspaces/year', office]);
const environment = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' };

const screens = [];
try {
  for (const shell of SHELLS) screens.push(`# ${shell}`, ...(await screensOf(shell)));
} finally {
  run('tmux', '-S', socket, 'kill-server');
}
const text = `${screens.join('\n\n')}\n`;
writeFileSync(join(import.meta.dirname, 'completion.txt'), text);
await picture(text.slice(0, text.indexOf('# zsh')).trimEnd());
rmSync(folder, { recursive: true });
console.log(`completion.txt: ${TYPED.length} calls in ${SHELLS.join(', ')}`);

async function screensOf(shell) {
  const start = startOf(shell);
  const own = [];
  for (const [typed, expected] of TYPED) {
    run('tmux', '-S', socket, 'new-session', '-d', '-s', shell, '-x', `${COLUMNS}`, '-y', '40', '-c', office, ...start);
    await until(shell, (screen) => screen.endsWith('$'));
    run('tmux', '-S', socket, 'send-keys', '-t', shell, '-l', typed);
    // Once completes what is certain, twice lists what is not.
    run('tmux', '-S', socket, 'send-keys', '-t', shell, 'Tab');
    await wait(3000);
    const once = screenOf(shell);
    if (!once.includes(expected)) run('tmux', '-S', socket, 'send-keys', '-t', shell, 'Tab');
    own.push(await until(shell, (screen) => screen.includes(expected), `${shell}: ${typed} → ${expected}`));
    run('tmux', '-S', socket, 'kill-session', '-t', shell);
  }
  return own;
}

/** The shell as a user has it who followed `kp help completion`. */
function startOf(shell) {
  const script = execFileSync('node', [kp, 'completion', shell], { encoding: 'utf8' });
  if (shell === 'fish') {
    mkdirSync(join(home, '.config/fish/completions'), { recursive: true });
    writeFileSync(join(home, '.config/fish/completions/kp.fish'), script);
    writeFileSync(join(home, '.config/fish/config.fish'), "set fish_greeting\nfunction fish_prompt; echo -n '$ '; end\n");
    return ['fish'];
  }
  if (shell === 'zsh') {
    mkdirSync(join(home, '.zfunc'));
    writeFileSync(join(home, '.zfunc/_kp'), script);
    writeFileSync(join(home, '.zshrc'), "fpath=(~/.zfunc $fpath)\nautoload -U compinit\ncompinit -u\nPS1='$ '\n");
    return ['zsh', '-i'];
  }
  mkdirSync(join(home, '.local/share/bash-completion/completions'), { recursive: true });
  writeFileSync(join(home, '.local/share/bash-completion/completions/kp'), script);
  writeFileSync(join(home, '.bashrc'), ". /usr/share/bash-completion/bash_completion\nPS1='$ '\n");
  return ['bash', '--rcfile', join(home, '.bashrc'), '-i'];
}

async function until(shell, holds, wanted = `${shell} starts`) {
  for (let tries = 0; tries < 100; tries += 1) {
    const screen = screenOf(shell);
    if (holds(screen)) return screen;
    await wait(200);
  }
  throw new Error(`not on the screen: ${wanted}\n${screenOf(shell)}`);
}

function screenOf(shell) {
  return run('tmux', '-S', socket, 'capture-pane', '-p', '-t', shell).replaceAll(/[ \t]+$/gm, '').trimEnd();
}

function run(command, ...argv) {
  try {
    return execFileSync(command, argv, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** The same as a window of a terminal. */
async function picture(screen) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 760, height: 400 } });
  const escaped = screen.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await page.setContent(
    `<body style="margin:0;background:#16181d"><pre style="margin:16px;color:#e6e6e6;font:14px/1.35 monospace">${escaped}</pre>`,
  );
  await page.screenshot({ path: join(import.meta.dirname, 'completion.png'), fullPage: true });
  await browser.close();
}
