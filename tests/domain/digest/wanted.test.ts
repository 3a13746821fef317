import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { changesBetween } from '../../../bot/domain/digest/changes';
import { silent } from '../../../bot/domain/digest/for-you';
import { decideDigest } from '../../../bot/domain/digest/choice';
import { digestOf, lastSevenDays } from '../../../bot/domain/digest/digest';
import { digestsDue } from '../../../bot/domain/digest/due';
import { digestItem } from '../../../bot/domain/digest/item';
import { inThePlan } from '../../../bot/domain/digest/sections';
import { ratingsSince } from '../../../bot/domain/digest/week-before';
import { firstSendingDay, getsDigest, mondayOf } from '../../../bot/domain/digest/week';
import type { Message, Person } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-02-05T09:00:00Z');
const chair = person('chair.la');
const coordinator = person('coordinator.la');

describe('who wants the weekly summary', () => {
  const decide = (people: Person[], actor: Person, isWanted: boolean) =>
    decideDigest({ people }, actor, isWanted, NOW);
  const line = (verb: string) => [{ at: NOW, actor: chair.email, verb, subjectRef: chair.email }];

  test('says so in each of their rows that could have it', () => {
    const second = { ...chair, agencyCode: 'POL', digest: false };
    const member: Person = { ...chair, agencyCode: 'ICB', roles: ['Member'] };
    expect(decide([chair, second, member, coordinator], chair, false)).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'people', of: chair, patch: { digest: false } }],
        log: line('digest.stopped'),
      },
    });
    expect(decide([chair, second, member], chair, true)).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'people', of: second, patch: { digest: true } }],
        log: line('digest.started'),
      },
    });
    expect(decide([chair], chair, true)).toEqual({ ok: true, value: { writes: [], log: [] } });
    expect(decide([{ ...chair, digest: false }], chair, false)).toMatchObject({ value: { writes: [] } });
  });

  test('a SPOC cannot have it', () => {
    const spoc = person('spoc.pol');
    expect(decide([spoc, chair], spoc, true)).toEqual({ ok: false, error: { code: 'not-for-your-role' } });
    expect([chair, coordinator, { ...chair, digest: false }, spoc].map(getsDigest)).toEqual([
      ...[true, true, false, false],
    ]);
  });
});

test.each([
  ['2024-02-05', '2024-02-05'],
  ['2024-02-11', '2024-02-05'],
  ['2024-02-12', '2024-02-12'],
])('the week of %s begins on %s', (on, monday) => expect(mondayOf(day(on))).toBe(monday));

test('a week begins on its first day of sending, and has none where all are off', () => {
  const onFriday = { ...DEFAULT_HOURS, days: ['Friday'] as const };
  expect(firstSendingDay(DEFAULT_HOURS, calendar, day('2024-04-01'))).toBe('2024-04-02');
  expect(firstSendingDay(onFriday, calendar, day('2024-04-01'))).toBe('2024-04-05');
  expect(firstSendingDay(onFriday, calendar, day('2024-03-25'))).toBeUndefined();
});

test('the message of a week, whole', () => {
  const due = (people: Person[]) =>
    digestsDue({
      facts: facts({ people, actions: [action()] }),
      calendar,
      hours: DEFAULT_HOURS,
      now: NOW,
    });
  const row = (who: Person, agencyCode: string) => ({
    ...{ kind: 'Digest', about: '2024-02-05', key: `Digest|2024-02-05|${who.email}`, agencyCode },
    ...{ title: 'Weekly summary, week of Mon 5 Feb', personEmail: who.email, dueAt: '2024-02-05T08:30:00Z' },
    why: 'the weekly summary for chairs and coordinators',
  });
  const independent = person('chair.x', { agencyCode: undefined });
  const second = { ...coordinator, agencyCode: 'POL' };
  expect(due([coordinator, independent, second])).toEqual([row(coordinator, 'LA'), row(independent, 'LA')]);
  expect(
    digestsDue({
      facts: facts({ agencies: [], people: [independent], actions: [action()] }),
      calendar,
      hours: DEFAULT_HOURS,
      now: NOW,
    }),
  ).toEqual([]);
});

