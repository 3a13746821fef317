import { decideRequest } from '../../../bot/domain/requests/decide';
import { decideDueDays } from '../../../bot/domain/requests/due-days';
import type { RequestDoing } from '../../../bot/domain/requests/deeds';
import { requestStory } from '../../../bot/domain/requests/story';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { deadlineSubjects } from '../../../bot/domain/deadlines/deadlines';
import { countdownOf } from '../../../bot/domain/inspection/countdown';
import { exercisesInWords } from '../../../bot/domain/inspection/exercises';
import { openThingsOf } from '../../../bot/domain/membership/open-things';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { actorNamed } from '../../../bot/domain/people/actor';
import { factsAfter } from '../../../bot/domain/partnership/decision';
import type { Facts, Request } from '../../../bot/domain/partnership';
import { agency, at, day, facts as factsOf, person, reminder } from '../../support/partnership';

const NOW = at('2024-05-08T09:00:00Z');
const calendar = calendarAsKnownOn();
const spoc = person('spoc.pol');
const coordinator = person('coordinator.la');
const INSPECTION = {
  ...{ title: 'Inspection', ref: 'I1', notifiedOn: day('2024-05-06'), openedAt: at('2024-05-06T09:00:00Z') },
  ...{ fieldworkFrom: day('2024-05-20'), fieldworkTo: day('2024-05-24') },
};
const REQUEST: Request = {
  title: 'List of strategy discussions',
  ref: 'R1',
  inspectionRef: 'I1',
  agencyCode: 'POL',
  ownerEmail: spoc.email,
  dueOn: day('2024-05-10'),
  status: 'Open',
};
const REMINDER = reminder({
  ...{ key: 'Request|R1|2024-05-10|-3|POL', kind: 'Request', subjectRef: 'R1', stage: '-3' },
  ...{ dueAt: at('2024-05-07T07:30:00Z'), sentAt: at('2024-05-07T07:30:00Z') },
});
const START = factsOf({
  agencies: [agency('LA'), agency('POL')],
  people: [spoc, coordinator, person('observer.pol')],
  inspections: [INSPECTION],
  requests: [REQUEST],
  reminders: [REMINDER],
});

type Asked = Pick<RequestDoing, 'deed' | 'given'> & Partial<RequestDoing>;
const decided = (facts: Facts, who: string, doing: Asked, now = NOW) =>
  decideRequest({ facts, now }, person(who), { ref: 'R1', ...doing } as RequestDoing);
const codeOf = (result: ReturnType<typeof decided>) => (result.ok ? 'ok' : result.error.code);
function done(facts: Facts, doing: Asked, now = NOW): Facts {
  const result = decided(facts, 'coordinator.la', doing, now);
  if (!result.ok) throw new Error(result.error.code);
  return factsAfter(facts, result.value);
}
const storyOf = (facts: Facts, who: string, now = NOW) =>
  requestStory({ facts, calendar, now }, person(who), facts.requests[0]!);

const WITHDRAW = { deed: 'withdraw', given: { text: 'Asked for twice.' } } as const;
const REOPEN = { deed: 'reopen', given: { text: 'It was not.' } } as const;
const BACK = { deed: 'take-back', given: {} } as const;
const WITHDRAWN = done(START, WITHDRAW);

test('it is withdrawn with a reason, in the row, the history and the record, and nothing is deleted', () => {
  const result = decided(START, 'coordinator.la', WITHDRAW);
  const detail = 'Withdrawn: none → Wednesday 8 May 2024; Withdrawn because: none → Asked for twice.';
  expect(result).toMatchObject({ value: { log: [{ verb: 'request.withdrawn', subjectRef: 'R1', detail }] } });
  expect(WITHDRAWN.requests).toMatchObject([
    { ref: 'R1', status: 'Open', withdrawnOn: '2024-05-08', withdrawnWhy: 'Asked for twice.' },
  ]);
  expect(storyOf(WITHDRAWN, 'spoc.pol')).toMatchObject({
    overdue: false,
    ended: false,
    may: [],
    history: [{ words: 'withdrew it', text: 'Asked for twice.', byName: coordinator.title }],
  });
  expect(storyOf(WITHDRAWN, 'spoc.pol')).not.toHaveProperty('whenWords');
});

test.each([
  ['the agency itself', 'spoc.pol', WITHDRAW, 'coordinator-only'],
  ['an observer', 'observer.pol', WITHDRAW, 'observers-cannot-answer'],
  [
    'the coordinator without a reason',
    'coordinator.la',
    { deed: 'withdraw', given: { text: ' ' } },
    'no-reason',
  ],
  [
    'the coordinator with details of a child',
    'coordinator.la',
    { deed: 'withdraw', given: { text: 'Born 12/03/2014' } },
    'child-data',
  ],
  ['somebody who saw another version', 'coordinator.la', { ...WITHDRAW, seen: 'old' }, 'version-changed'],
  ['whoever brings back what stands', 'coordinator.la', REOPEN, 'not-now'],
] as const)('it is refused of %s', (_name, who, doing, code) => {
  expect(codeOf(decided(START, who, doing as Asked))).toBe(code);
});

