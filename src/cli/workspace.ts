import type { Configuration } from '../configure/configuration.ts';
import type { Period } from '../model/period.ts';

/** A folder made by `kp init`: the place where an office works month after month. */
export interface Workspace {
  /** The folder of kp.yaml, as it is shown to people: relative to the current folder where that is shorter. */
  readonly root: string;
  readonly configuration: Configuration;
  /** Months that have a folder in `submissions/`, ascending; the last one is the current month. */
  readonly months: readonly Period[];
}
