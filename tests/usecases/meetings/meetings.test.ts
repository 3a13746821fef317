import { answerMeeting } from '../../../bot/usecases/meetings/answer-meeting';
import { changeMeeting, type MeetingStep } from '../../../bot/usecases/meetings/change-meeting';
import type { Instant } from '../../../bot/domain/calendar/day';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { statusReport } from '../../../bot/domain/status/report';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { at, day, meeting } from '../../support/partnership';
import type { CardItem } from '../../../bot/domain/cards/items';

let fresh: FreshPartnership;
const REF = 'JTAI-2024-02-08';
const A = at('2024-02-08T14:00:00Z');
const mail = (name: string) => ({ email: `${name}@partnership.example` });
const coordinator = mail('coordinator.la');

beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('meetings', meeting());
  await sweep(fresh.parts);
  fresh.setNow('2024-01-25T11:00:00Z');
});
afterEach(() => fresh.close());

const change = (step: MeetingStep, startsAt: Instant = A, status: 'Planned' | 'Cancelled' = 'Planned') =>
  changeMeeting(fresh.parts, coordinator, { meetingRef: REF, seen: { startsAt, status }, step });
const move = (day: string): MeetingStep => ({ does: 'move', day, reason: 'The room was taken.' });
const lines = async (verb: RegExp) =>
  (await fresh.rows('Log'))
    .filter(({ Verb }) => verb.test(String(Verb)))
    .map(({ Verb, Detail }) => `${Verb} ${Detail}`);
/** What went out since `from` about meetings, by person. */
const newsSince = (from: number) =>
  fresh.messenger.posts
    .slice(from)
    .flatMap(({ to, post }) => post.items.map((item) => `${to.split('@')[0]} ${nameOf(item)}`))
    .filter((line) => /meeting/.test(line))
    .sort();
const nameOf = (item: CardItem): string =>
  item.about === 'meeting-news'
    ? `meeting-news ${item.meeting?.status} ${item.meeting?.startsAt}`
    : item.about;
const answer = (agency: string) =>
  answerMeeting(fresh.parts, mail(`spoc.${agency.toLowerCase()}`), {
    meetingRef: REF,
    agencyCode: agency,
    answer: 'Attending',
  });

test('a meeting that is moved is recorded, shown on the cards at once, and told to all who had been told', async () => {
  const before = fresh.messenger.posts.length;
  const done = await change(move('2024-03-21'));
  expect(done).toMatchObject({
    ok: true,
    value: {
      meeting: { startsAt: '2024-03-21T14:00:00Z', firstStartsAt: A },
      news: { names: ['spoc.la', 'spoc.pol', 'spoc.icb'], at: '2024-01-25T11:00:00Z' },
    },
  });
  await fresh.messenger.refreshes(3);
  expect(fresh.messenger.refreshed.flatMap(({ post }) => post.items)).toMatchObject(
    Array(3).fill({
      about: 'meeting',
      state: { is: 'open' },
      movedFrom: A,
      movedBecause: 'The room was taken.',
      meeting: { startsAt: '2024-03-21T14:00:00Z' },
    }),
  );
  await sweep(fresh.parts);
  expect(newsSince(before)).toEqual([
    'spoc.icb meeting-news Planned 2024-03-21T14:00:00Z',
    'spoc.la meeting-news Planned 2024-03-21T14:00:00Z',
    'spoc.pol meeting-news Planned 2024-03-21T14:00:00Z',
  ]);
  expect(await fresh.rows('Messages')).toMatchObject(Array(3).fill({ Kind: 'MeetingMoved', Number: 1 }));
  await sweep(fresh.parts);
  expect(newsSince(before)).toHaveLength(3);
  expect(await lines(/^meeting\.moved/)).toEqual([
    'meeting.moved from 2024-02-08T14:00:00Z to 2024-03-21T14:00:00Z: The room was taken.',
  ]);
});

test('a second tap, or two at once, move it once', async () => {
  const results = await Promise.all([change(move('2024-03-21')), change(move('2024-03-21'))]);
  results.push(await change(move('2024-03-21')));
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await lines(/^meeting\.moved/)).toHaveLength(1);
});

test('of two coordinators who want different things one is refused and told how it is', async () => {
  const results = await Promise.all([
    change(move('2024-03-21')),
    change({ does: 'cancel', reason: 'Not needed' }),
  ]);
  const refused = results.filter(({ ok }) => !ok);
  expect(refused).toMatchObject([{ error: { code: 'changed-meanwhile' } }]);
});

