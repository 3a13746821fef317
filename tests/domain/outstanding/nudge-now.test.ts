import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { planNudges, silentAlone } from '../../../bot/domain/outstanding/nudge-now';
import type { Facts, Message, Reminder } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, chat, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const KAREN = 'spoc.pol@partnership.example';
const PRIYA = 'spoc.la@partnership.example';
const COORDINATOR = 'coordinator.la@partnership.example';
/** Tuesday 30 January 2024, in the morning. */
const NOW = at('2024-01-30T10:00:00Z');
const TODAY = '2024-01-30';

const asked = (code: string, ref = 'A07', over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ kind: 'Action', subjectRef: ref, key: `Action|${ref}|2024-02-08|-10|${code}` },
    ...{ agencyCode: code, personEmail: `spoc.${code.toLowerCase()}@partnership.example` },
    ...over,
  });
const nudge = (key: string, about: string, over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind: 'Nudge', title: 'Nudge', key, about, agencyCode: 'POL', personEmail: KAREN },
  ...{ dueAt: NOW, state: 'Planned', attempts: 0, by: COORDINATOR },
  ...over,
});
const due = (ref: string, code = 'POL') => action({ ref, leadAgency: code, dueOn: day('2024-02-08') });
const reached = [chat(KAREN), chat(PRIYA), chat(COORDINATOR)];

/** Police have not answered for A07, the council not for A08. */
const house = (over: Partial<Facts> = {}): Facts =>
  facts({
    actions: [due('A07'), due('A08', 'LA')],
    reminders: [asked('POL'), asked('LA', 'A08')],
    conversations: reached,
    ...over,
  });
const plan = (of: Facts, agencyCode?: string, now = NOW, byEmail = COORDINATOR) =>
  planNudges({ facts: of, calendar, hours: DEFAULT_HOURS, now }, { byEmail, agencyCode });
const police = (over: Partial<Facts> = {}) =>
  plan(house({ actions: [due('A07')], reminders: [asked('POL')], ...over }));

test('everybody who is silent is chased, with a row that says what, whom, by whom and when', () => {
  expect(plan(house())).toEqual({
    sendAt: NOW,
    chased: [
      {
        name: 'spoc.pol',
        agencyTitle: 'Agency POL',
        things: 1,
        rows: [
          {
            table: 'messages',
            kind: 'Nudge',
            title: 'Nudge: Map networks of adults who exploit children, Agency POL',
            key: `Nudge|${KAREN}|${TODAY}`,
            about: 'Action|A07|2024-02-08|-10|POL',
            agencyCode: 'POL',
            personEmail: KAREN,
            dueAt: NOW,
            state: 'Planned',
            attempts: 0,
            by: COORDINATOR,
          },
        ],
      },
      { name: 'spoc.la', agencyTitle: 'Agency LA', things: 1, rows: [expect.anything()] },
    ],
    leftOut: [],
    toRing: [],
  });
});

test('one agency’s silence alone, when that is asked', () => {
  const { chased } = plan(house(), 'LA');
  expect(chased.map(({ name }) => name)).toEqual(['spoc.la']);
});

test('one that was withdrawn for an answer that is undone is asked for anew, whoever asks first, and once', () => {
  const claim = `Nudge|${KAREN}|${TODAY}`;
  const about = 'Action|A07|2024-02-08|-10|POL';
  const withdrawn = nudge(claim, about, { state: 'Superseded' });
  const { chased, leftOut } = police({ messages: [withdrawn] });
  expect(chased.map(({ rows }) => rows.map(({ key }) => key))).toEqual([[`${claim}|again 2`]]);
  expect(leftOut).toEqual([]);
  const again = nudge(`${claim}|again 2`, about, { state: 'Claimed' });
  expect(police({ messages: [withdrawn, again] })).toMatchObject({
    chased: [],
    leftOut: [{ because: 'gets one already' }],
  });
});

