import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideChoices } from '../../../bot/domain/own-settings/choices';
import { decideClosure, decideNewClosure } from '../../../bot/domain/own-settings/closures';
import { decideEmbargo } from '../../../bot/domain/own-settings/embargo';
import { decideHours } from '../../../bot/domain/own-settings/hours';
import { meetingsIn, rulesMeaning } from '../../../bot/domain/own-settings/meaning';
import { decideRules, rulesGiven, type RulesGiven } from '../../../bot/domain/own-settings/rules';
import { decideNewSeries, decideSeries } from '../../../bot/domain/own-settings/series';
import { settingsOf, STANDARD_CHASE, type Facts, type SubjectKind } from '../../../bot/domain/partnership';
import { factsAfter, type Decision } from '../../../bot/domain/partnership/decision';
import { rulesFor, rulesInWords } from '../../../bot/domain/reminders/rules';
import { whyNot } from '../../../bot/domain/sending/day-off';
import { DEFAULT_HOURS, hoursOf } from '../../../bot/domain/sending/hours';
import { action, agency, at, day, facts, meeting, person, series } from '../../support/partnership';

const NOW = at('2024-02-05T10:00:00Z');
const COORDINATOR = person('coordinator.la');
const SPOC = person('spoc.pol');
const calendar = calendarAsKnownOn();

const decided = (result: Result<Decision, Failure>): Decision => {
  if (!result.ok) throw new Error(result.error.detail ?? result.error.code);
  return result.value;
};
const after = (of: Facts, result: Result<Decision, Failure>): Facts => factsAfter(of, decided(result));
const refusal = (result: Result<Decision, Failure>) =>
  result.ok ? undefined : [result.error.code, result.error.field];

const GIVEN: RulesGiven = { before: [8, 2], onTheDay: false, overdueEvery: 4, to: 'SPOC' };
const changeRules = (of: Facts, given: Partial<RulesGiven> = {}, by = COORDINATOR) =>
  decideRules(of, by, { ...GIVEN, ...given, kind: 'Action' }, NOW);

describe('rules', () => {
  test('are the partnership’s own from then on, told, and written with before and after', () => {
    const of = facts();
    const decision = decided(changeRules(of));
    const done = factsAfter(of, decision);
    expect(rulesInWords(rulesFor(done, 'Action'))).toBe(
      '8 and 2 working days before and every 4 working days after it',
    );
    expect(rulesGiven(done, 'Action')).toEqual(GIVEN);
    expect(done.notices[0]).toMatchObject({ about: 'Setting', to: expect.arrayContaining([SPOC.email]) });
    expect(decision.log[0]).toMatchObject({
      verb: 'rules.changed',
      detail:
        'Reminders of an action: 8 and 2 working days before and every 4 working days after it ' +
        '(before: 10 and 3 working days before, on the day and every 5 working days after it)',
    });
    expect(decided(changeRules(done)).writes).toEqual([]);
  });

  test('that are fewer leave rows that count no more, and more use them again', () => {
    const four = after(facts(), changeRules(facts(), { before: [10, 5, 3, 1] }));
    const two = after(four, changeRules(four));
    expect([two.rules.length, rulesFor(two, 'Action').length]).toEqual([5, 3]);
    const again = after(two, changeRules(two, { before: [10, 5, 3, 1] }));
    expect([again.rules.length, rulesGiven(again, 'Action').before]).toEqual([5, [10, 5, 3, 1]]);
  });

  test.each<[string, Partial<RulesGiven>, string]>([
    ['half days', { before: [2.5] }, 'before'],
    ['none at all', { before: [], onTheDay: false }, 'before'],
    ['more than a working year', { before: [300] }, 'before'],
    ['overdue every no days', { overdueEvery: 0 }, 'overdueEvery'],
  ])('of %s are refused beside their field', (_what, given, field) => {
    expect(refusal(changeRules(facts(), given))).toEqual(['not-given', field]);
  });

  test.each<[SubjectKind, string]>([
    ['Meeting', 'a meeting'],
    ['Action', 'an action'],
    ['Request', 'an Annex A request'],
    ['Milestone', 'a milestone or review'],
  ])('of %s are told as those of %s', (kind, words) => {
    const given = { ...GIVEN, kind, before: [2], overdueEvery: null };
    const { log, writes } = decided(decideRules(facts(), COORDINATOR, given, NOW));
    expect(log[0]?.detail).toMatch(new RegExp(`^Reminders of ${words}: 2 working days before `));
    expect(JSON.stringify(writes)).toContain(`You are reminded of ${words} 2 working days before`);
  });

  test('say in the record to whom they went before', () => {
    const { log } = decided(changeRules(facts(), { to: 'Coordinator' }));
    expect(log[0]?.detail).toMatch(/; To: Coordinator \(before: SPOC\)$/);
  });

  test.each([
    ['as often as the row repeats', { workingDays: 5, repeat: 7 }, 7],
    ['as long after as the first where no row repeats', { workingDays: 5 }, 5],
  ])('of what is overdue are shown %s', (_how, row, overdueEvery) => {
    const rules = [{ title: 'x', kind: 'Action' as const, to: 'SPOC' as const, ...row }];
    expect(rulesGiven(facts({ rules }), 'Action')).toMatchObject({ before: [], overdueEvery });
  });

  test('say what they come to for the action that is due next', () => {
    const of = facts({ actions: [action({ ref: 'A04', dueOn: day('2024-03-01') })] });
    expect(rulesMeaning({ facts: of, calendar, now: NOW })).toEqual({
      ref: 'A04',
      dueOn: '2024-03-01',
      on: ['2024-02-16', '2024-02-27', '2024-03-01'],
    });
  });
});

