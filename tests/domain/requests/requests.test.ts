import { decideRequest, requestVersion } from '../../../bot/domain/requests/decide';
import type { NewRequest, RequestDoing } from '../../../bot/domain/requests/deeds';
import { decideNewRequest } from '../../../bot/domain/requests/adding';
import { requestStories, requestStory } from '../../../bot/domain/requests/story';
import { factsAfter } from '../../../bot/domain/partnership/decision';
import { didAboutTime } from '../../../bot/domain/lifecycle/extensions';
import type { Extension, Facts, Reminder, Request, Update } from '../../../bot/domain/partnership';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { agency, at, day, facts as factsOf, person, reminder } from '../../support/partnership';

const NOW = at('2024-05-08T09:00:00Z');
const LATER = at('2024-05-08T09:11:00Z');
const spoc = person('spoc.pol');
const coordinator = person('coordinator.la');
const request = (over: Partial<Request> = {}): Request => ({
  title: 'List of strategy discussions',
  ref: 'R1',
  agencyCode: 'POL',
  dueOn: day('2024-05-10'),
  status: 'Open',
  ...over,
});
const start = (over: Partial<Facts> = {}): Facts =>
  factsOf({
    agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code)),
    people: [spoc, coordinator, person('deputy.pol'), person('spoc.icb'), person('observer.pol')],
    requests: [request()],
    ...over,
  });

type Asked = Pick<RequestDoing, 'deed' | 'given'> & Partial<Omit<RequestDoing, 'deed' | 'given'>>;
const decided = (facts: Facts, who: string, doing: Asked, now = NOW) =>
  decideRequest({ facts, now }, person(who), { ref: 'R1', ...doing } as RequestDoing);
const codeOf = (result: ReturnType<typeof decided>) => (result.ok ? 'ok' : result.error.code);
function done(facts: Facts, who: string, doing: Asked, now = NOW): Facts {
  const result = decided(facts, who, doing, now);
  if (!result.ok) throw new Error(result.error.code);
  return factsAfter(facts, result.value);
}
const theOne = ({ requests: [one] }: Facts): Request => one ?? request();
const storyOf = (facts: Facts, who: string, now = NOW) =>
  requestStory({ facts, calendar: calendarAsKnownOn(), now }, person(who), theOne(facts));
const PROVIDE = { deed: 'provide', given: { text: 'Sent by secure upload.' } } as const;
const BACK = { deed: 'take-back', given: {} } as const;

test('it is provided, by whom, when and for whom, in the row, the history and the record', () => {
  const result = decided(start(), 'coordinator.la', PROVIDE);
  expect(result).toMatchObject({
    value: {
      log: [
        {
          verb: 'request.provided',
          detail:
            'for Agency POL (on behalf of the agency). State: Open → Provided; Provided by: none → coordinator.la',
        },
      ],
    },
  });
  const then = done(start(), 'coordinator.la', PROVIDE);
  expect(theOne(then)).toMatchObject({ status: 'Provided', providedBy: coordinator.email, providedAt: NOW });
  expect(storyOf(then, 'spoc.pol')).toMatchObject({
    provided: { byName: 'coordinator.la', at: NOW, onBehalf: true, text: 'Sent by secure upload.' },
    history: [{ words: 'provided it', onBehalf: true }],
    may: [{ deed: 'take-back' }],
  });
});