describe('the summary on its card', () => {
  const message: Message = {
    ...{ table: 'messages', kind: 'Digest', key: 'D', title: 'T', about: '2024-02-05', agencyCode: 'LA' },
    ...{
      personEmail: chair.email,
      dueAt: at('2024-02-05T08:30:00Z'),
      sentAt: NOW,
      state: 'Sent',
      attempts: 1,
    },
  };
  const of = facts({ people: [chair, coordinator], actions: [action({ dueOn: day('2024-02-01') })] });
  const later = { facts: of, calendar, now: at('2024-02-20T09:00:00Z') };
  const window = { from: at('2024-01-29T08:30:00Z'), until: at('2024-02-05T08:30:00Z') };
  const none = () => [];

  test('is as of when it was sent, of its week', () => {
    const digest = digestOf({ facts: of, calendar, now: NOW }, chair, none, window);
    const item = { about: 'digest', week: '2024-02-05', digest, isWanted: true, message };
    expect(digestItem(later, message, none)).toEqual(item);
    const byHand = { ...message, about: 'typed' };
    expect(digestItem(later, byHand, none)).toEqual({ ...item, message: byHand });
    const unsent = { ...message, sentAt: undefined };
    expect(digestItem({ ...later, now: NOW }, unsent, none)).toEqual({ ...item, message: unsent });
  });

  test('says whether its reader still wants it, and is none for somebody who has left', () => {
    const stopped = { ...later, facts: { ...of, people: [{ ...chair, digest: false }] } };
    expect(digestItem(stopped, message, none)?.isWanted).toBe(false);
    expect(digestItem({ ...later, facts: { ...of, people: [coordinator] } }, message, none)).toBeUndefined();
  });

  test('of a quiet week says so, to the coordinator with what goes out, to the chair without', () => {
    const quiet = facts({ people: [chair, coordinator], agencies: [] });
    const of7 = lastSevenDays(NOW);
    expect(of7).toEqual({ from: '2024-01-29T00:00:00Z', until: NOW });
    const digest = (who: Person) =>
      digestOf({ facts: quiet, calendar, now: NOW }, who, () => [{ text: 'Nothing.' }]);
    expect(digest(chair)).toEqual({ ...of7, as: 'chair', isQuiet: true, forYou: [], sections: [] });
    expect(digest(coordinator)).toEqual({
      ...{ ...of7, as: 'coordinator', isQuiet: true, forYou: [] },
      sections: [{ title: 'This week', lines: [{ text: 'Nothing.' }], isFurther: true }],
    });
    const busy = digestOf({ facts: of, calendar, now: NOW }, chair, none);
    expect([busy.isQuiet, busy.counts]).toEqual([false, '1 thing overdue (0 last week)']);
  });
});

test('what waits in the plan: challenges, reviews and milestones that were missed', () => {
  const of = facts({
    agencies: [agency('LA', { shortName: 'Council' }), agency('POL')],
    actions: [
      action({ ref: 'A1', title: 'One', status: 'InProgress', submission: 'S', dueOn: day('2024-12-01') }),
      action({ ref: 'A2', title: 'Two', status: 'Closed', reviewOn: day('2024-02-06') }),
      action({ ref: 'A3', dueOn: day('2024-12-01'), milestones: [{ title: 'Form', on: day('2024-02-02') }] }),
    ],
    updates: [
      { key: 'S', actionRef: 'A1', kind: 'Evidence', text: 'x', by: 'x', at: at('2024-01-20T09:00:00Z') },
    ],
    agreements: [
      {
        key: 'V',
        actionRef: 'A1',
        agencyCode: 'LA',
        verdict: 'Challenge',
        by: 'x',
        at: at('2024-01-22T09:00:00Z'),
      },
    ],
  });
  expect(inThePlan({ facts: of, calendar, now: NOW })).toEqual([
    { lead: 'A1', text: 'One: Council challenged the evidence on Mon 22 Jan' },
    { lead: 'A2', text: 'Two: review due tomorrow' },
    { lead: 'A3', text: 'milestone “Form” overdue by 1 working day (Agency POL)' },
  ]);
});