test('what is withdrawn is neither provided nor changed, and what is provided is not withdrawn', () => {
  const provide = { deed: 'provide', given: {} } as const;
  for (const doing of [provide, WITHDRAW, { deed: 'edit', given: { title: 'x' } } as const])
    expect(codeOf(decided(WITHDRAWN, 'coordinator.la', doing))).toBe('not-now');
  expect(codeOf(decided(WITHDRAWN, 'spoc.pol', provide))).toBe('not-now');
  expect(codeOf(decided(done(START, provide), 'coordinator.la', WITHDRAW))).toBe('not-now');
});

test('the same once more does nothing more', () => {
  const seen = storyOf(START, 'coordinator.la').version;
  const once = done(START, { ...WITHDRAW, seen });
  expect(done(once, { ...WITHDRAW, seen })).toEqual(once);
});

test('whoever withdrew it takes it back for ten minutes; later it is brought back with a reason', () => {
  const mayOf = (who: string, now: typeof NOW) => storyOf(WITHDRAWN, who, now).may.map(({ deed }) => deed);
  const later = at('2024-05-08T09:11:00Z');
  expect(mayOf('coordinator.la', NOW)).toEqual(['reopen', 'take-back']);
  expect(mayOf('coordinator.la', later)).toEqual(['reopen']);
  expect(codeOf(decided(WITHDRAWN, 'coordinator.la', BACK, later))).toBe('too-late-to-take-back');
  expect(codeOf(decided(WITHDRAWN, 'spoc.pol', BACK))).toBe('too-late-to-take-back');
  for (const again of [done(WITHDRAWN, BACK), done(WITHDRAWN, REOPEN, later)]) {
    const [{ lastStep: _, ...row } = REQUEST] = again.requests;
    expect(row).toEqual({ ...REQUEST, withdrawnOn: undefined, withdrawnWhy: undefined });
  }
  const { history } = storyOf(done(WITHDRAWN, REOPEN, later), 'spoc.pol', later);
  expect(history.map(({ words }) => words)).toEqual(['brought it back', 'withdrew it']);
});

test('one of an inspection that is over is not brought back', () => {
  const over = { ...WITHDRAWN, inspections: [{ ...INSPECTION, endedOn: day('2024-05-08') }] };
  expect(codeOf(decided(over, 'coordinator.la', REOPEN))).toBe('not-now');
});

test('it is asked for nowhere any more, its reminders end, and their cards say why', () => {
  const asOf = { facts: WITHDRAWN, calendar, now: NOW };
  expect(endedReminders(WITHDRAWN, NOW)).toMatchObject([{ reminder: { key: REMINDER.key }, ended: 'Gone' }]);
  expect(deadlineReminderItem(asOf, REMINDER)).toMatchObject({
    state: { is: 'gone', why: 'Withdrawn', because: 'Asked for twice.' },
    offers: [],
    overdue: false,
  });
  const countdown = countdownOf(WITHDRAWN, calendar, INSPECTION, day('2024-05-10'));
  expect(countdown).toMatchObject({ asked: 0, late: [], dueToday: [] });
  expect(deadlineSubjects(WITHDRAWN).filter(({ kind }) => kind === 'Request')).toEqual([]);
  expect(owedBy(asOf, actorNamed(WITHDRAWN, spoc.email)!).items).toEqual([]);
  expect(openThingsOf(WITHDRAWN, spoc.email).requests).toEqual([]);
  const dry = { ...WITHDRAWN, inspections: [{ ...INSPECTION, exercise: true }] };
  expect(exercisesInWords(dry)).toEqual(['Exercise: Inspection, counted apart: 0 of 0 requests provided.']);
});

test('that it is asked for again is in the record as just that', () => {
  const result = decided(WITHDRAWN, 'coordinator.la', REOPEN);
  expect(result).toMatchObject({ value: { log: [{ verb: 'request.reopened' }] } });
});

test('no day is set of one that is withdrawn', () => {
  const days = [{ request: 'R1', dueOn: day('2024-05-13') }];
  const result = decideDueDays({ facts: WITHDRAWN, calendar, now: NOW }, coordinator, 'I1', days);
  expect(result).toMatchObject({ ok: false, error: { code: 'not-now' } });
});

test.each<[string, string, string, Partial<Request>, Partial<Facts['inspections'][number]>, string]>([
  ['of another inspection', 'I2', 'R1', {}, {}, 'inspection-gone'],
  ['of one that is over', 'I1', 'R1', {}, { endedOn: day('2024-05-07') }, 'not-now'],
  ['of what is not in it', 'I1', 'R2', {}, {}, 'request-gone'],
  ['of what was provided', 'I1', 'R1', { status: 'Provided' }, {}, 'already-done'],
  ['before the call', 'I1', 'R1', {}, { notifiedOn: day('2024-05-14') }, 'bad-date'],
  ['on the day of the call', 'I1', 'R1', {}, { notifiedOn: day('2024-05-13') }, 'ok'],
])(
  'days that the inspectors said, %s, are answered: %4$s',
  (_which, inspection, ref, request, over, code) => {
    const facts = {
      ...START,
      requests: [{ ...REQUEST, ...request }],
      inspections: [{ ...INSPECTION, ...over }],
    };
    const days = [{ request: ref, dueOn: day('2024-05-13') }];
    const result = decideDueDays({ facts, calendar, now: NOW }, coordinator, inspection, days);
    expect(result.ok ? 'ok' : result.error.code).toBe(code);
  },
);
