import { formatPeriod } from '../../../../model/period.ts';
import type { RolledWords } from '../../show/rolled/words.ts';

export const rolled: RolledWords = {
  title: (period) => `Key projects of several cities  ${formatPeriod(period)}`,
  aside: (reported, cities) => `${reported} of ${cities} cities have reported`,
  tables: { byCity: 'By city', twice: 'Projects that several cities list' },
  columns: { city: 'City', notReported: 'Agencies that have not reported' },
  notes: {
    notReported: (cities) => `No data for this month: ${cities.join(', ')}. They are not in the total`,
    twice: (projects) =>
      `${projects === 1 ? '1 project is' : `${projects} projects are`} listed by several cities and counted in each, so the total counts them more than once. Settle with the cities which of them reports it`,
    untold: (cities) =>
      `${cities.join(', ')} exported no project codes, so kp cannot tell whether other cities list the same projects`,
  },
};