describe('what a dry run asks is counted apart', () => {
  const ofRun = (state: Reminder['state'], more: Partial<Facts> = {}): Facts =>
    facts({
      inspections: [{ title: 'Exercise: Inspection', ref: 'DRY', exercise: true }],
      requests: [
        {
          ...{ title: 'A list', ref: 'DRY-R08', agencyCode: 'POL', status: 'Open' as const },
          ...{ inspectionRef: 'DRY', dueOn: day('2024-02-08') },
        },
      ],
      reminders: [
        asked('POL', 'DRY-R08', {
          ...{ kind: 'Request', key: 'Request|DRY-R08|2024-02-08|-10|POL', state },
          ...(state === 'Failed' ? { sentAt: undefined, error: 'No chat.' } : {}),
        }),
      ],
      conversations: reached,
      ...more,
    });

  test.each(['Sent', 'Failed'] as const)('its silence is not chased, nor is anybody rung: %s', (state) => {
    expect(plan(ofRun(state))).toEqual({ sendAt: NOW, chased: [], leftOut: [], toRing: [] });
  });

  test('beside something real that alone is chased, and counted', () => {
    const both = ofRun('Sent', { actions: [due('A07')] });
    const { chased } = plan({ ...both, reminders: [...both.reminders, asked('POL')] });
    expect(chased.map(({ things, rows }) => [things, rows.map(({ about }) => about)])).toEqual([
      [1, ['Action|A07|2024-02-08|-10|POL']],
    ]);
  });

  test('and whose the silence is does not go by it', () => {
    const asOf = { facts: ofRun('Sent'), calendar, now: NOW };
    expect([...silentAlone(asOf, KAREN)]).toEqual([]);
  });
});

test('outside the hours of sending the nudges wait for the morning, and count for that day', () => {
  const { sendAt, chased } = plan(house(), 'POL', at('2024-01-30T20:00:00Z'));
  expect(sendAt).toBe('2024-01-31T08:30:00Z');
  expect(chased[0]?.rows[0]).toMatchObject({ key: `Nudge|${KAREN}|2024-01-31`, dueAt: sendAt });
});

test('what waits for the coordinator is put to the coordinator, who may be of no agency', () => {
  const own = asked('POL', 'A07', {
    key: 'Action|A07|2024-02-08|-10|POL|Coordinator',
    personEmail: COORDINATOR,
  });
  const alone = { ...person('coordinator.la'), agencyCode: undefined };
  const chased = (...people: Facts['people']) =>
    plan(house({ actions: [due('A07')], reminders: [own], people }), undefined, NOW, PRIYA).chased;
  expect(chased(person('coordinator.la'), person('spoc.pol'))).toMatchObject([
    {
      name: 'coordinator.la',
      agencyTitle: 'Agency LA',
      rows: [{ agencyCode: 'POL', personEmail: COORDINATOR }],
    },
  ]);
  expect(chased(alone)[0]).not.toHaveProperty('agencyTitle');
});

describe('whoever asks is not chased by themselves', () => {
  const asker = (over: Partial<Facts> = {}) => plan(house(over), undefined, NOW, PRIYA);

  test('nor counted, but told how much waits for them', () => {
    const { chased, leftOut, toRing, own } = asker();
    expect(chased.map(({ name }) => name)).toEqual(['spoc.pol']);
    expect({ leftOut, toRing, own }).toEqual({ leftOut: [], toRing: [], own: 1 });
    expect(plan(house()).own).toBeUndefined();
    expect(plan(house(), 'LA', NOW, PRIYA)).toEqual({
      ...{ sendAt: NOW, chased: [], leftOut: [], toRing: [], own: 1 },
    });
  });

  test('under whichever of their addresses it waits', () => {
    const [id, other] = ['id-of-priya', 'priya@other.example'];
    const people = facts().people.map((one) => (one.email === PRIYA ? { ...one, entraId: id } : one));
    const of = house({
      people: [...people, person('priya', { email: other, entraId: id, roles: ['Coordinator'] })],
    });
    expect(plan(of, undefined, NOW, other).chased.map(({ name }) => name)).toEqual(['spoc.pol']);
  });

  test('nor rung: where no card reaches them, and where one has failed', () => {
    const failed = asked('LA', 'A08', { state: 'Failed', error: 'Blocked.' });
    expect(asker({ conversations: [chat(KAREN)] })).toMatchObject({ toRing: [], own: 1 });
    expect(asker({ reminders: [asked('POL'), failed] }).toRing).toEqual([]);
    expect(plan(house({ reminders: [asked('POL'), failed] })).toRing).toMatchObject([{ name: 'spoc.la' }]);
  });

  test('and an agency that is silent with them alone is known as theirs', () => {
    const alone = (email: string, over: Partial<Facts> = {}) => [
      ...silentAlone({ facts: house(over), calendar, now: NOW }, email),
    ];
    expect(alone(PRIYA)).toEqual(['LA']);
    expect(alone(COORDINATOR)).toEqual([]);
    const ofCoordinator = asked('LA', 'A08', {
      ...{ key: 'Action|A08|2024-02-08|-10|LA|Coordinator', personEmail: COORDINATOR },
    });
    expect(alone(PRIYA, { reminders: [asked('LA', 'A08'), ofCoordinator] })).toEqual([]);
  });
});

