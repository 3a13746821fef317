import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { countsInWords } from '../../../bot/domain/outstanding/counts';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { inTurn, meetingsInView, owedThings } from '../../../bot/domain/outstanding/things';
import type { Facts, Inspection, Message, Reminder, Request } from '../../../bot/domain/partnership';
import type { Actor } from '../../../bot/domain/people/actor';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
/** Monday 29 January 2024. */
const NOW = at('2024-01-29T09:00:00Z');
const KAREN = person('spoc.pol');
const COORDINATOR = person('coordinator.la');

const asOf = (of: Facts) => ({ facts: of, calendar, now: NOW });
const owed = (of: Facts, actor: Actor = KAREN, agencyCode?: string) =>
  agencyCode === undefined ? owedBy(asOf(of), actor) : owedBy(asOf(of), actor, agencyCode);
const refs = (...from: Parameters<typeof owed>) => owed(...from).items.map(({ ref }) => ref);
const request = (over: Partial<Request> = {}): Request => ({
  ...{ title: 'Front door structure', ref: 'R04', agencyCode: 'POL', status: 'Open' },
  ...over,
});
const ofAction = (ref: string, on: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({ kind: 'Action', subjectRef: ref, key: `Action|${ref}|${on}|-10|POL`, stage: '-10', ...over });
const answer = (agencyCode = 'POL', ref = 'JTAI-2024-02-08'): Facts['responses'][number] => ({
  ...{ key: `${ref}|${agencyCode}`, meetingRef: ref, agencyCode, answer: 'Attending' },
  ...{ by: KAREN.email, at: NOW },
});

describe('a line', () => {
  test('of a deadline says the day and how far off it is, with what answers it', () => {
    const of = facts({ actions: [action({ dueOn: day('2024-02-08') })] });
    expect(owed(of)).toEqual({
      agency: agency('POL'),
      isOnBehalf: false,
      mayAnswer: true,
      today: '2024-01-29',
      counts: { toDo: 1, overdue: 0, waiting: 0 },
      items: [
        {
          key: 'Action|A07|2024-02-08|-8|POL',
          ref: 'A07',
          title: 'Map networks of adults who exploit children',
          isOverdue: false,
          on: '2024-02-08',
          whenWords: 'due in 8 working days',
          notice: expect.objectContaining({ about: 'deadline', state: { is: 'open' } }),
          isToDo: true,
        },
      ],
    });
  });

  test('of a meeting says the day alone', () => {
    const [item] = owed(facts({ meetings: [meeting()] })).items;
    expect(item).toMatchObject({ on: '2024-02-08', notice: { about: 'meeting' } });
    expect(item).not.toHaveProperty('whenWords');
  });

  test('of what a person owns elsewhere is there until it was handed in or withdrawn', () => {
    const mine = { leadAgency: 'LA', ownerEmail: KAREN.email };
    const actions = [
      action({ ref: 'A1', ...mine }),
      action({ ref: 'A2', ...mine, status: 'EvidenceSubmitted' }),
      action({ ref: 'A3', ...mine, withdrawnOn: day('2024-01-10') }),
    ];
    expect(refs(facts({ actions }))).toEqual(['A1']);
  });

  test('of what has no day is last, and nothing answers it', () => {
    const of = facts({
      actions: [action({ dueOn: undefined }), action({ ref: 'A08', dueOn: undefined, status: 'Closed' })],
      requests: [request(), request({ ref: 'R05', status: 'Provided' })],
      meetings: [meeting()],
    });
    expect(owed(of).items.slice(1)).toEqual([
      {
        key: 'Action|A07|POL',
        ref: 'A07',
        title: 'Map networks of adults who exploit children',
        isOverdue: false,
        isToDo: true,
      },
      { key: 'Request|R04|POL', ref: 'R04', title: 'Front door structure', isOverdue: false, isToDo: true },
    ]);
  });

  test('has nothing to press for who may not answer', () => {
    const of = facts({ actions: [action({ dueOn: day('2024-02-08') })], meetings: [meeting()] });
    const items = owed({ ...of, responses: [answer('LA')] }, person('member.pol')).items;
    expect(items).toHaveLength(2);
    for (const item of items) expect(item).not.toHaveProperty('notice');
  });
});

describe('whose it is', () => {
  const of = facts({
    actions: [action({ dueOn: day('2024-02-08') }), action({ ref: 'A08', leadAgency: 'LA' })],
  });

  test('the reader’s own agency’s, and another’s for who may answer for it', () => {
    expect(refs(of)).toEqual(['A07']);
    expect(owed(of, COORDINATOR)).toMatchObject({ agency: { code: 'LA' }, isOnBehalf: false });
    expect(owed(of, COORDINATOR, 'POL')).toMatchObject({
      agency: { code: 'POL' },
      isOnBehalf: true,
      items: [{ ref: 'A07', notice: { about: 'deadline' } }],
    });
    expect(owed(of, KAREN, 'LA')).toMatchObject({ isOnBehalf: false, items: [{ ref: 'A08' }] });
    const ofBoth = {
      ...KAREN,
      also: [{ email: 'spoc.two@partnership.example', agencyCode: 'LA', roles: ['SPOC' as const] }],
    };
    expect(owed(of, ofBoth, 'LA').isOnBehalf).toBe(false);
  });

  test('nobody’s of no agency, but what they own and what waits for them as coordinator', () => {
    const alone = { ...COORDINATOR, agencyCode: undefined };
    const waits = ofAction('A07', '2024-02-08', { key: 'Action|A07|2024-02-08|-10|POL|Coordinator' });
    const found = owed({ ...of, reminders: [waits] }, alone);
    expect(found).not.toHaveProperty('agency');
    expect(found).toMatchObject({ isOnBehalf: false, counts: { toDo: 0 }, items: [{ ref: 'A07' }] });
  });

  test('the statement of action is the coordinator’s alone', () => {
    const inspection: Inspection = {
      ...{ title: 'JTAI of Northshire', ref: 'JTAI-2024', noticeOn: day('2023-10-02'), model: 'JTAI' },
      ...{ reportPublishedOn: day('2024-01-15') },
    } as unknown as Inspection;
    const stated = facts({ inspections: [inspection] });
    const kinds = owedThings(asOf(stated)).map(({ kind }) => kind);
    expect(refs(stated, person('spoc.la'))).toEqual([]);
    expect(refs(stated, COORDINATOR)).toHaveLength(kinds.length);
  });

  test('an action owned at another agency is listed for its owner, until it is delivered', () => {
    const own = { ownerEmail: KAREN.email, leadAgency: 'LA' };
    const line = (over: Parameters<typeof action>[0]) =>
      owed(facts({ actions: [action({ ...own, ...over })] })).items;
    expect(line({ dueOn: day('2024-01-26') })).toEqual([
      {
        key: 'Action|A07|own',
        ref: 'A07',
        title: 'Map networks of adults who exploit children',
        on: '2024-01-26',
        whenWords: 'overdue by 1 working day',
        isOverdue: true,
        isToDo: false,
        leadTitle: 'Agency LA',
      },
    ]);
    expect(line({ dueOn: day('2024-01-29') })).toMatchObject([{ isOverdue: false }]);
    expect(line({ dueOn: undefined })).toEqual([expect.not.objectContaining({ on: expect.anything() })]);
    expect(line({ status: 'EvidenceSubmitted' })).toEqual([]);
    expect(line({ leadAgency: 'POL', dueOn: undefined })).toHaveLength(1);
    expect(line({ ownerEmail: 'other@partnership.example' })).toEqual([]);
    const elsewhere = facts({ actions: [action({ ...own, dueOn: day('2024-02-08') })] });
    expect(refs(elsewhere, { ...COORDINATOR, email: KAREN.email, agencyCode: 'ICB' }, 'POL')).toEqual([]);
  });
});

describe('what is done', () => {
  const handedIn = (over: Partial<Reminder> = {}) =>
    ofAction('A07', '2024-01-26', {
      ...{ state: 'Acknowledged', answer: 'Done', acknowledgedBy: KAREN.email },
      ...{ acknowledgedAt: at('2024-01-15T09:00:00Z') },
      ...over,
    });
  const done = (row: Reminder) =>
    facts({ actions: [action({ dueOn: day('2024-01-26'), status: 'EvidenceSubmitted' })], reminders: [row] });

  test('stays for a fortnight where it stood, so that it could be taken back', () => {
    expect(owed(done(handedIn())).items).toMatchObject([
      { key: handedIn().key, ref: 'A07', on: '2024-01-26', isOverdue: true, isToDo: false },
    ]);
    expect(owed(done(handedIn())).items[0]).not.toHaveProperty('leadTitle');
    expect(refs(done(handedIn({ acknowledgedAt: at('2024-01-14T09:00:00Z') })))).toEqual([]);
    expect(refs(done(handedIn({ acknowledgedAt: undefined, dueAt: at('2024-01-15T08:30:00Z') })))).toEqual([
      'A07',
    ]);
  });

  test.each<[string, Partial<Reminder>]>([
    ['of another agency', { agencyCode: 'LA' }],
    ['answered with something else', { answer: 'OnTrack' }],
    ['that the coordinator was asked', { key: 'Action|A07|2024-01-26|-10|POL|Coordinator' }],
    ['that was not answered', { state: 'Sent', acknowledgedAt: undefined, answer: undefined }],
  ])('but nothing %s', (_, over) => expect(refs(done(handedIn(over)))).toEqual([]));

  test('of a meeting stands as it was answered, whether it was asked yet or not', () => {
    const of = facts({ meetings: [meeting()], responses: [answer()] });
    const [unsent] = owed(of).items;
    expect(unsent).toMatchObject({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|0|POL',
      on: '2024-02-08',
      isOverdue: false,
      isToDo: false,
      notice: { state: { is: 'answered' } },
    });
    const row = reminder({ state: 'Acknowledged' });
    const elsewhere = reminder({ key: 'Meeting|JTAI-2024-02-08|2024-02-01|-10|POL', state: 'Acknowledged' });
    const key = (...reminders: Reminder[]) => owed({ ...of, reminders }).items[0]?.key;
    expect(key(row)).toBe(row.key);
    expect(key(elsewhere)).toBe(unsent?.key);
    expect(key({ ...row, subjectRef: 'JTAI-2024-03-21' })).toBe(unsent?.key);
    expect(key({ ...row, agencyCode: 'LA' })).toBe(unsent?.key);
    expect(refs({ ...of, responses: [answer('LA')] })).toEqual(['JTAI-2024-02-08']);
  });
});

describe('what waits for the coordinator of other agencies', () => {
  const waits = (over: Partial<Reminder> = {}) =>
    ofAction('A07', '2024-02-08', {
      ...{ key: 'Action|A07|2024-02-08|-10|POL|Coordinator', personEmail: COORDINATOR.email },
      ...over,
    });
  const line = (row: Reminder, actor: Actor = COORDINATOR) =>
    owed(facts({ actions: [action({ dueOn: day('2024-02-08') })], reminders: [row] }), actor).items;

  test('comes with the agency’s name', () =>
    expect(line(waits())).toMatchObject([
      { key: waits().key, isToDo: false, leadTitle: 'Agency POL', notice: { about: 'deadline' } },
    ]));

  test.each<[string, Partial<Reminder>]>([
    ['was answered', { state: 'Acknowledged' }],
    ['is gone', { subjectRef: 'A99' }],
    ['is the agency’s to answer', { key: 'Action|A07|2024-02-08|-10|POL' }],
  ])('unless it %s', (_, over) => expect(line(waits(over))).toEqual([]));

  test('is nobody else’s', () => {
    expect(line(waits(), person('spoc.la'))).toEqual([]);
    const row = waits();
    const of = facts({ actions: [action({ dueOn: day('2024-02-08') })], reminders: [row] });
    expect(owed(of, COORDINATOR, 'ICB').items).toEqual([]);
  });
});

describe('the meetings that an agency can answer', () => {
  const at14 = (on: string) => ({ startsAt: at(`${on}T14:00:00Z`), endsAt: at(`${on}T15:30:00Z`) });
  const next = meeting();
  const later = meeting({ ref: 'JTAI-2024-03-21', ...at14('2024-03-21') });
  const single = meeting({ ref: 'EXTRA', seriesCode: undefined, ...at14('2024-03-01') });
  const seen = (over: Partial<Facts>) =>
    meetingsInView(facts({ meetings: [later, single, next], ...over }), 'POL', NOW).map(({ ref }) => ref);
  const news = (over: Partial<Message> = {}): Message => ({
    ...{
      table: 'messages',
      kind: 'MeetingMoved',
      title: 'x',
      key: 'news',
      about: later.ref,
      agencyCode: 'POL',
    },
    ...{ dueAt: NOW, sentAt: NOW, state: 'Sent', attempts: 1 },
    ...over,
  });
  const asked = (over: Partial<Reminder> = {}) => reminder({ subjectRef: later.ref, ...over });

  test('are the next of each series, and each that stands alone', () =>
    expect(seen({})).toEqual([next.ref, single.ref]));

  test.each<[string, Partial<Facts>, boolean]>([
    ['was reminded of', { reminders: [asked()] }, true],
    ['was told the new day of', { messages: [news()] }, true],
    ['was to be reminded of', { reminders: [asked({ sentAt: undefined })] }, false],
    ['was to be told of', { messages: [news({ sentAt: undefined })] }, false],
    ['saw another agency reminded of', { reminders: [asked({ agencyCode: 'LA' })] }, false],
    ['saw another agency told of', { messages: [news({ agencyCode: 'LA' })] }, false],
    ['was told something else of', { messages: [news({ kind: 'Clash' })] }, false],
    ['has an action named like', { reminders: [asked({ kind: 'Action' })] }, false],
  ])('and a later one that it %s', (_, over, expected) =>
    expect(seen(over).includes(later.ref)).toBe(expected),
  );

  test.each<[string, Facts['meetings'][number]]>([
    ['cancelled', meeting({ status: 'Cancelled' })],
    ['over', meeting(at14('2024-01-26'))],
    ['just over', meeting({ endsAt: NOW })],
  ])('but none that is %s', (_, one) => expect(seen({ meetings: [one] })).toEqual([]));
});

describe('everything that is to be done', () => {
  test('has what stands for it, and how long nobody has answered', () => {
    const spoc = ofAction('A07', '2024-02-08', { sentAt: at('2024-01-25T08:30:00Z') });
    const own = { ...spoc, key: `${spoc.key}|Coordinator`, personEmail: COORDINATOR.email };
    const things = (...reminders: Reminder[]) =>
      owedThings(asOf(facts({ actions: [action({ dueOn: day('2024-02-08') })], reminders })));
    expect(things(own, spoc)).toEqual([
      {
        kind: 'Action',
        ref: 'A07',
        title: 'Map networks of adults who exploit children',
        agencyCode: 'POL',
        on: '2024-02-08',
        reminder: spoc,
        silence: expect.objectContaining({ newest: spoc, workingDays: 2 }),
        isOverdue: false,
        workingDaysOverdue: 0,
      },
    ]);
    expect(things(own)).toMatchObject([{ reminder: own, silence: { newest: own } }]);
    const former = { ...spoc, key: 'Action|A07|2024-01-31|-10|POL' };
    expect(things(former)[0]).toMatchObject({ reminder: { key: 'Action|A07|2024-02-08|-8|POL' } });
    expect(things(former)[0]).not.toHaveProperty('silence');
  });

  test('tells how long it is overdue, and the day it was first due where that was another', () => {
    const thing = (over: Parameters<typeof action>[0]) =>
      owedThings(asOf(facts({ actions: [action(over)] })))[0];
    const late = { dueOn: day('2024-01-24'), originalDueOn: day('2024-01-10') };
    expect(thing(late)).toMatchObject({
      isOverdue: true,
      workingDaysOverdue: 3,
      originalDueOn: '2024-01-10',
    });
    expect(thing({ ...late, originalDueOn: late.dueOn })).not.toHaveProperty('originalDueOn');
    expect(thing({ dueOn: day('2024-01-29') })).toMatchObject({ isOverdue: false, workingDaysOverdue: 0 });
  });

  test('asks each agency of a meeting, until it has answered', () => {
    const of = facts({
      meetings: [meeting()],
      agencies: [agency('LA'), agency('POL')],
      responses: [answer()],
    });
    expect(owedThings(asOf(of))).toMatchObject([
      { kind: 'Meeting', agencyCode: 'LA', on: '2024-02-08', isOverdue: false, reminder: { stage: '0' } },
    ]);
  });

  test('is in turn: overdue before the rest, then by day, then by name, without a day last', () => {
    const thing = (ref: string, on?: string, isOverdue = false) => ({
      ref,
      isOverdue,
      ...(on && { on: day(on) }),
    });
    const things = [
      thing('B', '2024-01-05', true),
      thing('A', '2024-01-10', true),
      thing('D', '2024-01-01'),
      thing('C', '2024-02-01'),
      thing('E', '2024-02-01'),
      thing('A'),
    ];
    expect(things.toReversed().sort(inTurn)).toEqual(things);
    expect(things.toSorted(inTurn)).toEqual(things);
    expect(inTurn(thing('A'), thing('A'))).toBe(0);
  });

  test.each([
    [0, 0, '0 things to do'],
    [1, 0, '1 thing to do'],
    [9, 2, '9 things to do, 2 overdue'],
  ])('is counted in words: %i, %i overdue', (toDo, overdue, words) =>
    expect(countsInWords({ toDo, overdue, waiting: 0 })).toBe(words),
  );
});
