import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { chairsList } from '../../../bot/domain/outstanding/chairs-list';
import { chasersDue } from '../../../bot/domain/outstanding/chasing';
import { dayOf } from '../../../bot/domain/calendar/day';
import { decideDeadlineAnswer } from '../../../bot/domain/deadlines/answer';
import { decideUndoing } from '../../../bot/domain/deadlines/take-back';
import { decide } from '../../../bot/domain/lifecycle/decide';
import { decideRequest } from '../../../bot/domain/requests/decide';
import { ownDaysOf } from '../../../bot/domain/plan/own-days';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { after as applied } from '../../support/apply-writes';
import { decideMeetingAnswer } from '../../../bot/domain/meetings/answer';
import { explain } from '../../../bot/domain/basics/failure';
import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import { endedPatch, endedReminders } from '../../../bot/domain/outstanding/ended';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { type Inspection, type Request, type Facts, type Reminder } from '../../../bot/domain/partnership';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { silencesIn } from '../../../bot/domain/outstanding/silence';
import { statusReport } from '../../../bot/domain/status/report';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
/** Eight working days after the reminder went out. */
const now = at('2024-02-06T09:00:00Z');
const police = person('spoc.pol');
const asked = (over: Partial<Reminder> = {}): Reminder =>
  reminder({
    kind: 'Action',
    subjectRef: 'A07',
    stage: '0',
    key: 'Action|A07|2024-01-25|0|POL',
    title: 'Map networks',
    ...over,
  });
const due = day('2024-01-25');
const a07 = action({ dueOn: due });
const of = (over: Partial<Facts>): Facts => facts({ actions: [a07], reminders: [asked()], ...over });
const endings = (over: Partial<Facts>): (string | undefined)[] =>
  endedReminders(of(over), now).map(({ ended }) => ended);

const request = (over: Partial<Request> = {}): Request => ({
  title: 'Case list',
  ref: 'R1',
  agencyCode: 'POL',
  dueOn: due,
  status: 'Open',
  ...over,
});
const ofRequest = asked({ kind: 'Request', subjectRef: 'R1', key: 'Request|R1|2024-01-25|0|POL' });
const inspection = (over: Partial<Inspection> = {}): Inspection => ({
  title: 'Inspection',
  ref: 'I1',
  statementDueOn: due,
  ...over,
});
const ofStatement = asked({
  kind: 'Milestone',
  subjectRef: 'I1/statement',
  agencyCode: 'LA',
  personEmail: 'spoc.la@partnership.example',
  key: 'Milestone|I1/statement|2024-01-25|0|LA',
});
const ahead = meeting({ startsAt: at('2024-02-08T14:00:00Z') });
const ofMeeting = reminder();
const people = facts().people;
const without = (name: string) => people.filter(({ title }) => title !== name);

