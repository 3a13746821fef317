import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { ITEM_MAKERS } from '../../../bot/domain/cards/item-makers';
import { meetingNews } from '../../../bot/domain/meetings/change-news';
import { meetingsAheadDue } from '../../../bot/domain/meetings/ahead';
import { type Person, type Facts, type Message } from '../../../bot/domain/partnership';
import { silencesIn } from '../../../bot/domain/outstanding/silence';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { itemView } from '../../../bot/teams/cards/items/views';
import { at, day, facts, meeting, person } from '../../support/partnership';
import type { MessageDue } from '../../../bot/domain/sending/to-send';
import { dueMessages } from '../../../bot/domain/dispatch/due';

const calendar = calendarAsKnownOn();
/** Ten working days before the meeting of Thursday 8 February 2024, 2pm. */
const TEN_BEFORE = at('2024-01-25T08:30:00Z');
const FIVE_BEFORE = at('2024-02-01T08:30:00Z');
const MOVED_TO = at('2024-02-15T14:00:00Z');

const chair = person('chair.la');
const member = person('member.pol');
const people = [person('coordinator.la'), person('spoc.la'), person('spoc.pol')];
const of = (more: readonly Person[], over: Partial<Facts> = {}): Facts =>
  facts({ people: [...people, ...more], meetings: [meeting()], ...over });
const due = (from: Facts, now = TEN_BEFORE): readonly MessageDue[] =>
  dueMessages({ facts: from, calendar, hours: DEFAULT_HOURS, now }).filter(({ kind }) =>
    kind.startsWith('Meeting'),
  );
const to = (from: Facts, now = TEN_BEFORE) => due(from, now).map(({ personEmail }) => personEmail);

const sent = (wish: MessageDue | undefined, sentAt: string): Message => {
  if (!wish) throw new Error('nothing was due');
  const { kind, about, key, title, agencyCode, dueAt, personEmail, toldStartsAt } = wish;
  const row = { kind, about, key, title, agencyCode, dueAt, personEmail, toldStartsAt };
  return { table: 'messages', ...row, state: 'Sent', attempts: 1, sentAt: at(sentAt) };
};

describe('a meeting ahead', () => {
  test('is told to chair and members at the stages of the agencies, each once', () => {
    const from = of([chair, member]);
    const first = due(from);
    expect(first).toMatchObject([
      { kind: 'MeetingAhead', about: 'JTAI-2024-02-08', agencyCode: 'LA', personEmail: chair.email },
      { kind: 'MeetingAhead', agencyCode: 'POL', personEmail: member.email, dueAt: TEN_BEFORE },
    ]);
    const after = { ...from, messages: first.map((wish) => sent(wish, TEN_BEFORE)) };
    expect(due(after, at('2024-01-26T10:00:00Z'))).toEqual([]);
    expect(to(after, FIVE_BEFORE)).toEqual([chair.email, member.email]);
    expect(due(from, at('2024-01-24T10:00:00Z'))).toEqual([]);
  });

  test.each<[string, Person]>([
    ['an observer', person('observer.pol')],
    ['a deputy', person('deputy.pol')],
    ['a coordinator', person('coordinator.pol')],
    ['who is asked for the agency', person('spoc.ed', { agencyCode: 'ICB', roles: ['SPOC', 'Chair'] })],
    ['a member who is away', { ...member, awayFrom: day('2024-01-22'), awayTo: day('2024-01-26') }],
  ])('is not told to %s', (_, one) =>
    expect(
      to({ ...of([one]), agencies: [...of([]).agencies, { ...of([]).agencies[0]!, code: 'ICB' }] }),
    ).toEqual([]),
  );

  test('waits for a member who is away, and only the newest stage goes out', () => {
    const away = { ...member, awayFrom: day('2024-01-22'), awayTo: day('2024-02-02') };
    expect(due(of([away]), at('2024-02-05T10:00:00Z'))).toMatchObject([
      { key: `MeetingAhead|JTAI-2024-02-08|2024-02-08|-5|${member.email}` },
    ]);
  });

  test('reaches a chair of no agency', () =>
    expect(due(of([{ ...chair, agencyCode: '' }]))).toMatchObject([
      { personEmail: chair.email, agencyCode: 'LA' },
    ]));

  test('asks nothing of anybody: no button, and nobody is silent', () => {
    const from = of([member]);
    const row = sent(due(from)[0], TEN_BEFORE);
    const item = ITEM_MAKERS.MeetingAhead({ facts: from, calendar, now: FIVE_BEFORE }, row);
    if (!item || !('about' in item)) throw new Error('no item');
    const view = itemView(item, { view: 'notice', slot: '' });
    expect(view).toMatchObject({ heading: 'Meeting in 5 working days', actions: [], asks: false });
    expect(silencesIn({ facts: { ...from, messages: [row] }, calendar, now: FIVE_BEFORE })).toEqual([]);
  });
});

describe('a chair or member who was told of a meeting', () => {
  const told = (over: Partial<Facts['meetings'][number]>): Facts => {
    const before = of([chair, member]);
    return {
      ...before,
      messages: due(before).map((wish) => sent(wish, TEN_BEFORE)),
      meetings: [{ ...meeting(), ...over }],
    };
  };
  const NOW = at('2024-01-29T09:00:00Z');
  const moved = { startsAt: MOVED_TO, endsAt: at('2024-02-15T15:30:00Z') };

  test.each([
    ['moved', moved, 'MeetingMoved'],
    ['cancelled', { status: 'Cancelled' as const }, 'MeetingCancelled'],
  ] as const)('hears once when it is %s, without a button', (_, over, kind) => {
    const from = told(over);
    const wishes = due(from, NOW);
    expect(wishes.map((one) => [one.kind, one.personEmail])).toEqual([
      [kind, chair.email],
      [kind, member.email],
    ]);
    const row = sent(wishes[0], NOW);
    const item = ITEM_MAKERS[kind]({ facts: from, calendar, now: NOW }, row);
    if (!item || !('about' in item)) throw new Error('no item');
    expect(itemView(item, { view: 'notice', slot: '' })).toMatchObject({ actions: [], asks: false });
    const later = { ...from, messages: [...from.messages, ...wishes.map((wish) => sent(wish, NOW))] };
    expect(due(later, at('2024-01-29T10:00:00Z'))).toEqual([]);
  });

  test('is reminded of the new day at its next stage, and their news is not said to be out of date by that', () => {
    const from = told(moved);
    const [first] = meetingNews({ facts: from, calendar, hours: DEFAULT_HOURS, now: NOW });
    const news = sent(first, NOW);
    const heard = { ...from, messages: [...from.messages, news] };
    const [next] = meetingsAheadDue({
      facts: heard,
      calendar,
      hours: DEFAULT_HOURS,
      now: at('2024-02-08T08:30:00Z'),
    });
    expect(next).toMatchObject({ personEmail: chair.email, toldStartsAt: MOVED_TO });
    const after = { ...heard, messages: [...heard.messages, sent(next, '2024-02-08T08:30:00Z')] };
    expect(
      ITEM_MAKERS.MeetingMoved({ facts: after, calendar, now: at('2024-02-08T09:00:00Z') }, news),
    ).toMatchObject({
      isReplaced: false,
    });
  });

  test('sees on the card they have what became of it', () => {
    const from = told(moved);
    const [row] = from.messages;
    if (!row) throw new Error('nothing was sent');
    expect(ITEM_MAKERS.MeetingAhead({ facts: from, calendar, now: NOW }, row)).toMatchObject({
      movedFrom: '2024-02-08T14:00:00Z',
      isOver: false,
    });
  });
});
