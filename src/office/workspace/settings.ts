import type { Setting } from '../../configure/settings.ts';
import type { Origin, Resolved } from '../../configure/settings-table.ts';
import type { Context } from '../context.ts';

/** Every setting, and where it comes from: an option, the environment, kp.yaml, or nowhere. */
export async function resolvedSettings(context: Context): Promise<readonly Resolved[]> {
  const place = await context.workspacePlace();
  const { settingsOf } = await import('../../configure/settings.ts');
  return settingsOf(place?.reading.file).map((setting) => resolved(setting, place?.path, context));
}

/** Only the language can also be set by an option or the environment; both override kp.yaml. */
function resolved(
  setting: Setting,
  path: string | undefined,
  { settings, language, effects }: Context,
): Resolved {
  const { key, value = null, place } = setting;
  if (key === 'language' && settings.language !== undefined)
    return { key, value: language.tag, origin: { from: 'option', name: '--lang' } };
  if (key === 'language' && (effects.environment.KP_LANG ?? '') !== '')
    return { key, value: language.tag, origin: { from: 'environment', name: 'KP_LANG' } };
  if (key === 'language') return { key, value: language.tag, origin: originOf(place, path) };
  return { key, value, origin: originOf(place, path) };
}

function originOf(place: Setting['place'], path: string | undefined): Origin {
  return place === undefined || path === undefined ? { from: 'default' } : { from: 'file', path, ...place };
}