describe('the days after which a silence is followed up', () => {
  const DAYS = { nudge: 3, deputy: 6, escalation: 9 };
  const change = (of: Facts, given: object = {}, by = COORDINATOR) =>
    decideChoices(of, by, { chase: { ...DAYS, ...given } }, NOW);

  test('are two, three and five, and the partnership’s own from then on, told and recorded once', () => {
    expect(settingsOf(facts()).chase).toEqual({ nudge: 2, deputy: 3, escalation: 5 });
    const decision = decided(change(facts()));
    const done = factsAfter(facts(), decision);
    expect([settingsOf(done).chase, done.settings]).toEqual([DAYS, [{ key: 'ChaseDays', value: '3, 6, 9' }]]);
    const words =
      'Without an answer: a nudge after 3 working days, the deputy after 6, coordinator and lead after 9 ' +
      '(before: a nudge after 2 working days, the deputy after 3, coordinator and lead after 5)';
    expect([decision.log[0]?.detail, done.notices[0]?.title]).toEqual([words, `${words}.`]);
    expect(decided(change(done)).writes).toEqual([]);
    expect(refusal(change(facts(), {}, SPOC))).toEqual(['coordinator-only', undefined]);
  });

  test.each<[string, object, string]>([
    ['no day', { nudge: 0 }, 'nudge'],
    ['half a day', { nudge: 1.5 }, 'nudge'],
    ['a deputy with the nudge', { deputy: 3 }, 'deputy'],
    ['a deputy before a nudge after twenty', { nudge: 20 }, 'deputy'],
    ['a deputy after the coordinator', { deputy: 9 }, 'escalation'],
    ['no number', { deputy: Number.NaN }, 'deputy'],
    ['more than twenty', { escalation: 21 }, 'escalation'],
    ['all beyond twenty', { nudge: 21, deputy: 22, escalation: 23 }, 'nudge'],
  ])('of %s are refused beside their field', (_what, given, field) => {
    expect(refusal(change(facts(), given))).toEqual(['not-given', `chase.${field}`]);
  });

  test.each(['5, 3, 2', '2,3', '0, 1, 2', 'soon', ''])(
    'that a row gives as “%s” are the standard ones',
    (value) => {
      expect(settingsOf({ settings: [{ key: 'ChaseDays', value }] }).chase).toEqual(STANDARD_CHASE);
    },
  );
});

