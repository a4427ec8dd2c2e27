import type { Clerk } from './clerk.ts';
import type { UnitPlace } from './header.ts';
import type { Money } from './numbers.ts';
import type { Month } from './projects.ts';

/** Where a list says whose a project is, its phase and the unit, and how its tables are laid out. */
export interface Form {
  readonly agencyFrom: 'column' | 'title' | 'reporter' | 'file' | 'section' | 'block' | 'sheet';
  readonly phaseFrom: 'column' | 'section' | 'block' | 'sheet' | 'nowhere';
  readonly unitFrom: UnitPlace;
  readonly isTotalInYi: boolean;
  readonly isSideBySide: boolean;
  /** Earlier months in the same file. */
  readonly months: 'one' | 'a sheet a month' | 'rows by month';
}

export function drawForm(clerk: Clerk, money: Money, period: Month): Form {
  const agencyFrom = clerk.choose('agency from', 2, 'column', AGENCY_PLACES);
  const phaseFrom = clerk.choose(
    'phase from',
    3,
    'column',
    PHASE_PLACES.filter((place) => place !== agencyFrom),
  );
  const isWholeWan = money.unit === '万元' && money.decimals === 0;
  const unitFrom = clerk.choose(
    'unit from',
    2,
    'line',
    isWholeWan ? [...UNIT_PLACES, 'column' as const] : UNIT_PLACES,
  );
  const isInBlocks = agencyFrom === 'block' || phaseFrom === 'block';
  const isOneTable =
    !isInBlocks && ![agencyFrom, phaseFrom].some((place) => place === 'sheet' || place === 'section');
  return {
    agencyFrom,
    phaseFrom,
    unitFrom,
    isTotalInYi: isWholeWan && unitFrom === 'heading' && clerk.does('total in 亿元', 3),
    isSideBySide: isInBlocks && clerk.does('side by side', 4),
    months:
      isOneTable && period.month > 3
        ? clerk.choose('months', 10, 'one', ['a sheet a month', 'rows by month'])
        : 'one',
  };
}

const AGENCY_PLACES = ['title', 'reporter', 'file', 'section', 'block', 'sheet'] as const;
const PHASE_PLACES = ['section', 'block', 'sheet', 'nowhere'] as const;
const UNIT_PLACES = ['heading', 'title', 'unit row', 'sentence', 'note', 'sheet'] as const;