test.each<[string, string, Asked, Facts, string]>([
  ['its deputy, without a word', 'deputy.pol', { deed: 'provide', given: {} }, start(), 'ok'],
  ['another agency', 'spoc.icb', PROVIDE, start(), 'not-your-agency'],
  ['an observer', 'observer.pol', PROVIDE, start(), 'observers-cannot-answer'],
  ['for another agency', 'spoc.pol', { ...PROVIDE, forAgency: 'ICB' }, start(), 'not-your-agency'],
  ['for none that there is', 'coordinator.la', { ...PROVIDE, forAgency: 'XX' }, start(), 'unknown-agency'],
  ['another version', 'spoc.pol', { ...PROVIDE, seen: 'x' }, start(), 'version-changed'],
  [
    'what is provided',
    'spoc.pol',
    PROVIDE,
    start({ requests: [request({ status: 'Provided' })] }),
    'already-done',
  ],
  [
    'a change, by its agency',
    'spoc.pol',
    { deed: 'edit', given: { title: 'x' } },
    start(),
    'coordinator-only',
  ],
  ['a change', 'coordinator.la', { deed: 'edit', given: { dueOn: day('2024-05-13') } }, start(), 'ok'],
  ['a change without words', 'coordinator.la', { deed: 'edit', given: { title: ' ' } }, start(), 'not-given'],
  [
    'an owner of another agency',
    'coordinator.la',
    { deed: 'edit', given: { ownerEmail: person('spoc.icb').email } },
    start(),
    'not-given',
  ],
  [
    'an owner who has left',
    'coordinator.la',
    { deed: 'edit', given: { ownerEmail: person('deputy.pol').email } },
    start({ people: [coordinator, person('deputy.pol', { leftOn: day('2024-05-01') })] }),
    'not-given',
  ],
  [
    'a day before the call',
    'coordinator.la',
    { deed: 'edit', given: { dueOn: day('2024-05-05') } },
    start({
      requests: [request({ inspectionRef: 'I1' })],
      inspections: [{ title: 'I', ref: 'I1', notifiedOn: day('2024-05-06') }],
    }),
    'bad-date',
  ],
  [
    'the day of the call',
    'coordinator.la',
    { deed: 'edit', given: { dueOn: day('2024-05-06') } },
    start({
      requests: [request({ inspectionRef: 'I1' })],
      inspections: [{ title: 'I', ref: 'I1', notifiedOn: day('2024-05-06') }],
    }),
    'ok',
  ],
  ['what is not there', 'spoc.pol', { ...PROVIDE, ref: 'R9' }, start(), 'request-gone'],
  ['a child', 'spoc.pol', { deed: 'provide', given: { text: 'NHS 943 476 5919' } }, start(), 'child-data'],
  [
    'a link of http',
    'spoc.pol',
    { deed: 'provide', given: { link: 'http://a.example' } },
    start(),
    'bad-link',
  ],
  ['hand over to nobody said', 'spoc.pol', { deed: 'hand-over', given: {} }, start(), 'not-given'],
  [
    'hand over to a colleague',
    'spoc.pol',
    { deed: 'hand-over', given: { ownerEmail: person('deputy.pol').email } },
    start(),
    'ok',
  ],
  [
    'hand over to a stranger',
    'spoc.pol',
    { deed: 'hand-over', given: { ownerEmail: 'x@y.example' } },
    start(),
    'not-given',
  ],
  [
    'hand over to a colleague who was taken off the list',
    'spoc.pol',
    { deed: 'hand-over', given: { ownerEmail: person('deputy.pol').email } },
    start({
      people: [person('spoc.pol'), { ...person('deputy.pol'), roles: [], leftOn: day('2024-01-15') }],
    }),
    'not-given',
  ],
  [
    'give to another agency',
    'spoc.pol',
    { deed: 'hand-over', given: { agencyCode: 'ICB', text: 'x' } },
    start(),
    'coordinator-only',
  ],
  [
    'give without a reason',
    'coordinator.la',
    { deed: 'hand-over', given: { agencyCode: 'ICB' } },
    start(),
    'no-reason',
  ],
  [
    'give to no agency',
    'coordinator.la',
    { deed: 'hand-over', given: { agencyCode: 'XX', text: 'x' } },
    start(),
    'unknown-agency',
  ],
  ['take back nothing', 'spoc.pol', BACK, start(), 'too-late-to-take-back'],
])('%s: %s', (_what, who, doing, facts, code) => expect(codeOf(decided(facts, who, doing))).toBe(code));

test('a day before the call is refused in words that say why', () => {
  const of = start({
    requests: [request({ inspectionRef: 'I1' })],
    inspections: [{ title: 'I', ref: 'I1', notifiedOn: day('2024-05-06') }],
  });
  const result = decided(of, 'coordinator.la', { deed: 'edit', given: { dueOn: day('2024-05-05') } });
  expect(result).toMatchObject({ error: { detail: 'Nothing is due before the day of the call.' } });
});

test('what is not asked for any more is not provided', () => {
  const ended = start({
    requests: [request({ inspectionRef: 'I1' })],
    inspections: [{ title: 'I', ref: 'I1', endedOn: day('2024-05-07') }],
  });
  expect(codeOf(decided(ended, 'spoc.pol', PROVIDE))).toBe('not-now');
  expect(storyOf(ended, 'spoc.pol')).toMatchObject({ ended: true, may: [] });
});