describe('hours', () => {
  const change = (of: Facts, given: object) => decideHours(of, COORDINATOR, given, DEFAULT_HOURS, NOW);
  const NINE = { from: '09:00', until: '16:30', days: ['Monday', 'Thursday'] };

  test('hold from then on, in the one row that counts', () => {
    const done = after(facts(), change(facts(), NINE));
    expect(hoursOf(done, DEFAULT_HOURS)).toEqual(NINE);
    const later = after(done, change(done, { ...NINE, until: '17:00' }));
    expect([later.sendingTimes.length, hoursOf(later, DEFAULT_HOURS).until]).toEqual([1, '17:00']);
    expect(later.notices.at(-1)?.title).toBe(
      'Messages go out 9am to 5pm on Monday and Thursday (before: 9am to 4:30pm on Monday and Thursday).',
    );
    expect(decided(change(done, NINE)).writes).toEqual([]);
  });

  test.each<[string, object, [string, string]]>([
    ['no time', { from: 'nine', until: '17:00' }, ['bad-time', 'from']],
    ['the night', { from: '05:00', until: '17:00' }, ['not-given', 'from']],
    ['the evening', { from: '09:00', until: '22:00' }, ['not-given', 'until']],
    ['an end before the start', { from: '12:00', until: '09:00' }, ['not-given', 'until']],
  ])('of %s are refused beside their field', (_what, given, expected) => {
    expect(refusal(change(facts(), given))).toEqual(expected);
  });
});

describe('closed periods', () => {
  const EASTER = { title: 'Easter closure', firstDay: '2024-03-25', lastDay: '2024-03-28' };
  const add = (of: Facts, given: object = {}) =>
    decideNewClosure(of, COORDINATOR, { ...EASTER, ...given }, NOW);

  test('close their days and count the meetings in them, until they are withdrawn', () => {
    const of = facts({ meetings: [meeting({ startsAt: at('2024-03-26T14:00:00Z') })] });
    const done = after(of, add(of));
    const inIt = day('2024-03-26');
    expect(whyNot(done, calendar, inIt)).toEqual(['in a closed period (Easter closure)']);
    expect(meetingsIn({ facts: done, now: NOW }, done.closures[0]!)).toBe(1);
    expect(decided(add(done)).writes).toEqual([]);
    const gone = after(done, decideClosure(done, COORDINATOR, done.closures[0], { withdrawn: true }, NOW));
    expect([gone.closures.length, whyNot(gone, calendar, inIt)]).toEqual([1, []]);
  });

  test.each([
    ['on their last day', {}, 1],
    ['the day after', { startsAt: at('2024-03-29T14:00:00Z') }, 0],
    ['the day before', { startsAt: at('2024-03-24T14:00:00Z') }, 0],
    ['that is cancelled', { status: 'Cancelled' as const }, 0],
    ['that was kept on that day', { keptOn: day('2024-03-28') }, 0],
    ['that was kept on another day', { keptOn: day('2024-03-27') }, 1],
  ])('count a meeting %s: %#', (_which, over, count) => {
    const meetings = [meeting({ startsAt: at('2024-03-28T14:00:00Z'), ...over })];
    const closure = { id: 'x', ...EASTER } as unknown as Facts['closures'][number];
    expect(meetingsIn({ facts: facts({ meetings }), now: NOW }, closure)).toBe(count);
  });

  test('count no meeting that has begun', () => {
    const meetings = [meeting({ startsAt: at('2024-03-28T14:00:00Z') })];
    const closure = { id: 'x', ...EASTER } as unknown as Facts['closures'][number];
    const now = at('2024-03-28T14:00:00Z');
    expect(meetingsIn({ facts: facts({ meetings }), now }, closure)).toBe(0);
  });

  test.each<[string, object, string]>([
    ['no name', { title: '' }, 'title'],
    ['a first day after the last', { firstDay: '2024-04-02' }, 'firstDay'],
    ['a day that is none', { lastDay: '2024-02-31' }, 'lastDay'],
    ['days that have passed', { firstDay: '2024-01-01', lastDay: '2024-01-02' }, 'lastDay'],
    ['more than a year', { lastDay: '2026-01-01' }, 'lastDay'],
  ])('with %s are refused beside their field', (_what, given, field) => {
    expect(refusal(add(facts(), given))).toEqual(['not-given', field]);
  });

  test('in a year that was typed wrong are refused', () => {
    const given = { firstDay: '2040-03-28', lastDay: '2040-04-02' };
    expect(refusal(add(facts(), given))).toEqual(['bad-date', 'firstDay']);
  });
});

