import { NOTHING, type Source } from '../bulletin/paper.ts';
import type { ShownAlerts } from './alerts.ts';
import { type AlertTexts, cardTables } from './tables.ts';

/**
 * What a bulletin uses of a month's alerts: their counts by the names of `kp trace`, and the subjects with a red
 * light.
 */
export function alertsSource(shown: ShownAlerts, texts: AlertTexts): Source {
  const counts: Readonly<Record<string, number>> = shown.counts;
  return {
    ...NOTHING,
    figure(path) {
      const value = path.startsWith(PREFIX) ? counts[path.slice(PREFIX.length)] : undefined;
      return value === undefined ? undefined : { kind: 'count', value };
    },
    // Of the first month of which there are lists nobody knows what is new in it.
    word: (name) => (name === 'earlierLights' && shown.months.length > 1 ? '1' : undefined),
    paths: () => Object.keys(counts).map((id) => PREFIX + id),
    tables: (id) =>
      id === 'red'
        ? cardTables(shown, texts)
            .filter((table) => table.id === id)
            .map((table) => ({ ...table, title: texts.alerts.lists.red }))
        : [],
  };
}

const PREFIX = 'alerts.';