describe('a reminder ends', () => {
  test.each<[string, Partial<Facts>, string[]]>([
    ['not while its action is as it was', {}, []],
    ['when another agency leads', { actions: [{ ...a07, leadAgency: 'LA' }] }, ['Agency']],
    ['when its action is gone', { actions: [] }, ['Gone']],
    ['when its action is not due any more', { actions: [{ ...a07, dueOn: undefined }] }, ['Gone']],
    ['when its action was withdrawn', { actions: [{ ...a07, withdrawnOn: due }] }, ['Gone']],
    ['when its action was handed in', { actions: [{ ...a07, status: 'Closed' }] }, ['Done']],
    ['when its SPOC is gone and somebody else is there', { people: without('spoc.pol') }, ['Person']],
    ['not when nobody else is there', { people: [person('spoc.la')] }, []],
    [
      'when its SPOC moved to another agency',
      { people: [...without('spoc.pol'), { ...police, agencyCode: 'LA' }] },
      ['Person'],
    ],
    ['not when its SPOC is away', { people: [...without('spoc.pol'), { ...police, awayFrom: due }] }, []],
    [
      'not when its SPOC became the deputy',
      { people: [...without('spoc.pol'), { ...police, roles: ['Deputy'] }] },
      [],
    ],
    [
      'when a request was given to another agency',
      { requests: [request({ agencyCode: 'LA' })], reminders: [ofRequest] },
      ['Agency'],
    ],
    [
      'when a request was provided',
      { requests: [request({ status: 'Provided' })], reminders: [ofRequest] },
      ['Done'],
    ],
    ['when a request was taken out', { requests: [], reminders: [ofRequest] }, ['Gone']],
    ['not while a statement is due', { inspections: [inspection()], reminders: [ofStatement] }, []],
    [
      'when the coordinator is of another agency',
      { inspections: [inspection()], reminders: [ofStatement], people: [person('coordinator.pol')] },
      ['Agency'],
    ],
    [
      'when the statement was sent',
      { inspections: [inspection({ statementSentOn: due })], reminders: [ofStatement] },
      ['Done'],
    ],
    ['not while its meeting is ahead', { meetings: [ahead], reminders: [ofMeeting] }, []],
    [
      'when the agency is not in the partnership any more',
      { meetings: [ahead], reminders: [ofMeeting], agencies: [agency('LA')] },
      ['Agency'],
    ],
    ['when its meeting was taken out of the list', { meetings: [], reminders: [ofMeeting] }, ['Gone']],
    [
      'not when its meeting has passed',
      {
        meetings: [meeting({ startsAt: at('2024-02-01T14:00:00Z') })],
        reminders: [ofMeeting],
        agencies: [agency('LA')],
      },
      [],
    ],
    ['once', { actions: [], reminders: [asked({ ended: 'Gone' })] }, []],
    [
      'not when it was answered',
      { actions: [], reminders: [asked({ state: 'Acknowledged', answer: 'OnTrack' })] },
      [],
    ],
    [
      'when it was answered and the thing was handed in since',
      {
        actions: [{ ...a07, status: 'Agreed' }],
        reminders: [asked({ state: 'Acknowledged', answer: 'OnTrack' })],
      },
      ['Done'],
    ],
    [
      'not when it was answered that it is done',
      {
        actions: [{ ...a07, status: 'Agreed' }],
        reminders: [asked({ state: 'Acknowledged', answer: 'Done' })],
      },
      [],
    ],
  ])('%s', (_, over, expected) => expect(endings(over)).toEqual(expected));

  test('not by lists that could not be read', () => {
    const gone = of({ actions: [], people: [] });
    expect(endedReminders(gone, now, new Set(['actions']))).toEqual([]);
    expect(endedReminders(of({ people: without('spoc.pol') }), now, new Set(['people']))).toEqual([]);
    const left = of({ meetings: [ahead], reminders: [ofMeeting], agencies: [] });
    expect(endedReminders(left, now, new Set(['agencies']))).toEqual([]);
  });
});

