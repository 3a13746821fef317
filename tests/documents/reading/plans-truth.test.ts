import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readPlanFile } from '../../../bot/documents/reading/read-plan-file';
import type { Day } from '../../../bot/domain/calendar/day';
import type { FileRow } from '../../../bot/domain/plan-file/plan-file';

/** Plans in the shapes that councils send, with what is right for each; they are no part of the project. */
const FOLDER = path.resolve(__dirname, '../../../../shared/plans');
const isThere = existsSync(path.join(FOLDER, 'truth.json'));

const row = z.looseObject({
  ref: z.string(),
  leads: z.array(z.string()).optional(),
  due: z.string().optional(),
  due_raw: z.string().optional(),
  due_precision: z.string().optional(),
  original_due: z.string().optional(),
});
const file = z.looseObject({
  kind: z.enum(['good', 'bad']),
  accepted: z.boolean().optional(),
  header_row: z.number().optional(),
  columns: z.record(z.string(), z.string()).optional(),
  rows: z.array(row),
  not_rows: z.array(z.object({ text: z.string() })).optional(),
});
type Row = z.infer<typeof row>;
type Expected = z.infer<typeof file>;

const files: [string, Expected][] = isThere
  ? Object.entries(
      z
        .object({ files: z.record(z.string(), file) })
        .parse(JSON.parse(readFileSync(path.join(FOLDER, 'truth.json'), 'utf8'))).files,
    )
  : [];
const good = files.filter(([, { kind, accepted }]) => kind === 'good' || accepted);
const bad = files.filter(([, { kind, accepted }]) => kind === 'bad' && !accepted);

const read = (name: string) =>
  readPlanFile({
    bytes: readFileSync(path.join(FOLDER, name)),
    name,
    today: '2024-09-03' as Day,
    agencies: [],
    corrections: {},
  });

async function plan(name: string) {
  const found = await read(name);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const flat = (text: unknown): string =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();

/** What the truth says of a row, in the words of `FileRow`. */
function expected({ due = '', due_raw, due_precision, original_due, leads, ...texts }: Row) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(due);
  const said = Object.entries(texts).filter(([field]) => !field.startsWith('due_'));
  return {
    ...Object.fromEntries(said.map(([field, text]) => [field, flat(text)])),
    ...(leads ? { leads } : {}),
    due: isDay ? due : '',
    duePrecision: isDay ? (due_precision ?? 'day') : '',
    ...(isDay ? {} : { dueText: flat(due_raw ?? /"(.*)"/.exec(due)?.[1]) }),
    ...(original_due ? { originalDue: original_due } : {}),
  };
}

/** The same fields of what was read. */
function seen(one: FileRow, like: object): Record<string, unknown> {
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(one));
  return Object.fromEntries(
    Object.keys(like).map((field) => {
      const value = fields.get(field);
      return [field, Array.isArray(value) ? value : flat(value)];
    }),
  );
}

// A suite without files would be a failure; where they are absent there is nothing to say.
if (!isThere) test.skip('plans of real shapes are not at hand', () => undefined);

for (const [name, want] of good) {
  test(`${name}: every row is as it should be, and no other`, async () => {
    const { rows, columns, headerRow } = await plan(name);
    const like = want.rows.map(expected);
    expect(rows.map((one, at) => seen(one, like[at] ?? one))).toEqual(like);
    expect(columns).toMatchObject(want.columns ?? {});
    if (want.header_row) expect(headerRow).toBe(want.header_row);
  });

  test(`${name}: what is no action is named`, async () => {
    const texts = (await plan(name)).skipped.map(({ text }) => flat(text));
    const missing = (want.not_rows ?? []).filter(
      ({ text }) => !texts.some((one) => one.includes(flat(text))),
    );
    expect(missing).toEqual([]);
  });
}

for (const [name] of bad) {
  test(`${name} is answered and not read`, async () => {
    const found = await read(name);
    expect(found.ok ? 'read' : found.error.code).toMatch(/^(not-a-plan|too-large)$/);
  });
}
