import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { doubtsOf } from '../../../bot/domain/importing/doubts';
import type { FileRow } from '../../../bot/domain/plan-file/plan-file';
import { dryRun } from '../../../bot/usecases/plan/import-plan';
import { action, agency, at, day, facts } from '../../support/partnership';
import { row } from '../../support/plan-file-rows';

const FACTS = facts({
  agencies: [agency('POL', { title: 'Police' })],
  actions: [action({ ref: 'A07', title: 'Agree a form', leadAgency: 'POL', dueOn: day('2027-06-30') })],
});

async function doubts(...rows: readonly FileRow[]) {
  const asOf = { facts: FACTS, calendar: calendarAsKnownOn(), now: at('2026-11-18T14:05:00Z') };
  const run = await dryRun(asOf, rows, { names: new Map(), takesLastDays: false });
  return [...doubtsOf(rows, run, FACTS)];
}

const given = (said: Partial<FileRow>) =>
  row({ at: 2, title: 'Train hubs', lead: 'Police', due: day('2027-06-30'), ...said });

test('of a row in which nothing is odd nothing is said', async () =>
  expect(await doubts(given({}))).toEqual([]));

test('why it stays out is said first, and once', async () => {
  expect(await doubts(given({ lead: 'The council', notes: ['odd'] }))).toEqual([
    ['!2.1', ['which agency is “The council”?', 'odd']],
  ]);
  expect(await doubts(given({ lead: '', notes: ['nobody is named as lead'] }))).toEqual([
    ['!2.1', ['nobody is named as lead']],
  ]);
});

test('what it would change is said, by the place of the row', async () => {
  const [[key, lines] = ['', []]] = await doubts(
    given({
      at: 9,
      sheet: 'Plan',
      ref: 'A07',
      title: 'Agree a form',
      due: day('2027-07-31'),
      progress: 'Drafted',
    }),
  );
  expect(key).toBe('Plan!9.1');
  expect(lines).toEqual([
    expect.stringMatching(/^Due: .*30 June 2027 → .*31 July 2027$/),
    'Note: none → Drafted',
  ]);
});

test('a number that another action has is told with the one that it gets', async () => {
  expect(await doubts(given({ ref: 'A07', title: 'Buy a van', due: day('2027-01-29') }))).toEqual([
    ['!2.1', [expect.stringMatching(/^its number A07 is not free: it comes in as A08$/)]],
  ]);
});