test('an answer for the former day does not count for the new one, and counts again when it is moved back', async () => {
  await answer('POL');
  const quorumOf = async () =>
    statusReport(
      {
        facts: await fresh.parts.store.snapshot(),
        calendar: fresh.parts.calendar,
        now: fresh.parts.clock.now(),
      },
      {
        unreadableRows: 0,
      },
    ).nextMeeting?.answers.find(({ agencyCode }) => agencyCode === 'POL')?.answer;
  expect(await quorumOf()).toBe('Attending');
  await change(move('2024-03-21'));
  expect(await quorumOf()).toBeUndefined();
  await change(move('2024-02-08'), at('2024-03-21T14:00:00Z'));
  expect(await quorumOf()).toBe('Attending');
  expect(await fresh.rows('Responses')).toHaveLength(1);
});

test('the same answer given again for the new day is recorded for it', async () => {
  await answer('POL');
  await change(move('2024-03-21'));
  expect((await answer('POL')).ok).toBe(true);
  expect(await fresh.rows('Responses')).toMatchObject([
    { Answer: 'Attending', ForStartsAt: '2024-03-21T14:00:00Z' },
  ]);
  expect(await lines(/^meeting\.answer/)).toEqual([
    'meeting.answered POL: Attending',
    'meeting.answered POL: Attending, before: Attending',
  ]);
});

test('a reminder of the former day is outstanding no more, gives way to the news, and /my asks for the new day', async () => {
  const state = async () => {
    const facts = await fresh.parts.store.snapshot();
    const report = statusReport(
      { facts, calendar: fresh.parts.calendar, now: fresh.parts.clock.now() },
      { unreadableRows: 0 },
    );
    const actor = facts.people.find(({ email }) => email === 'spoc.pol@partnership.example')!;
    const owed = owedBy({ facts, calendar: fresh.parts.calendar, now: fresh.parts.clock.now() }, actor);
    return {
      outstanding: report.agencies.flatMap(({ outstanding }) => outstanding).length,
      mine: owed.items.map(({ notice }) => [
        notice?.about === 'meeting' && notice.meeting.startsAt,
        notice?.state.is,
      ]),
    };
  };
  expect(await state()).toEqual({ outstanding: 3, mine: [[A, 'open']] });
  await change(move('2024-03-21'));
  const moved = { outstanding: 0, mine: [['2024-03-21T14:00:00Z', 'open']] };
  expect(await state()).toEqual(moved);
  await sweep(fresh.parts);
  expect(await state()).toEqual(moved);
  expect((await fresh.rows('Reminders')).map(({ State }) => State)).toEqual(Array(3).fill('Superseded'));
  await fresh.messenger.refreshes(6);
  expect(fresh.messenger.refreshed.slice(3).map(({ post }) => post.items[0])).toMatchObject(
    Array(3).fill({ about: 'meeting', state: { is: 'superseded' } }),
  );
  await answer('POL');
  expect(await state()).toEqual({ outstanding: 0, mine: [['2024-03-21T14:00:00Z', 'answered']] });
});

test('news and the reminder of a new day that is near stand on one card, and only one of them asks', async () => {
  const before = fresh.messenger.posts.length;
  await change(move('2024-02-06'));
  await sweep(fresh.parts);
  const cards = fresh.messenger.posts.slice(before);
  expect(cards).toHaveLength(3);
  for (const { post } of cards) {
    expect(post.items).toMatchObject([
      { about: 'meeting', state: { is: 'open' } },
      { about: 'meeting-news', isAskedBeside: true },
    ]);
  }
});

test('cancelled, and on again: everyone who was told hears of both, and nothing of what was undone before', async () => {
  const before = fresh.messenger.posts.length;
  fresh.setNow('2024-01-25T20:00:00Z');
  await change({ does: 'cancel', reason: 'Snow' });
  await change({ does: 'put on again' }, A, 'Cancelled');
  fresh.setNow('2024-01-26T08:30:00Z');
  await sweep(fresh.parts);
  expect(newsSince(before)).toEqual([]);
  await change({ does: 'cancel', reason: 'Snow' });
  await sweep(fresh.parts);
  expect(newsSince(before)).toEqual(
    ['icb', 'la', 'pol'].map((code) => `spoc.${code} meeting-news Cancelled ${A}`),
  );
  await change({ does: 'put on again' }, A, 'Cancelled');
  await sweep(fresh.parts);
  expect(newsSince(before + 3)).toEqual(
    ['icb', 'la', 'pol'].map((code) => `spoc.${code} meeting-news Planned ${A}`),
  );
  expect(await lines(/^meeting\.(cancelled|put)/)).toHaveLength(4);
});

