import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { cardsOfAction } from '../../../bot/domain/cards/affected';
import { contentOf, isDealtWith, type CardContent } from '../../../bot/domain/cards/content';
import { inOrder } from '../../../bot/domain/cards/order';
import type { CardItem } from '../../../bot/domain/cards/items';
import { milestoneRef, type Extension, type Message, type Reminder } from '../../../bot/domain/partnership';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const NOW = at('2024-02-01T09:00:00Z');
const SPOC = 'spoc.pol@partnership.example';
const asked = (key: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({ key, kind: 'Action', subjectRef: 'A07', conversationId: 'chat', activityId: 'a1', ...over });
const told = (key: string, about: string, over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind: 'Nudge', key, about, title: key, agencyCode: 'POL', personEmail: SPOC },
  ...{ dueAt: NOW, sentAt: NOW, state: 'Sent', attempts: 1, conversationId: 'chat', activityId: 'a1' },
  ...over,
});
const wish = (key: string, over: Partial<Extension> = {}): Extension => ({
  ...{ title: 'More time', key, kind: 'Action', subjectRef: 'A07', agencyCode: 'POL', by: SPOC, at: NOW },
  ...{ dueOn: day('2024-09-27'), wantedOn: day('2024-10-11'), reason: 'Illness', decision: 'Open' },
  ...over,
});

test('an action is shown by its reminders and its milestones’, what chases them, wishes, and what it is asked about', () => {
  const reminders = [
    ...[
      asked('own'),
      asked('not out', { activityId: undefined }),
      asked('replaced', { state: 'Superseded' }),
    ],
    ...[asked('other', { subjectRef: 'A08' }), asked('request', { kind: 'Request' })],
    asked('milestone', { kind: 'Milestone', subjectRef: milestoneRef('A07', 'M') }),
    asked('statement', { kind: 'Milestone', subjectRef: 'A07' }),
    asked('other’s milestone', { kind: 'Milestone', subjectRef: milestoneRef('A071', 'M') }),
    asked('action called so', { subjectRef: 'A07/x' }),
  ];
  const messages = [
    ...[told('vote', 'A07'), told('nudge', 'own'), told('of milestone', 'milestone')],
    ...[
      told('of other', 'other'),
      told('of request', 'request'),
      told('old', 'A07', { state: 'Superseded' }),
    ],
    ...[
      told('wish', 'wish'),
      told('other wish', 'other wish'),
      told('unsent', 'A07', { activityId: undefined }),
    ],
    told('of replaced', 'replaced'),
  ];
  const extensions = [
    ...[wish('wish'), wish('other wish', { subjectRef: 'A08' })],
    wish('request wish', { kind: 'Request' }),
  ];
  expect(cardsOfAction({ reminders, messages, extensions }, 'A07').map(({ key }) => key)).toEqual([
    ...['own', 'milestone', 'vote', 'nudge', 'of milestone', 'wish', 'of replaced'],
  ]);
});

describe('what is dealt with', () => {
  const item = (over: object): CardItem => ({ message: told('K', 'x'), ...over }) as unknown as CardItem;
  test.each<[string, CardItem, boolean]>([
    [
      'a reminder that is open',
      { about: 'meeting', reminder: asked('K'), state: { is: 'open' } } as never,
      false,
    ],
    [
      'a reminder that was answered',
      { about: 'meeting', reminder: asked('K'), state: { is: 'answered' } } as never,
      true,
    ],
    ['a vote that is open', item({ about: 'vote', stands: 'open' }), false],
    ['a vote that is over', item({ about: 'vote', stands: 'over' }), true],
    ['a chaser of what is open', item({ about: 'chaser', notice: { state: { is: 'open' } } }), false],
    ['a chaser of what was answered', item({ about: 'chaser', notice: { state: { is: 'answered' } } }), true],
    ['a question', item({ about: 'clash' }), false],
    [
      'a question that was answered',
      item({ about: 'clash', message: told('K', 'x', { state: 'Answered' }) }),
      true,
    ],
  ])('%s', (_, of, is) => {
    expect(isDealtWith({ items: [of] }, 'K')).toBe(is);
    expect(isDealtWith({ items: [of] }, 'other')).toBe(false);
  });
});

const calendar = calendarAsKnownOn();
const card = (rows: Parameters<typeof contentOf>[1], over = {}, now = NOW): CardContent =>
  contentOf({ facts: facts({ meetings: [meeting()], actions: [action()], ...over }), calendar, now }, rows);

