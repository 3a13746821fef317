import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { TimeOfDay } from '../../../bot/domain/calendar/day';
import {
  decideDiary,
  auditsOf,
  noteOf,
  sessionsOn,
  type DiaryGiven,
} from '../../../bot/domain/inspection/days/diary';
import { decideDueDays } from '../../../bot/domain/requests/due-days';
import { annexItem, annexItems, themeCalled, themeNames } from '../../../bot/domain/inspection/themes';
import { inspectionsDue } from '../../../bot/domain/inspection/messages';
import { startingPoints } from '../../../bot/domain/gaps/starting-points';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import type { Facts } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { agency, at, day, facts, person } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const now = at('2027-01-13T09:00:00Z');
const coordinator = person('coordinator.la');
const police = person('spoc.pol');
const open = facts({
  agencies: [agency('LA'), agency('POL')],
  people: [coordinator, police],
  inspections: [
    {
      ...{
        title: 'Inspection',
        ref: 'I27',
        notifiedOn: day('2027-01-11'),
        openedAt: at('2027-01-11T09:00:00Z'),
      },
      ...{ fieldworkFrom: day('2027-01-25'), fieldworkTo: day('2027-01-29') },
    },
  ],
  requests: [
    {
      title: 'List',
      ref: 'I27-R01',
      inspectionRef: 'I27',
      agencyCode: 'LA',
      status: 'Open',
      dueOn: day('2027-01-11'),
    },
    { title: 'Other', ref: 'I27-R02', inspectionRef: 'I27', agencyCode: 'POL', status: 'Open' },
    { title: 'Done', ref: 'I27-R03', inspectionRef: 'I27', agencyCode: 'POL', status: 'Provided' },
  ],
});
const session: Extract<DiaryGiven, { readonly title: string }> = {
  kind: 'Interview',
  ...{ on: day('2027-01-13'), title: 'Inspectors meet managers', agencyCode: 'POL' },
  ...{ from: '14:00' as TimeOfDay, until: '15:00' as TimeOfDay, place: 'Town hall', people: 'Stephen Addy' },
};

const write = (of: Facts, given: DiaryGiven, who = coordinator) =>
  decideDiary({ facts: of, calendar, now }, who, 'I27', given);
function written(of: Facts, given: DiaryGiven, who = coordinator): Facts {
  const decided = write(of, given, who);
  if (!decided.ok) throw new Error(`${decided.error.code} ${decided.error.detail}`);
  const then = after(of, decided.value);
  expect(write(then, given, who)).toMatchObject({ ok: true, value: { writes: [] } });
  return then;
}

test('who is where stands in the diary once, by its hours, until it is called off', () => {
  const early = {
    ...session,
    title: 'Set-up call',
    from: '10:00' as TimeOfDay,
    until: undefined,
    agencyCode: undefined,
  };
  const both = written(written(open, session, police), early);
  expect(sessionsOn(both, 'I27', day('2027-01-13')).map(({ title }) => title)).toEqual([
    'Set-up call',
    'Inspectors meet managers',
  ]);
  expect(sessionsOn(both, 'I27', day('2027-01-13'), new Set(['LA'])).map(({ title }) => title)).toEqual([
    'Set-up call',
  ]);
  expect(sessionsOn(both, 'I27', day('2027-01-14'))).toEqual([]);
  const key = both.diary.find(({ title }) => title === session.title)!.key;
  const off = written(both, { kind: 'Cancel', key }, police);
  expect(sessionsOn(off, 'I27', day('2027-01-13')).map(({ title }) => title)).toEqual(['Set-up call']);
  expect(sessionsOn(written(off, session), 'I27', day('2027-01-13'))).toHaveLength(2);
});

test('the note to all is written once a day, and told once to each, also where it is corrected', () => {
  const noted = written(open, { kind: 'Note', text: 'Lists by 4pm.' });
  const corrected = written(noted, { kind: 'Note', text: 'Lists by 5pm.' });
  expect(corrected.diary).toHaveLength(1);
  expect(noteOf(corrected, 'I27', day('2027-01-13'))?.text).toBe('Lists by 5pm.');
  const keys = (of: Facts) =>
    inspectionsDue({ facts: of, calendar, hours: DEFAULT_HOURS, now })
      .filter(({ kind }) => kind === 'InspectionNote')
      .map(({ key }) => key);
  expect(keys(corrected)).toEqual(keys(noted));
  expect(keys(noted)).toHaveLength(2);
  expect(keys(open)).toEqual([]);
});

