import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { onSameCard } from '../../../bot/domain/cards/affected';
import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import type { Facts, Person } from '../../../bot/domain/partnership';
import { bundlesOf } from '../../../bot/domain/sending/to-send';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { isAway, successionOf } from '../../../bot/domain/people/addressees';
import { chatOf } from '../../../bot/domain/people/chats';
import { peopleFaults } from '../../../bot/domain/people/people-faults';
import { decideDigest } from '../../../bot/domain/digest/choice';
import { dueMessages } from '../../../bot/domain/dispatch/due';
import { yourPart } from '../../../bot/domain/people/your-part';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { can, identify } from '../../../bot/domain/people/roles';
import { isOnBehalf, agenciesOf, type Actor } from '../../../bot/domain/people/actor';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { toMend } from '../../../bot/domain/status/to-mend';
import { action, agency, at, chat, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const now = at('2024-02-01T09:00:00Z');
const A07 = { kind: 'Action', key: 'Action|A07|2024-02-08|-10|POL', subjectRef: 'A07' } as const;
const WHOSE = { leadAgency: 'ICB', supportingAgencies: [] };
const reasons = (...people: ReturnType<typeof person>[]) =>
  peopleFaults({ people }, day('2024-06-03')).map(({ row, reason }) => `${row}: ${reason}`);

describe('days away that cannot be meant', () => {
  test.each([
    [
      'that end before they begin',
      { awayFrom: day('2024-02-05'), awayTo: day('2024-01-29') },
      /before AwayFrom/,
    ],
    ['that end and never begin', { awayTo: day('2024-02-05') }, /AwayFrom is empty/],
  ])('%s are told, and count as none', (_what, days, reason) => {
    const spoc = person('spoc.pol', days);
    expect(reasons(spoc)[0]).toMatch(reason);
    for (const on of ['2024-01-29', '2024-02-01', '2024-02-05']) expect(isAway(spoc, day(on))).toBe(false);
    const people = [spoc, person('deputy.pol')];
    const of = facts({ people, agencies: [agency('POL')], meetings: [meeting()] });
    expect(
      dueReminders({ facts: of, calendar, hours: DEFAULT_HOURS, now }).map(({ personEmail }) => personEmail),
    ).toEqual([spoc.email]);
  });

  test('proper ones are no fault', () =>
    expect(reasons(person('spoc.pol', { awayFrom: day('2024-02-05'), awayTo: day('2024-02-05') }))).toEqual(
      [],
    ));
});

describe('one person for two agencies', () => {
  const id = { entraId: 'ID-1', title: 'Sam Okafor' };
  const police = person('spoc.pol', id);
  const council = person('spoc.la', { ...id, entraId: 'id-1' });
  const people = [police, council];
  const of = facts({
    people,
    meetings: [meeting()],
    conversations: [chat(police.email, { entraId: 'id-1' })],
  });

  test('answers for both, and on behalf of neither', () => {
    const actor = identify(of, { entraId: 'id-1' }, day('2024-02-01'));
    expect(actor && agenciesOf(actor)).toEqual(['POL', 'LA']);
    for (const agencyCode of ['POL', 'LA']) {
      expect(actor && can(actor, 'answer:agency', { agencyCode })).toBe(true);
      expect(actor && isOnBehalf(actor, agencyCode)).toBe(false);
    }
    expect(actor && can(actor, 'answer:agency', { agencyCode: 'ICB' })).toBe(false);
    expect(actor && owedBy({ facts: of, calendar, now }, actor, 'LA').isOnBehalf).toBe(false);
  });

  const due = (lists: Facts) =>
    bundlesOf(lists, dueReminders({ facts: lists, calendar, hours: DEFAULT_HOURS, now }));

  test('gets one card with what is due to both, in the one chat that they have', () => {
    const [bundle, ...others] = due(of);
    expect(others).toEqual([]);
    expect(bundle?.planned.map(({ agencyCode }) => agencyCode)).toEqual(['LA', 'POL']);
    expect(chatOf(of, bundle?.personEmail ?? '')?.conversationId).toBe(`chat-of-${police.email}`);
  });

  test.each<[string, Partial<Person>, Partial<Facts>]>([
    ['one row is reached in the channel', { route: 'Channel' }, {}],
    ['the rows are two accounts', { entraId: 'id-2' }, {}],
    [
      'the account of one row is in doubt',
      { entraId: 'id-1', title: 'Robin Marsh' },
      { conversations: [chat('old@x.example', { entraId: 'id-1', personName: 'Sam Okafor' })] },
    ],
  ])('gets a card for each where %s', (_why, over, lists) =>
    expect(due({ ...of, ...lists, people: [police, { ...council, ...over }] })).toHaveLength(2),
  );

  test('reads on the card of the second row what they answered, and can undo it there', () => {
    const given = { acknowledgedBy: police.email, acknowledgedAt: plusMinutes(now, -5), answer: 'Seen' };
    const row = reminder({
      ...A07,
      ...given,
      agencyCode: 'LA',
      personEmail: council.email,
      state: 'Acknowledged',
    });
    const lists = { ...of, actions: [action({ leadAgency: 'LA' })], reminders: [row] };
    expect(reminderItem({ facts: lists, calendar, now }, row)).toMatchObject({
      state: { answered: { byReader: true } },
      undoUntil: plusMinutes(now, 5),
    });
  });

  test('has claimed what is under way to either row as one card', () => {
    const claimed = { state: 'Claimed', claimedAt: now, sentAt: undefined } as const;
    const rows = [
      reminder({ ...claimed, key: 'a', personEmail: police.email }),
      reminder({ ...claimed, key: 'b', personEmail: council.email }),
      reminder({ ...claimed, key: 'c', personEmail: 'spoc.icb@partnership.example' }),
    ];
    const seen = onSameCard({ ...of, reminders: rows }, rows[1]!);
    expect(seen.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test.each<[string, (actor: Actor) => boolean]>([
    [
      'owns what either address owns',
      (actor) => can(actor, 'action:work', { ...WHOSE, ownerEmail: council.email }),
    ],
    ['sets the days away of either row', (actor) => can(actor, 'away:set', { email: council.email })],
    ['owns nobody else’s', (actor) => !can(actor, 'action:work', { ...WHOSE, ownerEmail: 'x@x.example' })],
    ['sets nobody else’s days', (actor) => !can(actor, 'away:set', { email: 'x@x.example' })],
  ])('%s', (_what, holds) => {
    const actor = identify(of, { entraId: 'id-1' }, day('2024-02-01'));
    expect(actor && holds(actor)).toBe(true);
  });

  test('is told once what is for chairs and coordinators, and of no meeting that they are asked about', () => {
    const chairs = [police, council].map((row) => ({ ...row, roles: [...row.roles, 'Chair' as const] }));
    const lists = { ...of, people: [...chairs, person('chair.la', id)] };
    const monday = at('2024-02-05T09:00:00Z');
    const messages = dueMessages({ facts: lists, calendar, hours: DEFAULT_HOURS, now: monday });
    expect(messages.map(({ kind, personEmail }) => [kind, personEmail])).toEqual([['Digest', police.email]]);
  });

  test('starts and stops the weekly summary in whichever row has it, and hears their part in each', () => {
    const lists = { ...of, people: [police, person('chair.la', id)] };
    const actor = identify(lists, { entraId: 'id-1' }, day('2024-02-01'))!;
    expect(decideDigest(lists, actor, false, now)).toMatchObject({
      ok: true,
      value: { writes: [{ of: { email: 'chair.la@partnership.example' }, patch: { digest: false } }] },
    });
    expect(yourPart(lists, actor).map(({ you }) => you)).toEqual([
      'You answer for Agency POL',
      'You chair the partnership',
    ]);
  });

  test('is told once, with what it means', () =>
    expect(reasons(...people)).toEqual([
      expect.stringMatching(
        /^Sam Okafor \(spoc\.la@.*\): EntraId is the same as that of Sam Okafor \(spoc\.pol@.*answers for both/,
      ),
    ]));

  test('under one address is the same', () => {
    const same = [person('spoc.pol'), person('spoc.pol', { agencyCode: 'LA' })];
    const [first] = same;
    const actor = identify({ people: same }, { email: first?.email }, day('2024-02-01'));
    expect(actor && agenciesOf(actor)).toEqual(['POL', 'LA']);
    expect(reasons(...same)[0]).toContain('Email is the same');
    const sent = reminder({ agencyCode: 'LA', key: 'Meeting|JTAI-2024-02-08|2024-02-08|-5|LA', stage: '-5' });
    const open = facts({ people: same, meetings: [meeting()], reminders: [sent, reminder()] });
    expect(endedReminders(open, now)).toEqual([]);
  });

  test('is what the other rows make them, too', () => {
    const chair = person('chair.la', id);
    const actor = identify({ people: [police, chair] }, { entraId: 'id-1' }, day('2024-02-01'));
    expect(actor && can(actor, 'status:read')).toBe(true);
  });
});

test('two rows of one person for one agency: they do not stand in for themselves, and it is told', () => {
  const rows = [
    person('spoc.pol', { entraId: 'ID-1' }),
    person('deputy.pol', { entraId: 'id-1', title: 'spoc.pol' }),
    person('deputy.pol', { email: 'dee@police.example' }),
  ];
  expect(successionOf({ people: rows }, 'POL').map(({ email }) => email)).toEqual([
    'spoc.pol@partnership.example',
    'dee@police.example',
  ]);
  expect(reasons(...rows)[0]).toMatch(/taken for one person, who is reminded once/);
});

test('an address that two accounts have is two people, and no fault of one account', () => {
  const rows = [
    person('spoc.pol', { entraId: 'ID-1' }),
    person('spoc.pol', { entraId: 'ID-2', agencyCode: 'LA' }),
  ];
  const actor = identify({ people: rows }, { entraId: 'id-2' }, day('2024-02-01'));
  expect(actor && agenciesOf(actor)).toEqual(['LA']);
});

describe('a Ref that was changed', () => {
  const sent = reminder({ ...A07, sentAt: at('2024-01-25T08:30:10Z') });
  const of = facts({ actions: [action({ ref: 'A7', dueOn: day('2024-02-06') })], reminders: [sent] });

  test('is told; its reminders end, and the new one is reminded of by the stage of today', () => {
    expect(toMend(of, now)).toMatchObject([
      { list: 'Actions', row: 'A07', reason: expect.stringContaining('If its Ref was changed') as string },
    ]);
    expect(endedReminders(of, now)).toMatchObject([{ ended: 'Gone' }]);
    expect(dueReminders({ facts: of, calendar, hours: DEFAULT_HOURS, now })).toMatchObject([
      { subjectRef: 'A7', stage: '-3' },
    ]);
  });

  test('is not told for ever', () => expect(toMend(of, at('2024-03-01T09:00:00Z'))).toEqual([]));

  test('of a meeting shows as two of one series at one time', () => {
    const twin = meeting({ ref: 'February' });
    const series = [{ code: 'JTAI' }] as never;
    expect(toMend(facts({ meetings: [meeting(), twin], series }), now)).toMatchObject([
      { list: 'Meetings', row: 'February', reason: expect.stringContaining('JTAI-2024-02-08') as string },
    ]);
  });
});