describe('what is changed between the plan of a sweep and its sending', () => {
  /** A sweep that waits for its turn to send, and what happens meanwhile. */
  const sweepDuring = (meanwhile: () => Promise<unknown>) =>
    sweep({ ...fresh.parts, beforeSending: async () => meanwhile().then(() => 0) });
  const told = async () =>
    (await fresh.rows('Messages'))
      .filter(({ Kind }) => /^Meeting/.test(String(Kind)))
      .map(({ Kind, ToldStartsAt, State }) => `${Kind} ${ToldStartsAt} ${State}`);
  const MOVED = at('2024-03-21T14:00:00Z');

  test('cancelled and put on again within a minute: nobody is told that it is off, and nothing says so', async () => {
    const before = fresh.messenger.posts.length;
    await change({ does: 'cancel', reason: 'Snow' });
    await sweepDuring(() => change({ does: 'put on again' }, A, 'Cancelled'));
    expect(newsSince(before)).toEqual([]);
    await sweep(fresh.parts);
    expect(newsSince(before)).toEqual([]);
    expect(await told()).toEqual([]);
  });

  test('moved and then cancelled: people hear of the last alone, and that is what the record says', async () => {
    const before = fresh.messenger.posts.length;
    await change(move('2024-03-21'));
    await sweepDuring(() => change({ does: 'cancel', reason: 'Snow' }, MOVED));
    expect(newsSince(before)).toEqual([]);
    await sweep(fresh.parts);
    expect(newsSince(before)).toEqual(
      ['icb', 'la', 'pol'].map((code) => `spoc.${code} meeting-news Cancelled ${MOVED}`),
    );
    expect(await told()).toEqual(Array(3).fill(`MeetingCancelled ${MOVED} Sent`));
  });

  test('a reminder of a meeting that is cancelled meanwhile is not sent', async () => {
    await fresh.add(
      'meetings',
      meeting({ ref: 'BOARD-1', startsAt: at('2024-02-07T10:00:00Z'), endsAt: at('2024-02-07T11:00:00Z') }),
    );
    const before = fresh.messenger.posts.length;
    await sweepDuring(() =>
      changeMeeting(fresh.parts, coordinator, {
        meetingRef: 'BOARD-1',
        seen: { startsAt: at('2024-02-07T10:00:00Z'), status: 'Planned' },
        step: { does: 'cancel', reason: 'Not needed' },
      }),
    );
    await sweep(fresh.parts);
    expect(newsSince(before)).toEqual([]);
    expect((await fresh.rows('Reminders')).map(({ SubjectRef }) => SubjectRef)).not.toContain('BOARD-1');
  });

  test('who answers meanwhile is not chased', async () => {
    fresh.setNow('2024-01-29T09:00:00Z');
    const before = fresh.messenger.posts.length;
    await sweepDuring(() => answer('POL'));
    await sweep(fresh.parts);
    const nudged = fresh.messenger.posts.slice(before).map(({ to }) => to.split('@')[0]);
    expect(nudged).toEqual(expect.arrayContaining(['spoc.la', 'spoc.icb']));
    expect(nudged).not.toContain('spoc.pol');
  });
});

test('a date changed by hand in SharePoint is told just the same, there and back', async () => {
  const news = async (startsAt: string) => {
    const before = fresh.messenger.posts.length;
    await fresh.change('meetings', REF, {
      startsAt: at(startsAt),
      endsAt: at(startsAt.replace('T14', 'T15')),
    });
    await sweep(fresh.parts);
    return newsSince(before);
  };
  const told = (startsAt: string) =>
    ['icb', 'la', 'pol'].map((code) => `spoc.${code} meeting-news Planned ${startsAt}`);
  for (const startsAt of ['2024-03-21T14:00:00Z', A, '2024-03-21T14:00:00Z', A]) {
    expect(await news(startsAt)).toEqual(told(startsAt));
  }
});

