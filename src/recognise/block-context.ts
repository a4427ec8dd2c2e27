import { parsePeriod } from '../model/period.ts';
import type { Sheet } from '../model/sheet.ts';
import type { TableContext, TakenFrom, TakenPart } from '../model/table.ts';
import { agencyInTitle } from '../normalise/agency.ts';
import { periodInText, periodlessText } from '../normalise/period.ts';
import { unitInLine, unitInText } from '../normalise/unit.ts';
import type { Surroundings } from './context.ts';
import type { UnitSaying } from './units.ts';

/** What applies to a block: its own lines, else those of the block above it, else the name of its sheet. */
export interface Ground {
  readonly context: TableContext;
  readonly units: readonly UnitSaying[];
}

export function groundOf(
  { file, sheet }: { readonly file: string; readonly sheet: Sheet },
  own: Surroundings,
  above: Ground | undefined,
): Ground {
  const before = above?.context;
  const named = periodOfSheet(sheet.name);
  const taken: Partial<Record<TakenPart, TakenFrom>> = {};
  const take = <T>(
    part: TakenPart,
    mine: T | undefined,
    theirs: T | undefined,
    fromName?: T,
  ): T | undefined => {
    if (mine !== undefined) return mine;
    if (theirs !== undefined) taken[part] = 'above';
    else if (fromName !== undefined) taken[part] = 'sheet';
    return theirs ?? fromName;
  };
  const title = take('title', own.title, before?.title);
  const year = take('year', own.year, before?.year, named.year);
  const month = take('month', own.month, before?.month, named.month);
  return {
    context: {
      title,
      heading: own.title === undefined ? take('heading', own.heading, before?.heading) : own.heading,
      titleAgency: (own.title === undefined ? undefined : agencyInTitle(own.title)) ?? before?.titleAgency,
      reporter: take('reporter', own.reporter, before?.reporter),
      reportedOn: own.reportedOn ?? before?.reportedOn,
      period: year === undefined || month === undefined ? undefined : parsePeriod(`${year}-${month}`),
      month,
      year,
      declaredCount: own.declaredCount,
      titleAt: own.titleAt ?? before?.titleAt,
      reportedAt: own.reportedAt ?? before?.reportedAt,
      taken,
      above: before,
    },
    units: [
      ...own.units,
      ...unitOfName(sheet.name, 'sheet'),
      ...(above?.units.slice(0, 1) ?? []).map((unit) => ({ ...unit, from: 'above' as const })),
      ...unitOfName(file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''), 'file'),
    ],
  };
}

/** The unit in a sheet's or file's name: 进度表（亿元）, 续建-万元. */
function unitOfName(name: string, from: 'sheet' | 'file'): UnitSaying[] {
  const stated = unitInLine(name) ?? { reading: unitInText(name), raw: name };
  const { reading } = stated;
  if (reading === undefined) return [];
  return [{ reading, raw: typeof reading === 'string' ? reading : reading.unknown, from }];
}

/** A sheet named 2024年 or 9月 is about that period; 2023年结转 is not about 2023. */
function periodOfSheet(name: string): { readonly year?: number; readonly month?: number } {
  const found = periodInText(name) ?? {};
  const isBare = /^[\s年度月份底末数据进度报表累计完成情况投资计划安排]*$/.test(periodlessText(name));
  return isBare ? found : { ...(found.month !== undefined && { month: found.month }) };
}
