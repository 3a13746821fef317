import { agencyNames } from '../../domain/people/find';
import { foldKey } from '../../domain/basics/folded';
import { CHAIR } from '../../domain/statement/approvals';
import { named, namesOf, withOthers, type Names } from '../../domain/linking/key-index';
import { everyRowOf } from '../../domain/partnership';
import { NAMED_BY, REFERENCES, type Named, type Target } from '../../domain/linking/references';
import type { LoadFault } from './load-ports';
import type { ReadFile, ReadRow } from './load-rows';
import type { Snapshot } from '../ports';

/** What the rows of the files and of SharePoint are called together. */
export type LoadNames = Readonly<Record<Target, Names>>;

const LISTS = Object.keys(NAMED_BY) as Named[];

/**
 * What can be referred to: rows that are there as they are written there, and those that the files bring. A person
 * names nobody here: who answered may have left.
 */
export function namesIn(files: readonly ReadFile[], snapshot: Snapshot): LoadNames {
  const names = LISTS.map((list) => {
    const given = files.filter((file) => file.list?.table === list).flatMap(({ keys }) => keys);
    const brought = given.map((key) => ({ [NAMED_BY[list]]: key }));
    return [list, namesOf([...everyRowOf(snapshot, list), ...brought], list)] as const;
  });
  const all = Object.fromEntries(names) as Record<Named, Names>;
  const person: Names = { exact: new Set(), folded: new Map() };
  return { ...all, agencies: withOthers(all.agencies, agencyNames(agenciesIn(files, snapshot))), person };
}

/** Agencies by what they will be called once the files are loaded. */
function agenciesIn(files: readonly ReadFile[], snapshot: Snapshot): Snapshot['agencies'] {
  const rows = files.flatMap((file) => file.rows).filter(({ list }) => list.table === 'agencies');
  const brought = rows.map(
    ({ was, values }) => ({ ...was, ...values }) as unknown as Snapshot['agencies'][number],
  );
  const codes = new Set(brought.map(({ code }) => foldKey(code)));
  return [...everyRowOf(snapshot, 'agencies').filter(({ code }) => !codes.has(foldKey(code))), ...brought];
}

/**
 * The row with each reference as the row that it names writes its key, and with its own key as it is in the list: a key
 * that is there is never rewritten, since reminders and answers name it.
 */
export function linkedRow(row: ReadRow, names: LoadNames): ReadRow {
  const values: Record<string, unknown> = { ...row.values };
  for (const [property, targets] of Object.entries(REFERENCES[row.list.table] ?? {})) {
    const meant = (text: string): string => named(names, targets, text) ?? text;
    const value = values[property];
    if (typeof value === 'string') values[property] = meant(value);
    if (Array.isArray(value)) values[property] = [...new Set((value as string[]).map(meant))];
  }
  const { key } = row.list;
  const leftOn: unknown = values.leftOn ?? Reflect.get(row.was ?? {}, 'leftOn');
  // As the list reads it: whoever is off it has no part, whatever the file says.
  if (row.list.table === 'people' && leftOn !== undefined && 'roles' in values) values.roles = [];
  if (row.was && key !== undefined) delete values[key];
  return { ...row, values };
}

/** Every reference to something that is neither in the files nor in SharePoint. */
export const referenceFaults = (files: readonly ReadFile[], names: LoadNames): LoadFault[] =>
  files
    .flatMap((file) => file.rows)
    .flatMap((row) =>
      Object.entries(REFERENCES[row.list.table] ?? {}).flatMap(([property, targets]) =>
        targets.includes('person')
          ? []
          : textsOf(row.values[property])
              .filter((text) => named(names, targets, text) === undefined && !isChairs(property, text))
              .map((text) => faultAt(row, property, text, targets)),
      ),
    );

/** The chair approves a statement for no agency. */
const isChairs = (property: string, text: string): boolean => property === 'body' && text === CHAIR;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

/** Here the value is repeated: a code or reference is no personal text, and without it a typing error is not found. */
function faultAt(row: ReadRow, property: string, name: string, targets: readonly Target[]): LoadFault {
  const column = row.list.columns.find((one) => one.property === property)?.name;
  const where = targets.map((target) => target.charAt(0).toUpperCase() + target.slice(1)).join(' or ');
  const reason = `names “${name.slice(0, 40)}”, which is not in ${where}.`;
  return { file: row.file, line: row.line, ...(column ? { column } : {}), reason };
}