describe('an action whose lead was changed by hand', () => {
  const changed = of({ actions: [{ ...a07, leadAgency: 'LA' }] });

  test('is silent of nobody: no nudge, deputy, escalation, chair’s list, nor list of whom to ring', () => {
    expect(silencesIn({ facts: of({}), calendar, now })).toHaveLength(1);
    expect(silencesIn({ facts: changed, calendar, now })).toEqual([]);
    expect(chasersDue({ facts: changed, calendar, hours: DEFAULT_HOURS, now })).toEqual([]);
    expect(chairsList({ facts: changed, calendar, now })).toEqual([]);
    const failed = { ...changed, reminders: [asked({ state: 'Failed' as const })] };
    for (const { outstanding, notReached } of statusReport(
      { facts: failed, calendar, now },
      { unreadableRows: 0 },
    ).agencies)
      expect([outstanding, notReached]).toEqual([[], []]);
    expect(owedBy({ facts: changed, calendar, now }, police).items.map(({ ref }) => ref)).not.toContain(
      'A07',
    );
  });

  test('asks the new agency at the stage of today, once', () => {
    expect(
      dueReminders({ facts: changed, calendar, hours: DEFAULT_HOURS, now }).map(({ key }) => key),
    ).toEqual(['Action|A07|2024-01-25|+5|LA']);
  });

  test('can no longer be answered for the old agency, not even by the coordinator, and says whose it is', () => {
    for (const actor of [police, person('coordinator.la')]) {
      const refused = decideDeadlineAnswer(
        changed,
        actor,
        { reminderKey: asked().key, answer: 'Acknowledged' },
        now,
      );
      expect(refused).toMatchObject({ ok: false, error: { code: 'passed-on' } });
      expect(!refused.ok && explain(refused.error)).toContain('It is with Agency LA now.');
    }
  });

  test('shows on its old card whose it is, with nothing to press', () =>
    expect(reminderItem({ facts: changed, calendar, now }, asked())).toMatchObject({
      state: { is: 'passed-on', to: { code: 'LA' } },
      offers: [],
      overdue: false,
    }));

  test('and back again asks the first agency once more, and its silence begins anew', () => {
    const ended = asked({
      state: 'Superseded',
      ended: 'Agency',
      key: 'Action|A07|2024-01-25|+5|POL',
      stage: '+5',
    });
    const back = of({ reminders: [asked({ state: 'Superseded' }), ended] });
    const [again] = dueReminders({ facts: back, calendar, hours: DEFAULT_HOURS, now });
    expect(again?.key).toBe('Action|A07|2024-01-25|+5|POL|again 2');
    const sent = { ...asked({ ...again, table: undefined } as Partial<Reminder>), sentAt: now };
    expect(
      silencesIn({ facts: { ...back, reminders: [...back.reminders, sent] }, calendar, now }),
    ).toMatchObject([{ newest: { key: again?.key }, first: { key: again?.key }, workingDays: 0 }]);
    expect(
      dueReminders({
        facts: { ...back, reminders: [...back.reminders, sent] },
        calendar,
        hours: DEFAULT_HOURS,
        now,
      }),
    ).toEqual([]);
  });
});

describe('a stage that went out before', () => {
  const stage = asked({ key: 'Action|A07|2024-01-25|+5|POL', stage: '+5' });
  const again = (row: Partial<Reminder>, over: Partial<Facts> = {}) =>
    dueReminders({
      facts: of({ reminders: [{ ...stage, ...row }], ...over }),
      calendar,
      hours: DEFAULT_HOURS,
      now,
    }).map(({ key }) => key);

  test.each<[string, Partial<Reminder>, string[]]>([
    ['is not sent again while it waits', {}, []],
    ['nor when it was answered', { state: 'Acknowledged', answer: 'OnTrack' }, []],
    ['nor when a person called it off', { state: 'Superseded' }, []],
    [
      'is when the action was said to be done and is open again',
      { state: 'Acknowledged', answer: 'Done' },
      ['Action|A07|2024-01-25|+5|POL|again 2'],
    ],
    [
      'is when it was handed in otherwise and is open again',
      { state: 'Acknowledged', answer: 'OnTrack', ended: 'Done' },
      ['Action|A07|2024-01-25|+5|POL|again 2'],
    ],
    [
      'is when a colleague answers now',
      { state: 'Superseded', ended: 'Person' },
      ['Action|A07|2024-01-25|+5|POL|again 2'],
    ],
  ])('%s', (_, row, expected) => expect(again(row)).toEqual(expected));

  test('is when the due day was changed, reminded of, and changed back', () => {
    const other = asked({
      key: 'Action|A07|2024-02-16|-10|POL',
      stage: '-10',
      claimedAt: at('2024-02-05T09:00:00Z'),
    });
    const first = { ...stage, state: 'Superseded' as const, claimedAt: at('2024-02-01T09:00:00Z') };
    expect(again({}, { reminders: [first, other] })).toEqual(['Action|A07|2024-01-25|+5|POL|again 2']);
  });

  test('is sent a third time after a second, and the coordinator’s own likewise', () => {
    const rules = [{ title: 'late', kind: 'Action' as const, workingDays: 5, to: 'Coordinator' as const }];
    const key = 'Action|A07|2024-01-25|+5|POL|Coordinator';
    const second = 'Action|A07|2024-01-25|+5|POL|again 2|Coordinator';
    const rows = [
      { ...stage, key, ended: 'Done' as const },
      { ...stage, key: second, ended: 'Done' as const },
    ];
    expect(again({}, { rules, reminders: rows })).toEqual([
      'Action|A07|2024-01-25|+5|POL|again 3|Coordinator',
    ]);
  });
});

