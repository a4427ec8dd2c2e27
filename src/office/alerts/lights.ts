import type { LightRules } from '../../calculate/alerts/rules.ts';
import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { isSettingsFile, requireSettingsFile, settingsFilesIn } from '../workspace/settings-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** An office's own light rules, in a folder beside kp.yaml. */
const FOLDER = 'lights';

/**
 * Light rules by id: the office's own, else the shipped ones; `name` may also be the path of a file. A file with faults
 * is a Failure `configuration/invalid`.
 */
export async function lightRules(
  name: string,
  workspace: Workspace | undefined,
  context: Context,
): Promise<LightRules> {
  if (isSettingsFile(name)) return parse(name, await requireSettingsFile(name, context.effects));
  const own = await ownLights(workspace, context);
  const [first, second] = own.filter(({ lights }) => lights.id === name);
  if (first !== undefined && second !== undefined)
    throw failure('configuration/scheme-twice', { scheme: name, first: first.path, second: second.path });
  if (first !== undefined) return first.lights;
  const { SHIPPED_LIGHTS } = await import('../../schemes/lights/shipped.ts');
  const text = SHIPPED_LIGHTS.get(`${name}.yaml`);
  if (text !== undefined) return parse(`${name}.yaml`, Buffer.from(text));
  const known = await knownLights(workspace, context);
  throw failure('usage/unknown-lights', { lights: name, known, suggestion: nearestNames(name, known, 1)[0] });
}

/** The ids of all light rules: the office's own, then the shipped ones. */
export async function knownLights(
  workspace: Workspace | undefined,
  context: Context,
): Promise<readonly string[]> {
  const own = await ownLights(workspace, context);
  const { SHIPPED_LIGHTS } = await import('../../schemes/lights/shipped.ts');
  const shipped = Array.from(SHIPPED_LIGHTS.keys(), (file) => file.slice(0, -'.yaml'.length));
  return [...new Set([...own.map(({ lights }) => lights.id), ...shipped])];
}

async function ownLights(workspace: Workspace | undefined, { effects }: Context) {
  const files = await settingsFilesIn(FOLDER, workspace, effects);
  return Promise.all(files.map(async ({ path, bytes }) => ({ path, lights: await parse(path, bytes) })));
}

async function parse(path: string, bytes: Uint8Array): Promise<LightRules> {
  const { readLights } = await import('../../configure/read-lights.ts');
  const { lights, faults } = readLights(bytes);
  if (lights === undefined) throw failure('configuration/invalid', { path, faults });
  return lights;
}
