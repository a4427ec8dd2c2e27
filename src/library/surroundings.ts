import { realClock } from '../effects/clock.ts';
import type { SourceFile } from '../effects/discover.ts';
import type { Effects } from '../effects/effects.ts';
import { type Files, realFiles } from '../effects/files.ts';
import { standardInput } from '../effects/streams.ts';
import { loadLanguage } from '../language/language.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import { type Context, SILENT } from '../office/context.ts';
import { emptyMemory } from '../office/memory.ts';
import { workspaceFinder } from '../office/workspace/workspace.ts';

/** Lists that are passed as bytes, by name. */
export type Given = ReadonlyMap<string, Uint8Array>;

/**
 * The context in which office functions run for a program: nothing is printed, no signal is handled, no environment
 * variable is read, and only a named workspace is used. It remembers what it has read.
 */
export async function libraryContext(
  workspace: string | undefined,
  language: LanguageTag | undefined,
  given: Given,
): Promise<Context> {
  const effects = quietEffects(given);
  const workspacePlace =
    workspace === undefined ? async () => undefined : workspaceFinder(workspace, effects);
  const place = language === undefined ? await workspacePlace().catch(() => undefined) : undefined;
  return {
    settings: SILENT,
    language: await loadLanguage(language ?? place?.reading.configuration.language ?? 'zh-CN'),
    effects,
    workspacePlace,
    memory: emptyMemory(),
  };
}

function quietEffects(given: Given): Effects {
  // Signals belong to the calling program.
  const files = realFiles(standardInput);
  const silent = { isTerminal: false, columns: () => undefined, write: async () => undefined };
  return {
    stdout: silent,
    stderr: silent,
    files: { ...files, discover: (inputs) => discover(inputs, given, files) },
    clock: realClock,
    environment: {},
  };
}

/** The files at these paths and those passed as bytes, in the order of the call. */
async function discover(
  inputs: readonly string[],
  given: Given,
  files: Files,
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const input of inputs) {
    const bytes = given.get(input);
    if (bytes === undefined) found.push(...(await files.discover([input])));
    else found.push({ name: input, place: undefined, size: bytes.length, read: async () => bytes });
  }
  return found;
}
