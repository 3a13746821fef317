import { namesAgency } from './cells/agencies';
import { plain } from './cells/plain';
import { typedDate } from './cells/typed-date';
import { columnsBelow } from './columns-below';
import type { PlanTable } from './plan-table';

/** What is read of several sheets, and why the others are not. */
export interface Newest {
  readonly chosen: readonly PlanTable[];
  readonly left: ReadonlyMap<PlanTable, string>;
}

/** Sheets of which so many actions are the same are one plan at different times. */
const SAME = 0.6;

/**
 * Of sheets that hold the same plan, as whoever copies the sheet each month leaves them, the newest by its name; where
 * no name tells, the one that looks most like the plan. All others of these tables are read.
 */
export function newestOf(tables: readonly PlanTable[], best: PlanTable): Newest {
  const left = new Map<PlanTable, string>();
  const chosen: PlanTable[] = [];
  // The best comes first, so that it stays where nothing tells which is newer.
  for (const one of [best, ...tables.filter((other) => other !== best)]) {
    const other = chosen.find((before) => isSamePlan(one, before));
    if (!other) chosen.push(one);
    else if (isSameText(one, other)) left.set(one, 'it says word for word what another sheet says');
    else if (isNewer(one, other)) {
      chosen.splice(chosen.indexOf(other), 1, one);
      left.set(other, olderThan(one));
    } else left.set(one, isNewer(other, one) ? olderThan(other) : sameAs(other));
  }
  return { chosen: tables.filter((one) => chosen.includes(one)), left };
}

const olderThan = ({ grid }: PlanTable): string =>
  `it holds actions of the sheet “${grid.name}” as they were before`;

const sameAs = ({ grid }: PlanTable): string =>
  `it holds actions of the sheet “${grid.name}”, and no name says which is newer: choose the sheet if this one is`;

function isSamePlan(one: PlanTable, other: PlanTable): boolean {
  if (one.grid.kind !== 'sheet' || other.grid.kind !== 'sheet') return false;
  if (isSameText(one, other)) return true;
  // Agencies that are asked for the same each have a sheet of their own.
  if (namesAgency(one.grid.name ?? '') || namesAgency(other.grid.name ?? '')) return false;
  const [mine, its] = [actionsIn(one), actionsIn(other)];
  const common = mine.filter((action) => its.some((before) => isSameAction(action, before))).length;
  return common > 0 && common >= SAME * Math.min(mine.length, its.length);
}

interface ActionNamed {
  readonly ref: string;
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

function actionsIn({ grid, header }: PlanTable): readonly ActionNamed[] {
  const { fields } = columnsBelow(grid.rows, header);
  const [title = -1] = fields.get('title') ?? [];
  const [ref = -1] = fields.get('ref') ?? [];
  return grid.rows
    .slice(header.row + header.height)
    .map(({ cells }) => ({ ref: cells[ref]?.text ?? '', title: plain(cells[title]?.text ?? '') }))
    .filter((action) => action.title !== '')
    .map((action) => ({ ...action, words: new Set(action.title.split(' ')) }));
}

/** The same words, or under the same number most of the same: each sheet may count its actions from 1. */
function isSameAction(one: ActionNamed, other: ActionNamed): boolean {
  if (one.title === other.title) return true;
  if (one.ref === '' || one.ref !== other.ref) return false;
  const common = [...one.words].filter((word) => other.words.has(word)).length;
  return common >= SAME * Math.min(one.words.size, other.words.size);
}

const isSameText = (one: PlanTable, other: PlanTable): boolean => textOf(one) === textOf(other);

const textOf = ({ grid, header }: PlanTable): string =>
  grid.rows
    .slice(header.row + header.height)
    .map(({ cells }) => cells.map(({ text }) => text).join('\t'))
    .join('\n');

/** True where both names say when, or which version, and the first says the later. */
function isNewer({ grid: one }: PlanTable, { grid: other }: PlanTable): boolean {
  const [day, before] = [dayIn(one.name), dayIn(other.name)];
  if (day && before) return day > before;
  const [version, earlier] = [versionIn(one.name), versionIn(other.name)];
  return version !== undefined && earlier !== undefined && version > earlier;
}

/** 'March 25', 'Plan 12.05.2025', 'Update – Q1 25-26'. */
function dayIn(name = ''): string | undefined {
  const words = name.split(/[\s_()]+/).filter(Boolean);
  for (let from = 0; from < words.length; from += 1)
    for (let to = words.length; to > from; to -= 1) {
      const said = words.slice(from, to).join(' ');
      // 'Plan 25-26' is that of a financial year.
      const found = typedDate(said) ?? typedDate(`fy ${said}`);
      if (found) return found.day;
    }
  return undefined;
}

/** 'Plan v2', 'Version 1.3', 'Plan (2)'. */
function versionIn(name = ''): number | undefined {
  const [, number, copy] = /\bv(?:er(?:sion)?)?\.?\s*(\d+(?:\.\d+)?)|\((\d+)\)$/i.exec(name) ?? [];
  const said = number ?? copy;
  return said === undefined ? undefined : Number(said);
}
