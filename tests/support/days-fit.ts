import type { Section, Table } from '../../bot/domain/reports/document';

/** What is between the margins of A4, in points. */
const ACROSS = { upright: 482, landscape: 728 };
/** What a cell keeps free at its sides, in points. */
const FREE = 8.5;
/** '30 September 2027' at 10 points in a wide font (Verdana, DejaVu Sans), in points; strong where it heads a column. */
const LONGEST_DAY = { plain: 100, strong: 115 };
const DAY = /\d\u00a0\p{L}+\u00a0\d{4}/u;

/** The columns of a document that hold days and are too narrow for the longest one: it would break inside its year. */
export const tooNarrowForDays = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ landscape, blocks }) =>
    blocks.flatMap((block) =>
      block.is === 'table' ? narrowIn(block.table, ACROSS[landscape ? 'landscape' : 'upright']) : [],
    ),
  );

const narrowIn = ({ columns, rows }: Table, across: number): string[] =>
  columns.flatMap(({ heading, percent }, at) => {
    const isBelow = rows.some((row) => DAY.test(JSON.stringify(row[at])));
    const needed = DAY.test(heading) ? LONGEST_DAY.strong : isBelow ? LONGEST_DAY.plain : 0;
    return (across * percent) / 100 - FREE < needed ? [`${heading} ${percent}%`] : [];
  });
