import { decideDeadlineAnswer, type GivenAnswer } from '../../../bot/domain/deadlines/answer';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { decideUndoing } from '../../../bot/domain/deadlines/take-back';
import { decideMeetingAnswer, type MeetingAnswer } from '../../../bot/domain/meetings/answer';
import { givenAnswer } from '../../../bot/domain/meetings/attendance';
import { meetingReminderItem } from '../../../bot/domain/meetings/reminder-item';
import { decideMeetingUndo } from '../../../bot/domain/meetings/undo';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Decision } from '../../../bot/domain/partnership/decision';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Facts } from '../../../bot/domain/partnership';
import type { Result } from '../../../bot/domain/basics/result';
import type { Instant } from '../../../bot/domain/calendar/day';
import { after } from '../../support/apply-writes';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn(day('2024-09-24'));
const spoc = person('spoc.pol');
const deputy = person('deputy.pol');
const nine = at('2024-09-24T09:00:00Z');
const tenPast = at('2024-09-24T09:10:00Z');
const elevenPast = at('2024-09-24T09:11:00Z');

const about = reminder({
  kind: 'Action',
  subjectRef: 'A07',
  stage: '-3',
  key: 'Action|A07|2024-09-27|-3|POL',
});

const done = (on: Facts, result: Result<Decision, Failure>): Facts => {
  if (!result.ok) throw new Error(result.error.code);
  return after(on, result.value);
};
const code = (result: Result<unknown, Failure>): string => (result.ok ? 'ok' : result.error.code);

/** As rows were before they kept the words of the answer that was replaced. */
const withoutFormerWords = (on: Facts): Facts => ({
  ...on,
  responses: on.responses.map(({ beforeDeputy: _deputy, beforeNote: _note, ...row }) => row),
});

describe('an answer to a deadline', () => {
  const plan = facts({ actions: [action()], reminders: [about] });
  const say = (on: Facts, answer: GivenAnswer['answer'], when: Instant = nine, actor = spoc): Facts =>
    done(
      on,
      decideDeadlineAnswer(on, actor, { reminderKey: about.key, answer, note: 'In court until ten' }, when),
    );
  const undo = (on: Facts, when: Instant, actor = spoc) =>
    decideUndoing(on, actor, { reminderKey: about.key, what: 'Answer' }, when);
  const row = ({ reminders }: Facts) => reminders[0];

  test.each<GivenAnswer['answer']>(['Acknowledged', 'OnTrack', 'NeedHelp', 'Done'])(
    '%s is undone within ten minutes: it asks again',
    (answer) => {
      const said = say(plan, answer);
      const undone = done(said, undo(said, tenPast));
      expect(row(undone)).toEqual(about);
      expect(undone.actions).toMatchObject([{ ref: 'A07', status: 'InProgress' }]);
      expect(undone.updates.map(({ text }) => text)).toContain('In court until ten');
    },
  );

  test('says again what it said before', () => {
    const twice = say(say(plan, 'Acknowledged'), 'OnTrack');
    expect(row(done(twice, undo(twice, tenPast)))).toMatchObject({
      state: 'Acknowledged',
      answer: 'Acknowledged',
    });
  });

  test.each<[string, Instant, typeof spoc, string]>([
    ['after ten minutes', elevenPast, spoc, 'undo-over'],
    ['by somebody else of the agency', tenPast, deputy, 'undo-not-yours'],
    ['by another agency', tenPast, person('spoc.la'), 'not-your-agency'],
  ])('is not undone %s', (_, when, actor, why) => {
    expect(code(undo(say(plan, 'OnTrack'), when, actor))).toBe(why);
  });

  test('of a card that shows an answer which was replaced since is not undone, and it says what stands now', () => {
    const said = say(plan, 'OnTrack');
    const { acknowledgedAt } = row(said)!;
    const by = (answeredAt: Instant | undefined) =>
      decideUndoing(said, spoc, { reminderKey: about.key, what: 'Answer', answeredAt }, tenPast);
    expect(by(elevenPast)).toEqual({
      ok: false,
      error: { code: 'undo-overtaken', detail: expect.stringMatching(/^It is now: On track, by spoc.pol, /) },
    });
    expect(by(acknowledgedAt)).toMatchObject({ ok: true, value: { log: [{}] } });
  });

  test('undone twice is undone once', () => {
    const said = say(plan, 'OnTrack');
    const undone = done(said, undo(said, tenPast));
    expect(undo(undone, tenPast)).toMatchObject({ ok: true, value: { writes: [], log: [] } });
  });

  test.each<[string, Instant, string, Instant | undefined]>([
    ['whoever answered, until ten past', tenPast, spoc.email, tenPast],
    ['nobody after that', elevenPast, spoc.email, undefined],
    ['nobody else', tenPast, deputy.email, undefined],
  ])('shows to %s that it can be undone', (_, now, reader, until) => {
    const on = say(plan, 'OnTrack');
    expect(deadlineReminderItem({ facts: on, calendar, now }, row(on)!, reader).undoUntil).toBe(until);
  });
});

