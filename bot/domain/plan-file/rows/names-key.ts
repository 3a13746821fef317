import { isInitials } from '../cells/agencies';
import type { Grid, GridCell, GridRow } from '../cells/grid';
import { linesIn, plain } from '../cells/plain';

/** Whom initials and short names stand for in one file, by the key that it has: what stands beside each. */
export type NamesKey = ReadonlyMap<string, readonly string[]>;

const OF_CODES = /^(?:initials?|abbreviations?|acronyms?|abbr|short(?: name| form)?|code)$/;
const OF_MEANINGS =
  /^(?:(?:full |lead(?:'s)? |officer(?:'s)? )?names?|meaning|means|stands for|in full|definition|description|post|role|job title|position|agency|organisation|service|partner|employer|team)$/;

/** A key stands near the top of its sheet. */
const HEADED_WITHIN = 12;
const LONGEST_CODE = 12;
const LONGEST_MEANING = 160;

/** 'JS = Jane Smith, Police', 'JS – Jane Smith (Police)'. */
const SAID = /^([A-Z]{2,5})\s*(?:=|:|\s[–-])\s*(\S.{3,120})$/;

/**
 * The key to the names in a file: a table headed 'Initials', 'Name', 'Agency' and the like, two initials or more with
 * names beside them, or lines that say it. `grids` hold no plan; `places` are rows that are no part of one.
 */
export function readNamesKey(
  grids: readonly Grid[],
  places: readonly { readonly cells: readonly GridCell[] }[],
): NamesKey {
  const said = places.flatMap(({ cells }) => [...inLines(cells), ...besideInitials(cells)]);
  const below = said.length > 1 ? said : [];
  return new Map([...grids.flatMap(({ rows }) => headed(rows)), ...below]);
}

type Entry = readonly [code: string, meaning: readonly string[]];

function headed(rows: readonly GridRow[]): Entry[] {
  for (const [at, row] of rows.slice(0, HEADED_WITHIN).entries()) {
    const headings = row.cells.map(({ text }) => plain(text));
    const code = headings.findIndex((heading) => OF_CODES.test(heading));
    const meanings = headings.flatMap((heading, column) => (OF_MEANINGS.test(heading) ? [column] : []));
    if (code < 0 || meanings.length === 0) continue;
    return rows.slice(at + 1).flatMap(({ cells }) => {
      const meant = meanings.flatMap((column) => textOf(cells[column]));
      const [name = ''] = textOf(cells[code]);
      return name !== '' && name.length <= LONGEST_CODE && meant.length > 0 ? [[plain(name), meant]] : [];
    });
  }
  return [];
}

const textOf = (cell: GridCell | undefined): string[] =>
  cell && cell.text !== '' && !cell.covered && cell.text.length <= LONGEST_MEANING ? [cell.text] : [];

function inLines(cells: readonly GridCell[]): Entry[] {
  return cells
    .flatMap(({ text }) => linesIn(text.slice(0, 4000)))
    .flatMap((line) => line.split(/\s*;\s*/))
    .flatMap((part): Entry[] => {
      const [, code = '', meaning = ''] = SAID.exec(part) ?? [];
      return code === '' ? [] : [[plain(code), [meaning]]];
    });
}

/** 'JS' in a cell and 'Jane Smith, Police' beside it. */
function besideInitials(cells: readonly GridCell[]): Entry[] {
  const [code, ...meant] = cells.flatMap(textOf);
  const isKey = code !== undefined && isInitials(code) && meant.length > 0 && meant.length <= 3;
  return isKey && meant.some((text) => /[a-z]/.test(text)) ? [[plain(code), meant]] : [];
}

/** True for a row of a key to names: initials and whom they stand for, and nothing else. */
export const isNameMeant = (own: readonly { readonly cell: GridCell }[]): boolean => {
  const cells = own.map(({ cell }) => cell);
  return (
    cells.length <= 3 &&
    cells.every(({ day }) => !day) &&
    [...inLines(cells), ...besideInitials(cells)].length > 0
  );
};