describe('series', () => {
  test('are added and changed, with before and after in the record', () => {
    const of = facts();
    const given = { title: 'Executive board', everyMonths: 3, firstOn: '2024-03-14', startTime: '10:00' };
    const done = after(of, decideNewSeries(of, COORDINATOR, given, NOW));
    expect(done.series[0]).toMatchObject({ code: 'EB', everyMonths: 3, durationMinutes: 90 });
    const changed = decided(
      decideSeries(done, COORDINATOR, { code: 'EB', everyMonths: null, everyWeeks: 4 }, NOW),
    );
    expect(changed.log[0]?.detail).toBe('Comes round: every 4 weeks (before: every 3 months)');
    expect(factsAfter(done, changed).series[0]?.everyMonths).toBeUndefined();
  });

  test('ask the agencies that are ticked, and every agency with none or all of them', () => {
    const of = facts({
      agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code)),
      series: [series({ code: 'CSP' })],
    });
    const ask = (known: Facts, agencies: readonly string[]) =>
      decided(decideSeries(known, COORDINATOR, { code: 'CSP', agencies }, NOW));
    const change = ask(of, ['ICB', 'LA']);
    expect(change.log[0]?.detail).toBe('Asks: Agency LA, Agency ICB (before: every agency)');
    const done = factsAfter(of, change);
    expect(done.series[0]?.agencies).toEqual(['LA', 'ICB']);
    for (const every of [[], ['POL', 'ICB', 'LA']])
      expect(factsAfter(done, ask(done, every)).series[0]?.agencies).toBeUndefined();
  });

  test('begin in no year that was typed wrong; one that stands long since stays', () => {
    const of = facts({ series: [series({ code: 'CSP', firstOn: day('2009-03-05') })] });
    const change = (given: object) => decideSeries(of, COORDINATOR, { code: 'CSP', ...given }, NOW);
    expect(refusal(change({ firstOn: '2040-03-14' }))).toEqual(['bad-date', 'firstOn']);
    expect(decided(change({ place: 'Elsewhere' })).writes).toHaveLength(1);
  });

  test('ask no agency that is not on the list, and one that has left again once it is back', () => {
    const of = facts({
      agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code)),
      series: [series({ code: 'CSP', agencies: ['LA', 'GONE'] })],
    });
    const change = (given: object) => decideSeries(of, COORDINATOR, { code: 'CSP', ...given }, NOW);
    for (const agencies of [['LA', 'NOBODY'], ['NOBODY'], ['la']])
      expect(refusal(change({ agencies }))).toEqual(['not-given', 'agencies']);
    expect(decided(change({ place: 'Elsewhere' })).log[0]?.detail).not.toContain('Asks');
    expect(factsAfter(of, decided(change({ place: 'Elsewhere' }))).series[0]?.agencies).toEqual([
      'LA',
      'GONE',
    ]);
    expect(factsAfter(of, decided(change({ agencies: ['POL'] }))).series[0]?.agencies).toEqual(['POL']);
  });

  test('are boards where they sign the statement off or want a report, until neither', () => {
    const of = facts({ series: [series({ code: 'CSP' })] });
    const board = { code: 'CSP', signsOff: true, wants: ['Red', 'Asks'] as const };
    const change = decided(decideSeries(of, COORDINATOR, board, NOW));
    expect(change.log[0]?.detail).toBe(
      'Signs the statement off: yes (before: no); Its report: what is asked of it, what is red and why (before: none of its own)',
    );
    const done = factsAfter(of, change);
    expect(done.series[0]).toMatchObject({ signsOff: true, wants: ['Asks', 'Red'] });
    const none = { code: 'CSP', signsOff: false, wants: [] };
    const [row] = after(done, decideSeries(done, COORDINATOR, none, NOW)).series;
    expect([row?.signsOff, row?.wants]).toEqual([undefined, undefined]);
    // What is not said of a board stays.
    const shorter = after(done, decideSeries(done, COORDINATOR, { code: 'CSP', durationMinutes: 60 }, NOW));
    expect(shorter.series[0]).toMatchObject({ signsOff: true, durationMinutes: 60 });
  });

  test.each<[string, object, string]>([
    ['no weeks', { everyWeeks: 0 }, 'everyWeeks'],
    ['no time', { startTime: '' }, 'startTime'],
    ['no day', { firstOn: 'soon' }, 'firstOn'],
    ['a day and more', { durationMinutes: 1500 }, 'durationMinutes'],
    ['no name', { title: ' ' }, 'title'],
    ['a place beyond a thousand characters', { place: 'x'.repeat(1001) }, 'place'],
    ['three years of months', { everyMonths: 36 }, 'everyMonths'],
  ])('of %s are refused beside their field', (_what, given, field) => {
    const of = facts({ series: [series()] });
    expect(refusal(decideSeries(of, COORDINATOR, { code: 'JTAI', ...given }, NOW))?.[1]).toBe(field);
  });

  test('of one word get a code of its first letters', () => {
    const given = { title: 'Executive', firstOn: '2024-03-14', startTime: '10:00' };
    expect(after(facts(), decideNewSeries(facts(), COORDINATOR, given, NOW)).series[0]?.code).toBe('EXEC');
  });

  test('with the values that they have change nothing', () => {
    const of = facts({ series: [series()] });
    const same = { code: 'JTAI', title: ' JTAI partnership meeting ', startTime: '14:00', everyWeeks: 6 };
    expect(decided(decideSeries(of, COORDINATOR, same, NOW))).toMatchObject({ writes: [], log: [] });
  });

  test.each([
    ['B', 'code'],
    ['1JTAI', 'code'],
    ['BOARD OF ALL', 'code'],
    ['X'.repeat(21), 'code'],
    ['board-2', undefined],
  ])('are called by a code of letters and digits, not %j: %s', (code, field) => {
    const given = { code, title: 'Executive board', firstOn: '2024-03-14', startTime: '10:00' };
    expect(refusal(decideNewSeries(facts(), COORDINATOR, given, NOW))?.[1]).toBe(field);
  });
});