test('case audits are counted by agency', () => {
  const audits = { kind: 'Audits', agencyCode: 'POL', asked: 3, done: 1 } as const;
  const counted = written(written(open, audits, police), { ...audits, agencyCode: 'LA', done: 3 });
  expect(auditsOf(counted, 'I27')).toEqual({ asked: 6, done: 4 });
  expect(auditsOf(counted, 'I27', new Set(['POL']))).toEqual({ asked: 3, done: 1 });
  expect(auditsOf(open, 'I27')).toBeUndefined();
});

test.each<[why: string, given: DiaryGiven, who: typeof police, code: string]>([
  ['a SPOC writes the note to all', { kind: 'Note', text: 'x' }, police, 'coordinator-only'],
  ['a SPOC writes for another agency', { ...session, agencyCode: 'LA' }, police, 'not-your-agency'],
  ['a SPOC writes for nobody', { ...session, agencyCode: undefined }, police, 'no-agency-named'],
  ['an agency that is not there', { ...session, agencyCode: 'X' }, coordinator, 'unknown-agency'],
  ['it ends before it begins', { ...session, until: '13:00' as TimeOfDay }, coordinator, 'bad-time'],
  ['a day of another century', { ...session, on: day('2127-04-27') }, coordinator, 'bad-date'],
  ['nothing is said', { ...session, title: ' ' }, coordinator, 'not-given'],
  ['an empty note', { kind: 'Note', text: '' }, coordinator, 'not-given'],
  ['a child is named', { ...session, people: 'Kim, born 12/03/2014' }, coordinator, 'child-data'],
  ['more audits than asked', { kind: 'Audits', agencyCode: 'POL', asked: 2, done: 3 }, police, 'not-given'],
  ['what is not there is called off', { kind: 'Cancel', key: 'x' }, coordinator, 'subject-gone'],
])('refused: %s', (_why, given, who, code) => {
  expect(write(open, given, who)).toMatchObject({ ok: false, error: { code } });
});

test('a request that had no day gets one, and one that is moved keeps its first', () => {
  const set = (days: Parameters<typeof decideDueDays>[3], who = coordinator) =>
    decideDueDays({ facts: open, calendar, now }, who, 'I27', days);
  const both = set([
    { request: 'I27-R01', dueOn: day('2027-01-14') },
    { request: 'I27-R02', dueOn: day('2027-01-15') },
  ]);
  if (!both.ok) throw new Error(both.error.code);
  expect(after(open, both.value).requests).toMatchObject([
    { ref: 'I27-R01', dueOn: '2027-01-14', originalDueOn: '2027-01-11' },
    { ref: 'I27-R02', dueOn: '2027-01-15' },
    { ref: 'I27-R03' },
  ]);
  const codeOf = (decided: ReturnType<typeof set>) => (decided.ok ? 'ok' : decided.error.code);
  expect(codeOf(set([{ request: 'I27-R02', dueOn: day('2027-01-15') }], police))).toBe('coordinator-only');
  expect(codeOf(set([{ request: 'I27-R03', dueOn: day('2027-01-15') }]))).toBe('already-done');
  expect(codeOf(set([{ request: 'I27-R02', dueOn: day('2027-01-08') }]))).toBe('bad-date');
  expect(codeOf(set([{ request: 'X', dueOn: day('2027-01-15') }]))).toBe('request-gone');
});

test.each([
  [
    'police: Who decides at the front door (due after 3)',
    { title: 'Who decides at the front door', of: 'police', dueAfter: 3 },
  ],
  ['Health: Waiting times', { title: 'Waiting times', of: 'health' }],
  ['A note: with a colon', { title: 'A note: with a colon', of: 'partnership' }],
])('a line of Annex A is read: %s', (line, item) => {
  expect(annexItem(line)).toEqual(item);
});

test('the partnership’s own themes stand beside those that are brought along, and take their place by name', () => {
  const own = {
    themes: [
      { title: 'Transitional safeguarding', called: ['moving to adulthood'], areas: ['Plans begin at 16'] },
      { title: 'early help', annexA: ['health: Waiting times'] },
      { title: 'Every theme', annexA: ['police: Structure (due after 2)'] },
    ],
  };
  expect(themeNames(own)).toContain('Transitional safeguarding');
  expect(themeNames(own).filter((one) => /early help|every theme/i.test(one))).toEqual(['early help']);
  expect(annexItems(own, 'Early help').map(({ title }) => title)).toEqual(['Structure', 'Waiting times']);
  expect(annexItems({ themes: [] }, 'Early help')).toHaveLength(10);
  expect(themeCalled(own, 'children moving to adulthood in care')?.title).toBe('Transitional safeguarding');
  expect(themeCalled(own, 'neglect')).toBeUndefined();
  const start = startingPoints(own).find(({ theme }) => theme === 'Transitional safeguarding');
  expect(start).toEqual({ theme: 'Transitional safeguarding', code: 'TS', looksAt: ['Plans begin at 16'] });
});