test('ratings now and a week ago, where anybody rated any then or now', () => {
  const since = at('2024-01-29T09:00:00Z');
  const ratings = (...actions: ReturnType<typeof action>[]) =>
    ratingsSince({ facts: facts({ actions }), calendar, now: NOW }, since);
  expect(ratings(action())).toBeUndefined();
  expect(ratings(action({ rating: 'Red' }), action({ ref: 'A8' }))).toEqual({
    actions: 2,
    rows: [
      { rating: 'Blue', words: 'Complete and evidenced', now: 0, before: 0 },
      { rating: 'Green', words: 'On track', now: 0, before: 0 },
      { rating: 'Amber', words: 'At risk', now: 0, before: 0 },
      { rating: 'Red', words: 'Off track', now: 1, before: 1 },
      { words: 'Not rated', now: 1, before: 1 },
    ],
  });
  expect(ratings(action({ rating: 'Red' }))?.rows).toHaveLength(4);
});

test('who is silent is told with the way to the action or the meeting that it is about', () => {
  const asked = (kind: 'Action' | 'Meeting' | 'Request', subjectRef: string) =>
    reminder({
      ...{ kind, subjectRef, key: `${kind}|${subjectRef}|2024-03-14|-10|POL` },
      sentAt: at('2024-01-26T08:30:00Z'),
    });
  const of = facts({
    actions: [action({ title: 'Map', dueOn: day('2024-03-14') })],
    meetings: [
      meeting({ ref: 'M1', startsAt: at('2024-03-14T14:00:00Z'), endsAt: at('2024-03-14T15:00:00Z') }),
    ],
    requests: [{ title: 'List', ref: 'R1', agencyCode: 'POL', status: 'Open', dueOn: day('2024-03-14') }],
    reminders: [asked('Action', 'A07'), asked('Meeting', 'M1'), asked('Request', 'R1')],
  });
  const line = (about: string) => ({
    lead: 'Agency POL is silent',
    text: `No answer for 6 working days about ${about} (spoc.pol)`,
  });
  for (const isCoordinator of [true, false])
    expect(silent({ facts: of, calendar, now: NOW }, person('chair.la'), isCoordinator)).toEqual(
      expect.arrayContaining([
        { ...line('Map'), actionRef: 'A07' },
        { ...line('JTAI partnership meeting'), meetingRef: 'M1' },
        { ...line('List'), requestRef: 'R1' },
      ]),
    );
});

test('a statement that was sent in this time is told of, the day on which it ends not', () => {
  const window = { from: at('2024-01-29T08:30:00Z'), until: at('2024-02-05T08:30:00Z') };
  const sent = (on: string) => ({ title: on, ref: on, statementSentOn: day(on) });
  const inspections = ['2024-01-28', '2024-01-29', '2024-02-04', '2024-02-05'].map(sent);
  expect(changesBetween(facts({ inspections }), window)).toEqual([
    { lead: 'Sent:', text: 'Written statement of action: 2024-01-29' },
    { lead: 'Sent:', text: 'Written statement of action: 2024-02-04' },
  ]);
});

test('of a dry run the week says how it stands, and counts nothing of it among what is real', () => {
  const about = { kind: 'Request' as const, subjectRef: 'DRY-R08', agencyCode: 'POL' };
  const of = facts({
    people: [coordinator, person('spoc.pol')],
    inspections: [{ title: 'Inspection', ref: 'DRY', exercise: true, statementDueOn: day('2024-02-12') }],
    requests: [
      {
        ...{ title: 'A list', ref: 'DRY-R08', agencyCode: 'POL', status: 'Open' },
        ...{ inspectionRef: 'DRY', dueOn: day('2024-02-08') },
      },
    ],
    reminders: [
      reminder({ ...about, key: 'Request|DRY-R08|2024-02-08|-3|POL', state: 'Failed', error: 'No chat.' }),
    ],
    extensions: [
      {
        ...{ ...about, title: 'A list', key: 'E1', wantedOn: day('2024-02-20'), decision: 'Open' },
        ...{ dueOn: day('2024-02-08'), reason: 'Not yet in', by: 'spoc.pol@partnership.example' },
        at: NOW,
      },
    ],
  });
  const { sections, forYou } = digestOf({ facts: of, calendar, now: NOW }, coordinator, () => []);
  expect(forYou).toEqual([]);
  expect(sections).toEqual([
    {
      title: 'Exercise',
      lines: [{ text: 'Exercise: Inspection, counted apart: 0 of 1 requests provided.' }],
    },
  ]);
});