test('who provided it takes it back for ten minutes, and it is as it was; its agency says later that it is not provided', () => {
  const then = done(start(), 'spoc.pol', PROVIDE);
  expect(storyOf(then, 'spoc.pol').may).toMatchObject([{ deed: 'take-back', until: '2024-05-08T09:10:00Z' }]);
  const back = done(then, 'spoc.pol', BACK);
  const { lastStep: _, ...row } = theOne(back);
  expect(row).toEqual({ ...request(), providedBy: undefined, providedAt: undefined });
  expect(storyOf(back, 'spoc.pol').history.map(({ words, takenBack }) => [words, takenBack])).toEqual([
    ['took something back', false],
    ['provided it', true],
  ]);
  expect(storyOf(then, 'spoc.pol', LATER).may).toEqual([
    { deed: 'take-back', label: 'Take back that it is provided', onBehalf: false },
  ]);
  const later = done(then, 'deputy.pol', BACK, LATER);
  expect(theOne(later).status).toBe('Open');
  expect(storyOf(later, 'spoc.pol').history.at(-1)).toMatchObject({ words: 'provided it', takenBack: true });
});

test('what was changed before it was provided stays so when it is provided no more', () => {
  const moved = done(start(), 'coordinator.la', { deed: 'edit', given: { dueOn: day('2024-05-14') } });
  const then = done(moved, 'spoc.pol', PROVIDE, LATER);
  const evening = at('2024-05-08T18:00:00Z');
  const back = done(then, 'deputy.pol', BACK, evening);
  expect(theOne(back)).toMatchObject({ status: 'Open', dueOn: '2024-05-14' });
  expect(
    storyOf(back, 'spoc.pol', evening).history.map(({ words, takenBack }) => [words, takenBack]),
  ).toEqual([
    ['took something back', false],
    ['provided it', true],
    ['changed it', false],
  ]);
});

test('each step is told in its own words', () => {
  const told = (step: Partial<Update>): string | undefined => {
    const update = { actionRef: 'R1', by: spoc.email, at: NOW, key: 'k', text: '', ...step } as Update;
    return storyOf(start({ updates: [update] }), 'spoc.pol').history[0]?.words;
  };
  const change = (column: string) => ({ column, was: 'w', is: 'x' });
  expect(told({ kind: 'Progress' })).toBe('added a note');
  expect(told({ kind: 'Evidence' })).toBe('added a note');
  expect(told({ kind: 'Change', changes: [change('title')] })).toBe('changed it');
  expect(told({ kind: 'Change', changes: [change('agencyCode'), change('ownerEmail')] })).toBe(
    'handed it over',
  );
  expect(told({ kind: 'Change', changes: [change('ownerEmail'), change('title')] })).toBe('changed it');
  expect(told({ kind: 'Change', changes: [change('withdrawnOn')] })).toBe('withdrew it');
  expect(told({ kind: 'Reopening', changes: [change('withdrawnOn')] })).toBe('brought it back');
  expect(told({ kind: 'TakenBack', changes: [change('title')] })).toBe('took something back');
  expect(told({ kind: 'Extension', text: 'Asked for 3 more days.' })).toBe(
    didAboutTime('Asked for 3 more days.'),
  );
});

test('they stand by their days, those of a day and those without one as the list has them', () => {
  const requests = [
    request({ ref: 'R1', dueOn: undefined }),
    request({ ref: 'R2', dueOn: day('2024-05-20') }),
    request({ ref: 'R3', dueOn: day('2024-05-10') }),
    request({ ref: 'R4', dueOn: day('2024-05-20') }),
    request({ ref: 'R5', dueOn: undefined }),
  ];
  const stories = requestStories(
    { facts: start({ requests }), calendar: calendarAsKnownOn(), now: NOW },
    spoc,
  );
  expect(stories.map((one) => one.request.ref)).toEqual(['R3', 'R2', 'R4', 'R1', 'R5']);
});