describe('what was handed in and is taken back asks again on the card that it has, and nothing is sent', () => {
  const handedInAt = at('2024-02-06T08:50:00Z');
  const calendarOf = (of: Facts) => ({ facts: of, calendar, hours: DEFAULT_HOURS, now });
  const stage = asked({
    stage: '+5',
    key: 'Action|A07|2024-01-25|+5|POL',
    sentAt: at('2024-02-01T08:30:00Z'),
  });
  const worked = { ...a07, status: 'InProgress' as const };
  const marked = (of: Facts): Facts => ({
    ...of,
    reminders: of.reminders.map((one) => {
      const ends = endedReminders(of, now).find(({ reminder: { key } }) => key === one.key);
      return ends ? { ...one, ...endedPatch(ends.ended) } : one;
    }),
  });
  const handIn = (of: Facts, when = handedInAt): Facts => {
    const doing = { ref: 'A07', deed: 'evidence', given: { text: 'Signed.' } } as const;
    return applied(of, taken(decide({ ...calendarOf(of), now: when }, police, doing)));
  };
  const back = (of: Facts): Facts =>
    applied(of, taken(decide(calendarOf(of), police, { ref: 'A07', deed: 'take-back', given: {} })));
  const taken = <T>(result: Result<T, Failure>): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const stateOf = (of: Facts) => reminderItem({ facts: of, calendar, now }, of.reminders[0]!);

  test.each<[string, Partial<Reminder>, Partial<Reminder>]>([
    ['one that nobody had answered', {}, { state: 'Sent' }],
    [
      'one that was on track',
      { state: 'Acknowledged', answer: 'OnTrack', acknowledgedBy: police.email, acknowledgedAt: handedInAt },
      { state: 'Acknowledged', answer: 'OnTrack' },
    ],
  ])('%s, undone within minutes and handed in again', (_, row, is) => {
    let of = of_({ ...stage, ...row });
    for (let round = 0; round < 3; round += 1) {
      of = marked(handIn(of));
      expect(of.reminders).toMatchObject([{ ended: 'Done' }]);
      of = back(of);
      expect(of.reminders).toMatchObject([is]);
      expect(of.reminders[0]?.ended).toBeUndefined();
      expect(dueReminders(calendarOf(of))).toEqual([]);
      expect(stateOf(of)).toMatchObject({ offers: expect.arrayContaining(['Done']) });
    }
  });

  test('one that was answered that it is done, and taken back elsewhere', () => {
    const key = stage.key;
    const said = { reminderKey: key, answer: 'Done', note: 'Signed.' } as const;
    const done = applied(of_(stage), taken(decideDeadlineAnswer(of_(stage), police, said, handedInAt)));
    expect(done.reminders).toMatchObject([{ state: 'Acknowledged', answer: 'Done' }]);
    const open = back(done);
    expect(open.reminders).toMatchObject([{ state: 'Sent', answer: undefined }]);
    expect(dueReminders(calendarOf(open))).toEqual([]);
    expect(stateOf(open).state).toEqual({ is: 'open' });
  });

  test('taken back later than at once, whoever takes it back has seen it: no silence begins with it', () => {
    const open = back(marked(handIn(of_(stage), at('2024-02-05T09:00:00Z'))));
    expect(open.reminders).toMatchObject([
      { state: 'Acknowledged', answer: 'Acknowledged', acknowledgedBy: police.email, acknowledgedAt: now },
    ]);
    expect(silencesIn(calendarOf(open))).toEqual([]);
    expect(dueReminders(calendarOf(open))).toEqual([]);
  });

  test('the undo of the answer on one card opens the coordinator’s own of the same thing', () => {
    const own = asked({
      key: `${stage.key}|Coordinator`,
      stage: '+5',
      ended: 'Done',
      personEmail: 'c@x.example',
    });
    const said = { reminderKey: stage.key, answer: 'Done', note: 'Signed.' } as const;
    const of = facts({ actions: [worked], reminders: [stage, own] });
    const done = applied(of, taken(decideDeadlineAnswer(of, police, said, handedInAt)));
    const undoing = { reminderKey: stage.key, what: 'Answer' } as const;
    const open = applied(done, taken(decideUndoing(done, police, undoing, now)));
    expect(open.reminders).toMatchObject([{ state: 'Sent' }, { state: 'Sent' }]);
    expect(open.reminders[1]?.ended).toBeUndefined();
  });

  test('a request that was provided, and a milestone that was met', () => {
    const requested = { ...ofRequest, ended: 'Done' as const };
    const provided = request({ status: 'Provided', providedAt: handedInAt });
    const of = facts({ requests: [provided], reminders: [requested] });
    const open = applied(
      of,
      taken(decideRequest({ facts: of, now }, police, { ref: 'R1', deed: 'take-back', given: {} })),
    );
    expect(open.reminders).toMatchObject([{ state: 'Acknowledged', answer: 'Acknowledged' }]);
    expect(open.reminders[0]?.ended).toBeUndefined();
    expect(dueReminders(calendarOf(open)).map(({ key }) => key)).toEqual(['Request|R1|2024-01-25|+5|POL']);

    const met = { title: 'Wording agreed', on: due, metOn: due };
    const milestones = { ...worked, milestones: [met] };
    const [day_] = ownDaysOf(facts(), milestones);
    const ofDay = asked({ kind: 'Milestone', subjectRef: day_!.ref, ended: 'Done' });
    const before = facts({ actions: [milestones], reminders: [ofDay] });
    const given = { milestone: met.title, met: false };
    const after = applied(
      before,
      taken(decide(calendarOf(before), police, { ref: 'A07', deed: 'milestone', given })),
    );
    expect(after.reminders[0]?.ended).toBeUndefined();
  });

  const of_ = (row: Reminder): Facts => facts({ actions: [worked], reminders: [row] });
});

