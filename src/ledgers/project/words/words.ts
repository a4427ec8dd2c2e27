import type { RuleWords } from '../../../show/alerts/words.ts';
import type { BulletinWords } from '../../../show/bulletin/words.ts';
import type { PictureOptions } from '../../../write/terminal/picture.ts';
import type { AlertRule } from '../alerts/rules.ts';
import type { ComparisonWords } from '../show/comparison/words.ts';
import type { PlanWords } from '../show/plan/words.ts';
import type { PictureWords } from '../show/report/picture-words.ts';
import type { ReportWords } from '../show/report/words.ts';
import type { WorkbookWords } from '../show/report/workbook-words.ts';
import type { RolledWords } from '../show/rolled/words.ts';
import type { TrendWords } from '../show/trend/words.ts';
import type { WallChartWords } from '../show/wall-chart/words.ts';

/** The texts about projects. Each part is described where it is shown; a folder holds all texts of one language. */
export interface ProjectWords {
  readonly report: ReportWords;
  readonly picture: PictureWords;
  readonly workbook: WorkbookWords;
  readonly plan: PlanWords;
  readonly comparison: ComparisonWords;
  readonly trend: TrendWords;
  readonly rolled: RolledWords;
  readonly wallChart: WallChartWords;
  /** The texts of each alert rule. */
  readonly alertRules: Readonly<Record<AlertRule, RuleWords>>;
  /** `kp help figures` */
  readonly figures: readonly string[];
}

/** The settings for drawing a picture of projects. */
export type ProjectPicture = PictureOptions<ProjectWords & { readonly bulletin: BulletinWords }>;