test('the coordinator gives it to another agency and takes that back, once; the agency that has it now provides it', () => {
  const given = { agencyCode: 'ICB', text: 'Health holds the list.' };
  const then = done(start({ requests: [request({ ownerEmail: spoc.email })] }), 'coordinator.la', {
    deed: 'hand-over',
    given,
  });
  expect(theOne(then)).toMatchObject({ agencyCode: 'ICB', ownerEmail: undefined });
  expect(codeOf(decided(then, 'spoc.pol', PROVIDE))).toBe('not-your-agency');
  expect(theOne(done(then, 'coordinator.la', BACK))).toMatchObject({
    agencyCode: 'POL',
    ownerEmail: spoc.email,
  });
  expect(codeOf(decided(then, 'coordinator.la', BACK, LATER))).toBe('too-late-to-take-back');
  const provided = done(then, 'spoc.icb', PROVIDE);
  expect(
    codeOf(
      decided(provided, 'coordinator.la', { deed: 'hand-over', given: { agencyCode: 'POL', text: 'x' } }),
    ),
  ).toBe('not-now');
});

test('the same doing once more does nothing, and completes what stopped after the row', () => {
  const facts = start();
  const doing = { ...PROVIDE, seen: requestVersion(facts, request()) };
  const result = decided(facts, 'spoc.pol', doing);
  if (!result.ok) throw new Error(result.error.code);
  const [row, ...rest] = result.value.writes;
  const whole = factsAfter(facts, result.value);
  expect(decided(whole, 'spoc.pol', doing)).toMatchObject({ value: { writes: [], log: [] } });
  const broken = factsAfter(facts, { writes: row ? [row] : [] });
  const completed = decided(broken, 'spoc.pol', doing, LATER);
  expect(completed).toMatchObject({ value: { writes: rest, log: [{ key: result.value.log[0]?.key }] } });
});

test('the coordinator changes its day and owner; the day first due stays, and it can be taken back', () => {
  const edit = {
    deed: 'edit',
    given: { dueOn: day('2024-05-14'), ownerEmail: person('deputy.pol').email },
  } as const;
  expect(decided(start(), 'coordinator.la', edit)).toMatchObject({
    value: { log: [{ verb: 'request.changed' }] },
  });
  const then = done(start(), 'coordinator.la', edit);
  expect(storyOf(then, 'coordinator.la')).toMatchObject({
    request: { dueOn: '2024-05-14', originalDueOn: '2024-05-10', ownerEmail: person('deputy.pol').email },
    history: [{ words: 'changed it', byName: 'coordinator.la' }],
  });
  expect(storyOf(then, 'coordinator.la').may.map(({ deed }) => deed)).toEqual([
    'provide',
    'hand-over',
    'edit',
    'withdraw',
    'take-back',
  ]);
  expect(storyOf(then, 'spoc.pol').may.map(({ deed }) => deed)).toEqual(['provide', 'hand-over']);
  expect(theOne(done(then, 'coordinator.la', BACK))).toMatchObject({ dueOn: '2024-05-10' });
});

test.each<[string, string, NewRequest, string]>([
  ['anybody else', 'spoc.pol', { title: 'List', agencyCode: 'POL' }, 'coordinator-only'],
  ['without words', 'coordinator.la', { agencyCode: 'POL' }, 'not-given'],
  ['of nobody', 'coordinator.la', { title: 'List' }, 'no-agency-named'],
  ['of no agency there is', 'coordinator.la', { title: 'List', agencyCode: 'XX' }, 'unknown-agency'],
  ['with details of a child', 'coordinator.la', { title: 'Born 3/4/2015', agencyCode: 'POL' }, 'child-data'],
  ['by a number that is there', 'coordinator.la', { title: 'L', agencyCode: 'POL', ref: 'r1' }, 'ref-taken'],
  ['of an inspection', 'coordinator.la', { title: 'L', agencyCode: 'POL', inspectionRef: 'I24' }, 'I24-R01'],
  ['of none', 'coordinator.la', { title: 'L', agencyCode: 'POL', dueOn: day('2024-05-20') }, 'R2'],
])('a new request by %s: %s %j gives %s', (_what, who, given, gives) => {
  const of = start({ inspections: [{ title: 'Inspection', ref: 'I24' }] });
  const added = decideNewRequest({ facts: of, now: NOW }, person(who), given, 'key');
  expect(added.ok ? added.value.ref : added.error.code).toBe(gives);
  if (!added.ok) return;
  const then = factsAfter(of, added.value);
  expect(then.requests).toHaveLength(2);
  expect(decideNewRequest({ facts: then, now: LATER }, person(who), given, 'key')).toMatchObject({
    value: { ref: gives, writes: [] },
  });
});