describe('an answer to a meeting', () => {
  const ahead = meeting({ startsAt: at('2024-10-03T13:00:00Z'), endsAt: at('2024-10-03T14:30:00Z') });
  const ask = reminder({ subjectRef: ahead.ref, key: `Meeting|${ahead.ref}|2024-10-03|-5|POL` });
  const plan = facts({ meetings: [ahead], reminders: [ask] });
  const given = { meetingRef: ahead.ref, agencyCode: 'POL', reminderKey: ask.key };
  const say = (on: Facts, answer: MeetingAnswer['answer'], more: Partial<MeetingAnswer> = {}): Facts =>
    done(on, decideMeetingAnswer(on, spoc, { ...given, answer, ...more }, nine));
  const undo = (on: Facts, when: Instant, actor = spoc) => decideMeetingUndo(on, actor, given, when);

  test('is undone within ten minutes: nobody has answered, and its row says when', () => {
    const said = say(plan, 'Attending');
    const undone = done(said, undo(said, tenPast));
    expect(givenAnswer(undone, ahead, 'POL')).toBeUndefined();
    expect(undone.responses).toMatchObject([{ answer: 'Attending', undoneAt: tenPast }]);
    expect(undone.reminders[0]).toMatchObject({ state: 'Sent', acknowledgedBy: undefined });
    expect(
      meetingReminderItem({ facts: undone, calendar, now: tenPast }, undone.reminders[0]!).state,
    ).toEqual({
      is: 'open',
    });
    expect(givenAnswer(say(undone, 'Apologies'), ahead, 'POL')).toMatchObject({
      counts: true,
      response: { answer: 'Apologies', undoneAt: undefined },
    });
  });

  test('says again that the agency attends, where it said so before', () => {
    const twice = say(say(plan, 'Attending'), 'Apologies', { note: 'In court' });
    const undone = done(twice, undo(twice, tenPast));
    expect(undone.responses).toMatchObject([{ answer: 'Attending', note: undefined, before: undefined }]);
    expect(undone.reminders[0]).toMatchObject({ state: 'Acknowledged', answer: 'Attending' });
  });

  test.each<[MeetingAnswer['answer'], Partial<MeetingAnswer>]>([
    ['Apologies', { note: 'At a tribunal' }],
    ['Apologies', {}],
    ['Deputy', { deputy: 'Ann Bell' }],
  ])('says again %s in the words of before: %j', (answer, words) => {
    const replaced = say(say(plan, answer, words), 'Attending');
    const card = meetingReminderItem({ facts: replaced, calendar, now: tenPast }, replaced.reminders[0]!);
    expect(card).toMatchObject({ replaced: answer, undoUntil: tenPast });
    const undone = done(replaced, undo(replaced, tenPast));
    expect(undone.responses).toMatchObject([{ answer, note: words.note, deputy: words.deputy }]);
    expect(undone.responses[0]).toMatchObject({ beforeNote: undefined, beforeDeputy: undefined });
  });

  test('of a card that shows an answer which was replaced since is not undone, and it says what stands now', () => {
    const first = say(plan, 'Apologies', { note: 'At a tribunal' });
    const decided = decideMeetingAnswer(first, spoc, { ...given, answer: 'Attending' }, tenPast);
    const replaced = done(first, decided);
    const from = (answeredAt: Instant) =>
      decideMeetingUndo(replaced, spoc, { ...given, answeredAt }, tenPast);
    expect(from(nine)).toEqual({
      ok: false,
      error: {
        code: 'undo-overtaken',
        detail: expect.stringMatching(/^It is now: Attending, by spoc.pol, /),
      },
    });
    expect(from(tenPast)).toMatchObject({ ok: true, value: { log: [{ verb: 'meeting.answer-undone' }] } });
  });

  test.each<[string, Facts, Instant, typeof spoc, string]>([
    ['after ten minutes', say(plan, 'Attending'), elevenPast, spoc, 'undo-over'],
    ['by somebody else', say(plan, 'Attending'), tenPast, deputy, 'undo-not-yours'],
    [
      'where a deputy was named before, whose name a row from before does not keep',
      withoutFormerWords(say(say(plan, 'Deputy', { deputy: 'Ann Bell' }), 'Attending')),
      tenPast,
      spoc,
      'undo-over',
    ],
  ])('is not undone %s', (_, on, when, actor, why) => {
    expect(code(undo(on, when, actor))).toBe(why);
  });
});