describe('choices', () => {
  test('hold from then on and are told with what held before; an emptied word is the standard one', () => {
    const of = facts();
    const done = after(
      of,
      decideChoices(of, COORDINATOR, { Votes: 'BeforeMeeting', ratingWords: { Red: 'Stuck' } }, NOW),
    );
    expect(settingsOf(done)).toMatchObject({ Votes: 'BeforeMeeting', ratingWords: { Red: 'Stuck' } });
    expect(done.notices[0]?.title).toBe(
      'Agencies are asked for their vote: five working days before the meeting (before: as soon as evidence is ' +
        'submitted); Red: Stuck (before: Off track).',
    );
    const back = after(done, decideChoices(done, COORDINATOR, { ratingWords: { Red: ' ' } }, NOW));
    expect(settingsOf(back).ratingWords).toEqual({ Red: 'Off track' });
    expect(decided(decideChoices(done, COORDINATOR, { Votes: 'BeforeMeeting' }, NOW)).writes).toEqual([]);
  });

  test('with words that are too long or a child’s are refused beside their field', () => {
    const say = (Red: string) => refusal(decideChoices(facts(), COORDINATOR, { ratingWords: { Red } }, NOW));
    expect(say('x'.repeat(41))).toEqual(['too-long', 'ratingWords.Red']);
    expect(say('NHS 943 476 5919')).toEqual(['child-data', 'ratingWords.Red']);
  });
});

test('who is named under embargo is told, and who is named no more; strangers cannot be named', () => {
  const inspections = [{ title: 'Inspection', ref: 'I1', embargo: [SPOC.email] }];
  const of = facts({ inspections });
  const other = 'deputy.pol@partnership.example';
  const done = after(of, decideEmbargo(of, COORDINATOR, { ref: 'I1', embargo: [other] }, NOW));
  expect(done.inspections[0]?.embargo).toEqual([other]);
  expect(done.notices.map(({ to }) => to)).toEqual([[other], [SPOC.email]]);
  const stranger = decideEmbargo(of, COORDINATOR, { ref: 'I1', embargo: ['x@y.example'] }, NOW);
  expect(refusal(stranger)).toEqual(['not-given', 'embargo']);
});

test('nobody but a coordinator changes any of it', () => {
  for (const refused of [
    changeRules(facts(), {}, SPOC),
    decideHours(facts(), SPOC, {}, DEFAULT_HOURS, NOW),
    decideNewClosure(facts(), SPOC, {}, NOW),
    decideNewSeries(facts(), SPOC, {}, NOW),
    decideChoices(facts(), SPOC, {}, NOW),
    decideEmbargo(facts(), SPOC, { ref: 'I1', embargo: [] }, NOW),
  ])
    expect(refusal(refused)).toEqual(['coordinator-only', undefined]);
});

test.each(['jtai', 'a/b', '50%', '..'])(
  'a series that somebody gave the code “%s” in the list is changed like any other',
  (code) => {
    const of = facts({ series: [series({ code })] });
    const done = after(of, decideSeries(of, COORDINATOR, { code, everyWeeks: 8 }, NOW));
    expect(done.series).toMatchObject([{ code, everyWeeks: 8 }]);
  },
);
