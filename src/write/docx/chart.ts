import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { PaperChart } from '../../model/paper.ts';
import { plainText } from './text.ts';

/** A chart that people can edit in Word, with its numbers in an embedded sheet. The value axis begins at 0. */
export function renderChart({ title, categories, series, unit }: PaperChart, width: number): Paragraph {
  const numberFormat = unit === '%' ? '0"%"' : '#,##0.##';
  const chart = new ChartRun({
    type: 'column',
    title: { text: plainText(title), font: { size: 12, color: TEXT } },
    categories: categories.map(plainText),
    series: series.map(({ name, kind, values }) => ({
      name: plainText(name),
      values,
      type: kind,
      color: kind === 'line' ? LINE : COLUMN,
      ...(kind === 'line' ? { markers: false, line: { color: LINE, width: 1.5, dash: 'dash' } } : {}),
    })),
    categoryAxis: {
      labelRotation: categories.length > UPRIGHT ? -90 : 0,
      font: { size: 9, color: TEXT },
    },
    valueAxis: { minimum: 0, numberFormat, font: { size: 9, color: TEXT } },
    legend: { position: 'bottom', font: { size: 10, color: TEXT } },
    gapWidth: 60,
    font: { name: '宋体' },
    transformation: { width: Math.round(width / TWIPS_PER_PIXEL), height: HEIGHT },
    altText: { name: plainText(title), title: plainText(title), description: plainText(title) },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [chart] });
}

const COLUMN = '2E75B6';
const LINE = 'C00000';
const TEXT = '262626';
/** More category names do not fit side by side. */
const UPRIGHT = 8;
const TWIPS_PER_PIXEL = 15;
const HEIGHT = 300;