test('who was not reached is told nothing, as they knew of nothing', async () => {
  fresh.messenger.answers('spoc.icb@partnership.example', {
    ok: false,
    kind: 'blocked',
    reason: 'spoc.icb has blocked the app in Teams.',
  });
  await fresh.add(
    'meetings',
    meeting({ ref: 'BOARD-1', startsAt: at('2024-02-07T10:00:00Z'), endsAt: at('2024-02-07T11:00:00Z') }),
  );
  await sweep(fresh.parts);
  const before = fresh.messenger.posts.length;
  await changeMeeting(fresh.parts, coordinator, {
    meetingRef: 'BOARD-1',
    seen: { startsAt: at('2024-02-07T10:00:00Z'), status: 'Planned' },
    step: { does: 'cancel', reason: 'Not needed' },
  });
  await sweep(fresh.parts);
  expect(newsSince(before).map((line) => line.split(' ')[0])).toEqual(['spoc.la', 'spoc.pol']);
});

describe('a meeting on a day off', () => {
  const FRIDAY = at('2024-03-29T14:00:00Z');
  const friday = meeting({ ref: 'BOARD-2024-03-29', startsAt: FRIDAY, endsAt: at('2024-03-29T15:30:00Z') });
  const step = (wanted: MeetingStep, copy = fresh.parts) =>
    changeMeeting(copy, coordinator, {
      meetingRef: friday.ref,
      seen: { startsAt: FRIDAY, status: 'Planned' },
      step: wanted,
    });
  const asked = () =>
    fresh.messenger.posts
      .filter(({ post }) => post.items.some(({ about }) => about === 'clash'))
      .map(({ to }) => to);

  beforeEach(async () => {
    await fresh.add('meetings', friday);
    await sweep(fresh.parts);
  });

  test('is asked about once, of the coordinator, and stays where it is', async () => {
    fresh.setNow('2024-02-01T09:00:00Z');
    await sweep(fresh.parts);
    expect(asked()).toEqual(['coordinator.la@partnership.example']);
    const rows = await fresh.rows('Meetings');
    expect(rows.find(({ Ref }) => Ref === friday.ref)?.['StartsAt']).toBe(FRIDAY);
  });

  test.each<[MeetingStep, object]>([
    [{ does: 'keep' }, { stands: 'kept', decidedByName: 'coordinator.la' }],
    [
      { does: 'weeks on', weeks: 1 },
      { stands: 'moved', meeting: { startsAt: '2024-04-05T13:00:00Z' } },
    ],
    [
      { does: 'cancel', reason: 'No quorum at Easter' },
      { stands: 'cancelled', reason: 'No quorum at Easter' },
    ],
  ])('%j settles the question, on its card and in the list', async (wanted, shown) => {
    expect((await step(wanted)).ok).toBe(true);
    const already = fresh.messenger.refreshed.length;
    await fresh.messenger.refreshes(Math.max(1, already));
    expect(fresh.messenger.refreshed.at(-1)?.post.items).toMatchObject([{ about: 'clash', ...shown }]);
    const questions = (await fresh.rows('Messages')).filter(({ Kind }) => Kind === 'Clash');
    expect(questions).toMatchObject([{ State: 'Answered', AnsweredBy: coordinator.email }]);
    fresh.setNow('2024-02-01T09:00:00Z');
    await sweep(fresh.parts);
    expect(asked()).toHaveLength(1);
  });

  test('is settled once, by two copies of the app and two taps at one moment', async () => {
    const copy = await fresh.anotherCopy();
    const done = await Promise.all([step({ does: 'keep' }), step({ does: 'keep' }, copy)]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await lines(/^meeting\.kept/)).toHaveLength(1);
  });

  test('that a closed period makes one is asked about on the morning after', async () => {
    await fresh.add(
      'meetings',
      meeting({ ref: 'LATE', startsAt: at('2024-05-16T13:00:00Z'), endsAt: at('2024-05-16T14:00:00Z') }),
    );
    await sweep(fresh.parts);
    expect(asked()).toHaveLength(1);
    await fresh.add('closures', {
      title: 'Election',
      firstDay: day('2024-05-01'),
      lastDay: day('2024-05-31'),
    });
    fresh.setNow('2024-01-26T08:30:00Z');
    await sweep(fresh.parts);
    expect(asked()).toHaveLength(2);
  });
});
