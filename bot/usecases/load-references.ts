import type { LoadFault } from './load-ports';
import type { ReadFile, ReadRow } from './load-rows';
import type { Snapshot, Table } from './ports';

/** Which property of a row names a row of which other list; of several lists, one of them. */
const REFERENCES: Partial<Record<Table | 'log', Readonly<Record<string, readonly Table[]>>>> = {
  people: { agencyCode: ['agencies'] },
  meetings: { seriesCode: ['series'] },
  responses: { meetingRef: ['meetings'], agencyCode: ['agencies'] },
  findings: { inspectionRef: ['inspections'] },
  actions: { findingRef: ['findings'], leadAgency: ['agencies'], supportingAgencies: ['agencies'] },
  updates: { actionRef: ['actions', 'requests', 'meetings'] },
  agreements: { actionRef: ['actions'], agencyCode: ['agencies'] },
  requests: { inspectionRef: ['inspections'], agencyCode: ['agencies'] },
  reminders: { agencyCode: ['agencies'] },
};

/** The property by which others refer to a row. */
const NAMES: Partial<Record<Table, string>> = {
  agencies: 'code',
  series: 'code',
  meetings: 'ref',
  inspections: 'ref',
  findings: 'ref',
  actions: 'ref',
  requests: 'ref',
};

/** Every reference to something that is neither in the files nor in SharePoint. */
export function referenceFaults(files: readonly ReadFile[], snapshot: Snapshot): LoadFault[] {
  const known = namesOf(files, snapshot);
  const rows = files.flatMap((file) => file.rows);
  return rows.flatMap((row) =>
    Object.entries(REFERENCES[row.list.table] ?? {}).flatMap(([property, tables]) =>
      missing(row.values[property], tables, known).map((name) => faultAt(row, property, name, tables)),
    ),
  );
}

function namesOf(files: readonly ReadFile[], snapshot: Snapshot): Map<Table, Set<unknown>> {
  const known = new Map<Table, Set<unknown>>();
  for (const [table, property] of Object.entries(NAMES) as [Table, string][]) {
    const stored = snapshot[table].map((row) => Reflect.get(row, property) as unknown);
    const given = files.filter(({ list }) => list?.table === table).flatMap(({ keys }) => keys);
    known.set(table, new Set([...stored, ...given]));
  }
  return known;
}

function missing(
  value: unknown,
  tables: readonly Table[],
  known: ReadonlyMap<Table, Set<unknown>>,
): string[] {
  const names: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return names.filter((name) => !tables.some((table) => known.get(table)?.has(name))).map(String);
}

/** Here the value is repeated: a code or reference is no personal text, and without it a typing error is not found. */
function faultAt(row: ReadRow, property: string, name: string, tables: readonly Table[]): LoadFault {
  const column = row.list.columns.find((one) => one.property === property)?.name;
  const where = tables.map((table) => table[0]?.toUpperCase() + table.slice(1)).join(' or ');
  const reason = `names “${name.slice(0, 40)}”, which is not in ${where}.`;
  return { file: row.file, line: row.line, ...(column ? { column } : {}), reason };
}