test('who was chased for today already is told with who asked, and about how much', () => {
  const about = (ref: string) => `Action|${ref}|2024-02-08|-10|POL`;
  const two = { actions: [due('A07'), due('A09')], reminders: [asked('POL'), asked('POL', 'A09')] };
  const rows = (over: Partial<Message>) => [
    nudge(`Nudge|${KAREN}|${TODAY}`, about('A07'), over),
    nudge(`Nudge|${KAREN}|${TODAY}|${about('A09')}`, about('A09'), over),
  ];
  const left = (over: Partial<Message>, now = NOW) =>
    plan(house({ ...two, messages: rows(over) }), undefined, now).leftOut;
  const chased = { byName: 'coordinator.la', things: 2 };
  expect(left({})).toMatchObject([{ because: 'gets one already', chased }]);
  expect(left({ state: 'Sent', sentAt: NOW })).toMatchObject([{ because: 'had one today', chased }]);
  // In the evening, too, what would go out in the morning being another day's.
  const evening = at('2024-01-30T20:00:00Z');
  expect(left({ state: 'Sent', sentAt: NOW }, evening)).toMatchObject([{ because: 'had one today', chased }]);
  for (const over of [{ state: 'Failed' as const }, { state: 'Failed' as const, by: undefined }])
    for (const one of left(over)) expect(one).not.toHaveProperty('chased');
});

describe('several things of one person', () => {
  const two = { actions: [due('A07'), due('A09')], reminders: [asked('POL', 'A09'), asked('POL', 'A07')] };
  const [claim, other] = [`Nudge|${KAREN}|${TODAY}`, `Nudge|${KAREN}|${TODAY}|Action|A09|2024-02-08|-10|POL`];
  const keys = (messages: Message[]) =>
    police({ ...two, messages }).chased.flatMap(({ rows }) => rows.map(({ key }) => key));

  test('are counted, and the first of them by its key is the claim', () => {
    expect(police(two).chased).toMatchObject([{ name: 'spoc.pol', things: 2 }]);
    expect(keys([])).toEqual([claim, other]);
  });

  test('are completed when storage broke off, around the claim that is there', () => {
    expect(keys([nudge(claim, 'Action|A07|2024-02-08|-10|POL')])).toEqual([other]);
    const byA09 = `Nudge|${KAREN}|${TODAY}|Action|A07|2024-02-08|-10|POL`;
    expect(keys([nudge(claim, 'Action|A09|2024-02-08|-10|POL')])).toEqual([byA09]);
  });

  test('are left alone when they are all written, or on their way', () => {
    const all = [
      nudge(claim, 'Action|A07|2024-02-08|-10|POL'),
      nudge(other, 'Action|A09|2024-02-08|-10|POL'),
    ];
    const out = (messages: Message[]) => police({ ...two, messages });
    const alone = { name: 'spoc.pol', agencyTitle: 'Agency POL', because: 'gets one already' };
    expect(out(all)).toMatchObject({ chased: [], leftOut: [alone] });
    expect(out([{ ...all[0]!, state: 'Failed' }])).toMatchObject({ chased: [], leftOut: [alone] });
    // A nudge that falls due by itself is no claim of this one.
    expect(keys([{ ...all[0]!, state: 'Failed', by: undefined }])).toEqual([claim, other]);
  });
});

