import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const POLL_MILLISECONDS = 20;
/** Without the certificates that some machines have Node load at every start: they are no part of any work. */
const ENVIRONMENT = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

/**
 * Runs a command and returns its seconds from start to end, the seconds that processors worked for it and its peak of
 * resident memory in MB (both undefined where the system does not tell), and what it wrote to stdout. Throws when it fails.
 */
export function measure([program, ...args], { keepOutput = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, {
      stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'pipe'],
      env: ENVIRONMENT,
    });
    let [peak, worked, output, said] = [undefined, undefined, '', ''];
    const poll = setInterval(() => {
      peak = peakMemory(child.pid) ?? peak;
      worked = processorSeconds(child.pid) ?? worked;
    }, POLL_MILLISECONDS);
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const seconds = (performance.now() - started) / 1000;
      clearInterval(poll);
      if (status === 0) resolve({ seconds, worked, megabytes: peak, output });
      else reject(new Error(`${program} ended with ${status}: ${said.slice(-500)}`));
    });
  });
}

/** Runs the commands in turn, A B A B …, and returns for each its median and least seconds and its highest peak. */
export async function measureInTurn(commands, rounds) {
  const runs = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, command, once = false } of commands) {
      if (!once || round === 0) runs.get(name).push(await measure(command));
    }
  }
  return new Map([...runs].map(([name, list]) => [name, summary(list)]));
}

function summary(runs) {
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b);
  const middle = (seconds[(seconds.length - 1) >> 1] + seconds[seconds.length >> 1]) / 2;
  const worked = runs.map((run) => run.worked).filter((one) => one !== undefined);
  const peaks = runs.map((run) => run.megabytes).filter((peak) => peak !== undefined);
  return {
    rounds: runs.length,
    median: middle,
    least: seconds[0],
    worked: worked.length > 0 ? Math.min(...worked) : undefined,
    megabytes: peaks.length > 0 ? Math.max(...peaks) : undefined,
  };
}

/** The high-water mark that Linux keeps for a process. */
function peakMemory(pid) {
  try {
    const mark = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return mark ? Number(mark[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** User and system time of all its threads, as Linux counts it in hundredths of a second. */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
