import * as z from 'zod/mini';
import { meetingsSchema } from '../../bot/contract/meetings';
import { outstandingSchema } from '../../bot/contract/outstanding';
import { isPlainly } from '../../bot/contract/reading/plainly';
import { planLineSchema, planSchema } from '../../bot/contract/plan';
import { day, listOf } from '../../bot/contract/values';

const agency = { code: 'LA', title: 'Council' };
const line = {
  ref: 'A01',
  place: 1_000_000,
  title: 'Sign one information sharing agreement',
  finding: { ref: 'F1', kind: 'Priority', title: 'Thresholds' },
  leadAgency: agency,
  supporting: [agency, { code: 'POL', title: 'Police' }],
  dueOn: '2026-11-20',
  overdue: false,
  status: 'InProgress',
  rating: 'Amber',
  dateRating: 'Green',
  impact: 'NotYet',
  lastNote: { words: 'Signed by two', byName: 'Priya Nair', at: '2026-11-16T09:00:00Z' },
  votes: { open: true, words: '1 of 2 agree', of: [{ code: 'POL', vote: 'Agrees' }] },
  challenged: false,
};
const { votes: _votes, lastNote: _note, ...bare } = line;

test.each([
  ['with all that it can have', line],
  ['with no more than it must have', bare],
])('an action %s is read at a glance, and is what zod makes of it', (_what, given) => {
  expect(isPlainly(planLineSchema, given)).toBe(true);
  expect(z.parse(planLineSchema, given)).toEqual(given);
});

test('so is a whole plan, with or without what is optional in it', () => {
  const plan = { asOf: '2026-11-18T14:05:00Z', actions: [line, bare], withdrawn: [], unreadableRows: 0 };
  expect(isPlainly(planSchema, plan)).toBe(true);
  expect(isPlainly(planSchema, { ...plan, ratings: [] })).toBe(true);
  expect(isPlainly(planSchema, { ...plan, actions: [line, { ...bare, overdue: 'no' }] })).toBe(false);
});

test.each([
  ['a name missing', { title: undefined }],
  ['a word for a number', { place: '1' }],
  ['a number that is none', { place: Number.NaN }],
  ['a word that is none of the choices', { status: 'Done' }],
  ['a day that is in no calendar', { dueOn: '2026-02-30' }],
  ['an instant without its zone', { lastNote: { ...line.lastNote, at: '2026-11-16T09:00:00' } }],
  ['an agency that is only a word', { leadAgency: 'LA' }],
  ['an agency that is a list', { leadAgency: [] }],
  ['a list that is none', { supporting: { length: 0 } }],
  ['a fault within a list', { supporting: [agency, { code: 'POL' }] }],
  ['nothing where something may be left out', { rating: null }],
])('an action with %s is for zod to refuse', (_what, broken) => {
  expect(isPlainly(planLineSchema, { ...line, ...broken })).toBe(false);
  expect(z.safeParse(planLineSchema, { ...line, ...broken }).success).toBe(false);
});

test('what zod would leave out is for zod to read', () => {
  const given = { ...bare, more: 1 };
  expect(isPlainly(planLineSchema, given)).toBe(false);
  expect(z.parse(planLineSchema, given)).toEqual(bare);
});

test('a day is looked at as closely the second time as the first', () => {
  const days = listOf(day);
  expect(isPlainly(days, ['2026-02-28', '2026-02-28', '2028-02-29'])).toBe(true);
  expect(isPlainly(days, ['2026-02-28', '2026-02-29'])).toBe(false);
  expect(isPlainly(days, ['2026-02-28', 20_260_228])).toBe(false);
});

test.each([
  ['made into something else', z.pipe(z.string(), z.transform(Number))],
  ['looked at more closely', z.string().check(z.minLength(2))],
  ['either of two', z.union([z.string(), z.number()])],
  ['filled in', z._default(z.string(), 'x')],
])('what is %s is for zod to read, also within an object', (_what, schema) => {
  expect(isPlainly(schema, 'abc')).toBe(false);
  expect(isPlainly(z.object({ it: schema }), { it: 'abc' })).toBe(false);
});

test('nothing, a list and a word are no plan', () => {
  for (const given of [undefined, null, [], 'plan', 7])
    for (const schema of [planSchema, meetingsSchema, outstandingSchema])
      expect(isPlainly(schema, given)).toBe(false);
});

test('a choice that may be null, and one of fixed words', () => {
  const schema = z.object({ a: z.nullable(z.literal(['x', 'y'])) });
  expect([{ a: null }, { a: 'y' }, { a: 'z' }, {}].map((one) => isPlainly(schema, one))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
