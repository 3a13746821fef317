import { z } from 'zod';
import { meetingsSchema } from '../../bot/contract/meetings';
import { planSchema } from '../../bot/contract/plan';
import { problemSchema } from '../../bot/contract/problem';
import { day, instant } from '../../bot/contract/values';

const row = {
  ref: 'A01',
  place: 1_000_000,
  title: 'Sign one information sharing agreement',
  leadAgency: { code: 'LA', title: 'Council' },
  supporting: [],
  overdue: false,
  status: 'InProgress',
  dateRating: 'Green',
  impact: 'NotYet',
  challenged: false,
};
const plan = { asOf: '2026-11-18T14:05:00Z', actions: [row], withdrawn: [], unreadableRows: 0 };
const takes = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;

test.each([
  ['2026-11-18', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0202-11-18', false],
  ['9999-12-31', false],
  ['18.11.2026', false],
  ['2026-11-18T00:00:00Z', false],
  [20261118, false],
])('%p as a day: %p', (value, good) => {
  expect(takes(day, value)).toBe(good);
});

test.each([
  ['2026-11-18T14:05:00Z', true],
  ['2026-11-18T14:05:00+01:00', false],
  ['2026-11-18', false],
])('%p as an instant: %p', (value, good) => {
  expect(takes(instant, value)).toBe(good);
});

test('a plan needs no more than an action’s number, place, name, agency, status, impact and date rating', () => {
  expect(takes(planSchema, plan)).toBe(true);
});

test.each([
  ['an unknown status', { status: 'Done' }],
  ['an unknown rating', { rating: 'Purple' }],
  ['a due date that is no day', { dueOn: 'soon' }],
  ['no lead agency', { leadAgency: undefined }],
])('a plan with %s is not taken', (_what, broken) => {
  expect(takes(planSchema, { ...plan, actions: [{ ...row, ...broken }] })).toBe(false);
});

test('an open tab understands an answer of a newer server that says more', () => {
  expect(takes(planSchema, { ...plan, more: 1, actions: [{ ...row, more: 1 }] })).toBe(true);
  const problem = { type: 'urn:x', title: 't', status: 418, detail: 'd', code: 'a-new-code' };
  expect(takes(problemSchema, problem)).toBe(true);
});

test('a meeting’s answer is one of the three', () => {
  const answer = { agencyCode: 'LA', agencyTitle: 'Council', safeguardingPartner: true, answer: 'Maybe' };
  const meeting = {
    ref: 'JTAI-2026-12-03',
    title: 'Meeting',
    startsAt: '2026-12-03T14:00:00Z',
    endsAt: '2026-12-03T15:30:00Z',
    place: 'Teams',
    status: 'Planned',
    workingDays: 11,
    quorate: 'not yet',
    etag: '"1"',
    answerFor: [],
    may: [],
  };
  const asOf = '2026-11-18T14:05:00Z';
  expect(takes(meetingsSchema, { asOf, held: [], meetings: [{ ...meeting, answers: [answer] }] })).toBe(
    false,
  );
  expect(
    takes(meetingsSchema, {
      asOf,
      held: [],
      meetings: [{ ...meeting, answers: [{ ...answer, answer: 'Apologies' }] }],
    }),
  ).toBe(true);
});