describe('a card', () => {
  test('says when it went out, whether that is today, and which rows stand on it', () => {
    const early = asked('early', { sentAt: at('2024-01-30T08:30:00Z') });
    const rows = [
      asked('late', { sentAt: at('2024-01-31T08:30:00Z') }),
      early,
      told('unsent', 'x', { sentAt: undefined }),
    ];
    const { items: _, ...about } = card(rows);
    expect(about).toEqual({
      ...{ today: '2024-02-01', sentAt: { at: '2024-01-30T08:30:00Z', isToday: false } },
      rows: ['late', 'early', 'unsent'],
    });
    expect(card([asked('x', { sentAt: undefined })]).sentAt).toEqual({ at: NOW, isToday: true });
  });

  test('in the channel names whom it is for, by account where that is known', () => {
    const row = asked('K', { route: 'Channel' });
    const people = [person('spoc.pol', { entraId: 'account' })];
    expect(card([row], { people }).mention).toEqual({ id: 'account', name: 'spoc.pol' });
    expect(card([row], { people: [] }).mention).toEqual({ id: SPOC, name: SPOC });
    expect(card([asked('K')])).not.toHaveProperty('mention');
    expect(card([{ ...row, personEmail: undefined }])).not.toHaveProperty('mention');
  });

  test('shows once what somebody inherits and is reminded of on the same card', () => {
    const people = [
      person('spoc.pol', { awayFrom: day('2024-01-31'), awayTo: day('2024-02-09') }),
      person('deputy.pol'),
    ];
    const inherited = reminder({ sentAt: at('2024-01-30T08:30:00Z') });
    const cover = told('cover', SPOC, {
      ...{ kind: 'Cover', personEmail: 'deputy.pol@partnership.example' },
      ...{ fromDay: day('2024-01-31'), toDay: day('2024-02-09') },
    });
    const again = reminder({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|-5|POL',
      stage: '-5',
      personEmail: cover.personEmail,
      sentAt: NOW,
    });
    const abouts = (...rows: (Reminder | Message)[]) =>
      card(rows, { people, reminders: [inherited, again], messages: [cover] }).items.map(
        ({ about }) => about,
      );
    expect(abouts(cover, again)).toEqual(['cover', 'meeting']);
    expect(
      card([cover], { people, reminders: [inherited], messages: [cover] }).items.map(({ about }) => about),
    ).toEqual([...['cover', 'meeting']]);
  });

  test('asks once: what is told of a meeting leaves the asking to its reminder beside it', () => {
    const moved = told('news', 'JTAI-2024-02-08', { kind: 'MeetingMoved', toldStartsAt: meeting().startsAt });
    const asks = (rows: Parameters<typeof contentOf>[1]) =>
      card(rows).items.flatMap((one) => (one.about === 'meeting-news' ? [one.isAskedBeside ?? false] : []));
    expect(asks([moved, reminder()])).toEqual([true]);
    expect(asks([moved, reminder({ agencyCode: 'LA' })])).toEqual([false]);
    expect(asks([moved, reminder({ state: 'Superseded' })])).toEqual([false]);
    expect(asks([moved])).toEqual([false]);
  });
});

test('what others are silent about stands after what has a day, a vote by its own day', () => {
  const thing = (about: string, kind: Message['kind'], more: object): CardItem =>
    ({ about, message: told(kind, 'x', { kind }), ...more }) as unknown as CardItem;
  const due = (on: string): CardItem =>
    ({ about: 'deadline', reminder: asked(`Action|A07|${on}|-3|POL`), state: { is: 'open' } }) as never;
  const silence = thing('chaser', 'Escalation', { step: 'Escalation', notice: due('2024-01-01') });
  const votes = [
    thing('vote', 'VoteEscalation', { step: 'VoteEscalation', by: day('2024-01-01') }),
    thing('vote', 'Vote', { step: 'Vote', by: day('2024-02-03') }),
    thing('vote', 'VoteNudge', {
      step: 'VoteNudge',
      by: day('2024-02-09'),
      message: told('v', 'x', { kind: 'VoteNudge', toDay: day('2024-02-02') }),
    }),
    thing('vote', 'VoteDeputy', { step: 'VoteDeputy' }),
  ];
  const [escalated, byDay, toDay, undated] = votes;
  const all = inOrder([silence, ...votes, due('2024-02-04')], NOW);
  expect(all).toEqual([undated, toDay, byDay, due('2024-02-04'), silence, escalated]);
  expect(inOrder([escalated!, silence], NOW)).toEqual([escalated, silence]);
});
