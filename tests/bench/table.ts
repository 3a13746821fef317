import { holds, type Measure } from './bench';

/** Measures as a table for people: what, the number, and what is wanted. */
export function table(heading: string, measures: readonly Measure[]): string {
  const rows = measures.map((one) => [one.what, `${shown(one.value)} ${one.unit}`, wanted(one)] as const);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map(([what, number, want]) =>
    `  ${what.padEnd(widths[0] ?? 0)}  ${number.padStart(widths[1] ?? 0)}  ${want}`.trimEnd(),
  );
  return ['', heading, ...lines, ''].join('\n');
}

/** Three digits that say something, and no more decimals than these need. */
const shown = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en-GB')
    : value.toPrecision(3);

function wanted(measure: Measure): string {
  const { atMost, atLeast } = measure;
  if (atMost === undefined && atLeast === undefined) return '';
  const limit = atMost === undefined ? `at least ${shown(atLeast ?? 0)}` : `at most ${shown(atMost)}`;
  return `${limit}${holds(measure) ? '' : '  ← NOT MET'}`;
}