describe('somebody who had something today is left alone', () => {
  const today = { sentAt: at('2024-01-30T08:30:10Z') };
  const because = (over: Partial<Facts>) => police(over).leftOut.map(({ because: why }) => why);
  const about = 'Action|A07|2024-02-08|-10|POL';
  const other = (over: Partial<Reminder>) => [asked('POL'), asked('POL', 'A20', over)];

  test.each<[string, Partial<Facts>]>([
    ['a reminder', { reminders: other(today) }],
    ['one that is on its way', { reminders: other({ state: 'Claimed', sentAt: undefined, claimedAt: NOW }) }],
    ['a nudge', { messages: [nudge('n', about, { ...today, state: 'Sent' })] }],
    ['a deputy’s call', { messages: [nudge('n', about, { ...today, kind: 'Deputy', state: 'Sent' })] }],
  ])('by %s', (_, over) => expect(because(over)).toEqual(['had one today']));

  test.each<[string, Partial<Facts>]>([
    ['a reminder of yesterday', { reminders: other({ sentAt: at('2024-01-29T08:30:10Z') }) }],
    [
      'one claimed yesterday',
      { reminders: other({ state: 'Claimed', claimedAt: at('2024-01-29T16:00:00Z') }) },
    ],
    ['one claimed today that went out before', { reminders: other({ claimedAt: NOW }) }],
    ['what has not gone out', { reminders: other({ state: 'Failed', sentAt: undefined }) }],
    ['somebody else’s', { reminders: other({ ...today, personEmail: PRIYA }) }],
    ['nobody’s', { reminders: other({ ...today, personEmail: undefined }) }],
    ['what is told to those above', { messages: [nudge('n', about, { ...today, kind: 'Escalation' })] }],
  ])('but not by %s', (_, over) => expect(because(over)).toEqual([]));

  test('by the day in London, not in Greenwich', () => {
    const june = at('2024-06-11T10:00:00Z');
    const actions = [{ ...due('A07'), dueOn: day('2024-06-20') }];
    const waits = asked('POL', 'A07', {
      key: 'Action|A07|2024-06-20|-10|POL',
      sentAt: at('2024-06-06T07:30:00Z'),
    });
    const late = asked('POL', 'A20', { sentAt: at('2024-06-10T23:30:00Z') });
    const of = house({ actions, reminders: [waits, late] });
    expect(plan(of, 'POL', june).leftOut).toMatchObject([{ because: 'had one today' }]);
  });
});

describe('to be rung', () => {
  const phoned = [
    person('coordinator.la'),
    person('spoc.la'),
    person('spoc.pol', { phone: '01632 960 001' }),
  ];
  const closed = { conversations: [chat(PRIYA)] };

  test('is whom no card reaches, with number and address', () => {
    const { toRing, chased } = plan(house({ ...closed, people: phoned }));
    expect(chased).toHaveLength(1);
    expect(toRing).toEqual([
      {
        name: 'spoc.pol',
        agencyTitle: 'Agency POL',
        phone: '01632 960 001',
        email: KAREN,
        things: 1,
        reason: expect.stringContaining('spoc.pol'),
      },
    ]);
    expect(plan(house(closed)).toRing[0]).not.toHaveProperty('phone');
  });

  test('is the agency for which nobody is named, with how many things', () => {
    const two = { actions: [due('A07'), due('A09')], reminders: [asked('POL'), asked('POL', 'A09')] };
    const nobody = { people: [person('coordinator.la'), person('spoc.la')] };
    expect(police({ ...two, ...nobody })).toMatchObject({
      chased: [],
      toRing: [
        { agencyTitle: 'Agency POL', things: 2, reason: 'Nobody is named for it on the People list.' },
      ],
    });
  });

  test('is whom the newest reminder has not reached, once for each reason', () => {
    const failed = (ref: string, over: Partial<Reminder> = {}) =>
      asked('POL', ref, { state: 'Failed', sentAt: undefined, error: 'The app is blocked.', ...over });
    const ring = (reminders: Reminder[], agencyCode?: string) =>
      plan(house({ actions: [due('A07'), due('A09')], reminders, people: phoned }), agencyCode).toRing;
    const blocked = {
      name: 'spoc.pol',
      phone: '01632 960 001',
      email: KAREN,
      agencyTitle: 'Agency POL',
      reason: 'The app is blocked.',
    };
    expect(ring([failed('A07')])).toEqual([{ ...blocked, things: 1 }]);
    expect(ring([failed('A07'), failed('A09')])).toEqual([{ ...blocked, things: 2 }]);
    expect(ring([failed('A07'), failed('A09', { error: undefined })])).toEqual([
      { ...blocked, things: 1 },
      { ...blocked, things: 1, reason: 'No reason was recorded.' },
    ]);
    expect(ring([failed('A07', { personEmail: undefined })])).toEqual([
      { agencyTitle: 'Agency POL', things: 1, reason: 'The app is blocked.' },
    ]);
    expect(ring([failed('A99')])).toEqual([]);
    expect(ring([failed('A07')], 'LA')).toEqual([]);
    expect(ring([asked('POL')])).toEqual([]);
  });
});

test('a meeting’s silence is the agency’s too', () => {
  const of = house({
    actions: [],
    reminders: [reminder()],
    meetings: [meeting()],
    agencies: [agency('POL')],
  });
  expect(plan(of).chased).toMatchObject([{ name: 'spoc.pol', rows: [{ about: reminder().key }] }]);
});