describe('a wish for more time that waits', () => {
  const wish: Extension = {
    ...{ title: 'R1', key: 'Request|R1|1', kind: 'Request', subjectRef: 'R1', agencyCode: 'POL' },
    ...{ dueOn: day('2024-05-10'), wantedOn: day('2024-05-17'), reason: 'Staff are off.', decision: 'Open' },
    ...{ by: spoc.email, at: NOW },
  };
  const NO_MORE = { deed: 'no-more-time', given: {} } as const;
  const wished = start({ extensions: [wish] });

  test('is shown with the day and the reason, and withdrawn by its agency however much later', () => {
    expect(storyOf(wished, 'spoc.icb').moreTime).toMatchObject({
      wantedOn: '2024-05-17',
      byName: spoc.title,
    });
    expect(storyOf(wished, 'deputy.pol').may.map(({ deed }) => deed)).toContain('no-more-time');
    const then = done(wished, 'deputy.pol', NO_MORE, LATER);
    expect(then.extensions).toMatchObject([{ decision: 'Withdrawn', decidedBy: person('deputy.pol').email }]);
    expect(theOne(then)).toMatchObject({ status: 'Open', dueOn: '2024-05-10' });
    expect(storyOf(then, 'deputy.pol').moreTime).toBeUndefined();
    expect(storyOf(then, 'deputy.pol').may.map(({ deed }) => deed)).not.toContain('no-more-time');
    expect(storyOf(then, 'deputy.pol').history[0]).toMatchObject({ words: 'asked no longer for more time' });
  });

  test.each<[string, Partial<Reminder>]>([
    ['spoc.pol', { state: 'Sent', answer: undefined }],
    ['deputy.pol', { state: 'Acknowledged', answer: 'Acknowledged' }],
  ])('and its reminder says so no more, withdrawn by %s', (who, stands) => {
    const asked = reminder({
      ...{ key: 'r', kind: 'Request', subjectRef: 'R1', agencyCode: 'POL', countsFrom: day('2024-05-10') },
      ...{ state: 'Acknowledged', answer: 'MoreTime', acknowledgedBy: spoc.email, acknowledgedAt: NOW },
    });
    const then = done(start({ extensions: [{ ...wish, at: NOW }], reminders: [asked] }), who, NO_MORE);
    expect(then.reminders).toMatchObject([stands]);
  });

  test.each([
    ['spoc.icb', wished, 'not-your-agency'],
    ['observer.pol', wished, 'observers-cannot-answer'],
    ['spoc.pol', start(), 'not-now'],
    ['spoc.pol', start({ extensions: [{ ...wish, decision: 'Granted' }] }), 'not-now'],
  ])('is not withdrawn by %s where that is not theirs, or none waits', (who, of, code) => {
    expect(codeOf(decided(of, who, NO_MORE))).toBe(code);
  });

  test('is ended by the same once more where it stopped half way, and one that was asked since is not', () => {
    const doing = { ...NO_MORE, key: 'once' };
    const half = { ...done(wished, 'spoc.pol', doing, LATER), extensions: wished.extensions };
    expect(done(half, 'spoc.pol', doing, LATER).extensions).toMatchObject([{ decision: 'Withdrawn' }]);
    const anew = { ...half, extensions: [{ ...wish, at: at('2024-05-08T10:00:00Z') }] };
    expect(done(anew, 'spoc.pol', doing, at('2024-05-08T10:01:00Z')).extensions).toMatchObject([
      { decision: 'Open' },
    ]);
  });

  test('is over once it is provided, and asked about no more', () => {
    expect(storyOf(done(wished, 'spoc.pol', PROVIDE), 'spoc.pol').moreTime).toBeUndefined();
  });
});

test.each([
  ['2024-05-08T09:00:00Z', 'due in 2 working days'],
  ['2024-05-10T09:00:00Z', 'due today'],
  ['2024-05-13T09:00:00Z', '1 working day late'],
])('at %s a request is %s, and never overdue, as an action is', (now, words) =>
  expect(storyOf(start(), 'spoc.pol', at(now)).whenWords).toBe(words),
);