test('once it is handed in, every card of it says so, also one that a later reminder has replaced', () => {
  const later = asked({ key: 'Action|A07|2024-01-25|+5|POL', stage: '+5', ended: 'Done' });
  for (const over of [{}, { ended: 'Done' as const }]) {
    const earlier = asked({ state: 'Superseded', ...over });
    const of = facts({ actions: [{ ...a07, status: 'EvidenceSubmitted' }], reminders: [earlier, later] });
    for (const one of of.reminders)
      expect(reminderItem({ facts: of, calendar, now }, one).state).toEqual({ is: 'settled' });
    const open = { ...of, actions: [a07] };
    expect(reminderItem({ facts: open, calendar, now }, earlier).state).toEqual({ is: 'superseded' });
  }
});

test('an agency that left the partnership cannot answer a meeting, and is told so', () => {
  const left = facts({ meetings: [ahead], reminders: [ofMeeting], agencies: [agency('LA')] });
  const given = { meetingRef: ahead.ref, agencyCode: 'POL', answer: 'Attending' as const };
  expect(decideMeetingAnswer(left, police, given, now)).toMatchObject({
    ok: false,
    error: { code: 'passed-on' },
  });
  expect(silencesIn({ facts: left, calendar, now })).toEqual([]);
  expect(reminderItem({ facts: left, calendar, now }, ofMeeting).state).toEqual({ is: 'passed-on' });
});

test('what was handed in is marked and can still be answered; all else is superseded', () => {
  expect(endedPatch('Done')).toEqual({ ended: 'Done' });
  expect(endedPatch('Agency')).toEqual({ ended: 'Agency', state: 'Superseded' });
  expect(dayOf(now)).toBe('2024-02-06');
});
