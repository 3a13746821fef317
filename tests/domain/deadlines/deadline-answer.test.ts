import { codeOf, decided, tablesOf } from '../../support/decisions';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { decideDeadlineAnswer, type GivenAnswer } from '../../../bot/domain/deadlines/answer';
import type { AnswerDecision } from '../../../bot/domain/partnership/decision';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Facts, Reminder, StatementStep } from '../../../bot/domain/partnership';
import type { Result } from '../../../bot/domain/basics/result';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { decideUndoing } from '../../../bot/domain/deadlines/take-back';
import { after } from '../../support/apply-writes';
import { action, at, day, facts, person, reminder } from '../../support/partnership';
import { helpDue } from '../../../bot/domain/deadlines/messages/help-due';
const now = at('2024-09-24T09:00:00Z');
const later = at('2024-09-24T10:00:00Z');
const spoc = person('spoc.pol');
const coordinator = person('coordinator.la');

const about = reminder({
  kind: 'Action',
  subjectRef: 'A07',
  stage: '-3',
  key: 'Action|A07|2024-09-27|-3|POL',
});
const asked = reminder({
  kind: 'Request',
  subjectRef: 'R1',
  stage: '-3',
  key: 'Request|R1|2024-09-27|-3|POL',
});
const statement = reminder({
  kind: 'Milestone',
  subjectRef: 'SOM24/statement',
  stage: '-3',
  agencyCode: 'LA',
  key: 'Milestone|SOM24/statement|2024-09-27|-3|LA|Coordinator',
});
const request = {
  title: 'List of strategy discussions',
  ref: 'R1',
  agencyCode: 'POL',
  dueOn: day('2024-09-27'),
  status: 'Open',
} as const;
const inspection = { title: 'JTAI', ref: 'SOM24', statementDueOn: day('2024-09-27') };
const base: Facts = facts({
  actions: [action()],
  requests: [request],
  inspections: [inspection],
  reminders: [about, asked, statement],
});
const plan = (over: Partial<Facts> = {}): Facts => ({ ...base, ...over });

const said = (
  answer: GivenAnswer['answer'],
  more: Partial<GivenAnswer> = {},
  on = plan(),
  actor = spoc,
): Result<AnswerDecision, Failure> =>
  decideDeadlineAnswer(on, actor, { reminderKey: about.key, answer, ...more }, now);
const verbs = ({ log }: AnswerDecision): string[] => log.map(({ verb }) => verb);
const the = (on: Facts, key: string): Reminder => {
  const found = on.reminders.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
const noticed = (on: Facts, key = about.key) =>
  deadlineReminderItem({ facts: on, calendar: calendarAsKnownOn(), now: later }, the(on, key));

describe('what is written', () => {
  test.each<[GivenAnswer['answer'], Partial<GivenAnswer>, string[], string[]]>([
    ['Acknowledged', {}, ['reminders'], ['reminder.acknowledged']],
    ['OnTrack', {}, ['reminders'], ['reminder.answered']],
    ['OnTrack', { note: 'Draft ready' }, ['reminders', '+updates'], ['reminder.answered', 'note.added']],
    ['NeedHelp', { note: 'No contact' }, ['reminders', '+updates'], ['reminder.answered', 'note.added']],
    [
      'Done',
      { note: 'In use' },
      ['actions', '+updates', 'reminders'],
      ['reminder.answered', 'action.evidence-submitted'],
    ],
  ])('for %s with %j is %j', (answer, more, writes, log) => {
    const decision = decided(said(answer, more));
    expect([tablesOf(decision), verbs(decision)]).toEqual([writes, log]);
    const again = decided(said(answer, more, after(plan(), decision)));
    expect([again.writes, again.log]).toEqual([[], []]);
  });

  test.each(['https://example.org/a?b=c#d', 'https://x.sharepoint.com/sites/jtai/Shared%20Documents/f.docx'])(
    'as evidence can be the link %s alone, kept as text',
    (link) => {
      const on = after(plan(), decided(said('Done', { link })));
      expect(on.updates).toMatchObject([{ kind: 'Evidence', link, actionRef: 'A07', by: spoc.email }]);
      expect(on.actions[0]?.status).toBe('EvidenceSubmitted');
    },
  );

  test('of a request says who provided it and when', () => {
    const decision = decided(said('Done', { reminderKey: asked.key, note: 'Sent by secure mail' }));
    expect(after(plan(), decision).requests).toMatchObject([
      { status: 'Provided', providedBy: spoc.email, providedAt: now },
    ]);
  });

  test('of a statement in which something is missing is refused, as on its page', () => {
    const finding = { title: 'P1', ref: 'P1', inspectionRef: 'SOM24', kind: 'Priority' as const };
    const half = plan({ findings: [finding] });
    expect(said('Done', { reminderKey: statement.key }, half, coordinator)).toMatchObject({
      ok: false,
      error: { code: 'not-now', detail: expect.stringContaining('P1 has no action') },
    });
    const whole = plan({
      findings: [finding],
      actions: [action({ ref: 'A90', findingRef: 'P1', leadAgency: 'LA', successMeasure: 'Nine in ten' })],
    });
    const sent = after(whole, decided(said('Done', { reminderKey: statement.key }, whole, coordinator)));
    expect(sent.inspections[0]?.statementSentOn).toBe('2024-09-24');
    // What went is kept, as when it is recorded on the page.
    expect(sent.statementSteps).toMatchObject([{ kind: 'Version', number: 1, lines: [{ ref: 'A90' }] }]);
  });

  test('of the statement of action is the day on which it was sent; evidence is not asked for', () => {
    const decision = decided(said('Done', { reminderKey: statement.key }, plan(), coordinator));
    const on = after(plan(), decision);
    expect(on.inspections[0]?.statementSentOn).toBe('2024-09-24');
    expect(noticed(on, statement.key)).toMatchObject({
      whenWords: 'sent',
      state: { is: 'answered' },
      undo: 'Done',
    });
  });

  test('never repeats in the record what was typed', () =>
    expect(JSON.stringify(decided(said('NeedHelp', { note: 'The lead is away' })).log)).not.toContain(
      'away',
    ));
});

describe('one answer after another', () => {
  test.each<[GivenAnswer['answer'], GivenAnswer['answer'], string]>([
    ['OnTrack', 'Acknowledged', 'OnTrack'],
    ['Acknowledged', 'OnTrack', 'OnTrack'],
    ['OnTrack', 'NeedHelp', 'NeedHelp'],
    ['NeedHelp', 'OnTrack', 'OnTrack'],
    ['NeedHelp', 'Done', 'Done'],
  ])('%s and then %s is %s', (first, second, left) => {
    const on = after(plan(), decided(said(first, { note: 'First' })));
    const decision = decided(said(second, { note: 'Second' }, on, coordinator));
    const then = after(on, decision);
    expect(the(then, about.key).answer).toBe(left);
    expect(then.updates.map(({ text }) => text)).toEqual(['First', 'Second']);
    if (left !== first) expect(verbs(decision)[0]).toBe('reminder.answer-changed');
  });

  test('by the coordinator is marked as on behalf of the agency', () => {
    const decision = decided(said('OnTrack', {}, plan(), coordinator));
    expect(the(after(plan(), decision), about.key)).toMatchObject({ onBehalf: true, answer: 'OnTrack' });
    expect(decision.log[0]?.detail).toBe('POL: Action -3: On track (on behalf of the agency)');
  });

  test('evidence that is added to what is done already leaves the status alone', () => {
    const agreed = plan({ actions: [action({ status: 'Agreed' })] });
    const on = after(agreed, decided(said('Done', { note: 'One more thing' }, agreed)));
    expect(on.actions[0]?.status).toBe('Agreed');
    expect(on.updates).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const done = plan({ actions: [action({ status: 'EvidenceSubmitted' })] });
  test.each<[string, string, Result<unknown, Failure>]>([
    ['help without a word', 'help-not-said', said('NeedHelp', { note: '  ' })],
    ['done without evidence', 'no-evidence', said('Done', { note: ' ', link: ' ' })],
    ['a link of http', 'bad-link', said('Done', { link: 'http://example.org/a' })],
    ['a link that is none', 'bad-link', said('Done', { note: 'x', link: 'my documents' })],
    ['a link with a password', 'bad-link', said('Done', { link: 'https://me:secret@example.org/' })],
    ['a script as link', 'bad-link', said('Done', { link: 'javascript:alert(1)' })],
    ['a long link', 'too-long', said('Done', { link: `https://example.org/${'a'.repeat(1000)}` })],
    ['a long note', 'too-long', said('OnTrack', { note: 'x'.repeat(501) })],
    ['a child in the note', 'child-data', said('NeedHelp', { note: 'NHS 943 476 5919' })],
    [
      'a child in the link',
      'child-data',
      said('Done', { link: 'https://example.org/?nhs=943%20476%205919' }),
    ],
    ['a child in a file’s name', 'child-data', said('Done', { link: 'https://example.org/9434765919.pdf' })],
    ['a date in a link', 'ok', said('Done', { link: 'https://example.org/2019-04-12/minutes' })],
    ['on track of what is done', 'already-done', said('OnTrack', {}, done)],
    ['help with what is done', 'already-done', said('NeedHelp', { note: 'x' }, done)],
    ['another agency', 'not-your-agency', said('OnTrack', {}, plan(), person('spoc.la'))],
    ['the chair', 'not-your-agency', said('OnTrack', {}, plan(), person('chair.la'))],
    [
      'the agency’s lead',
      'not-your-agency',
      said('OnTrack', {}, plan(), person('lead.pol', { roles: ['Lead'] })),
    ],
    ['an observer', 'observers-cannot-answer', said('OnTrack', {}, plan(), person('observer.pol'))],
    ['a reminder that is gone', 'reminder-gone', said('OnTrack', { reminderKey: 'x' })],
    ['an action that is gone', 'subject-gone', said('OnTrack', {}, plan({ actions: [] }))],
    [
      'a statement that another than the coordinator says was sent',
      'coordinator-only',
      said('Done', { reminderKey: statement.key }, plan(), person('spoc.la')),
    ],
    [
      'the coordinator’s call for help to themselves',
      'bad-card',
      said('NeedHelp', { reminderKey: statement.key, note: 'x' }, plan(), coordinator),
    ],
  ])('of %s is %s', (_what, expected, result) => expect(codeOf(result)).toBe(expected));
});

describe('what the card offers', () => {
  test.each<[string, Facts, string, string[]]>([
    ['an open action', plan(), about.key, ['Acknowledged', 'OnTrack', 'NeedHelp', 'Done', 'MoreTime']],
    [
      'the statement of action, whose day is printed',
      plan(),
      statement.key,
      ['Acknowledged', 'OnTrack', 'Done'],
    ],
    [
      'an action that was acknowledged',
      after(plan(), decided(said('Acknowledged'))),
      about.key,
      ['OnTrack', 'NeedHelp', 'Done', 'MoreTime'],
    ],
    [
      'an action on track',
      after(plan(), decided(said('OnTrack'))),
      about.key,
      ['NeedHelp', 'Done', 'MoreTime'],
    ],
    ['an action that is done', after(plan(), decided(said('Done', { note: 'x' }))), about.key, []],
    [
      'an action without a due day',
      plan({ actions: [action({ dueOn: undefined })] }),
      about.key,
      ['Acknowledged', 'OnTrack', 'NeedHelp', 'Done'],
    ],
  ])('for %s', (_what, on, key, offers) => expect(noticed(on, key).offers).toEqual(offers));

  test('is nothing where somebody else has handed it in, and it says so', () =>
    expect(noticed(plan({ actions: [action({ status: 'EvidenceSubmitted' })] }))).toMatchObject({
      state: { is: 'settled' },
      offers: [],
      whenWords: 'evidence submitted',
    }));

  test('after done is the evidence, and to take it back', () => {
    const given = { note: 'In use', link: 'https://example.org/form' };
    expect(noticed(after(plan(), decided(said('Done', given))))).toMatchObject({
      state: { is: 'answered', answered: { answer: 'Done', ...given } },
      undo: 'Done',
    });
  });
});

test('an answer to a reminder that another has replaced changes nothing', () => {
  const on = plan({ reminders: [{ ...about, state: 'Superseded' }] });
  expect(decided(said('Done', { note: 'In use' }, on))).toMatchObject({ writes: [], log: [] });
});

test('that a board has signed is said by answering, and taken back', () => {
  const signOff: StatementStep = {
    ...{
      title: 'Sign-off by the board',
      key: 'SOM24|sign-off|LSCP',
      inspectionRef: 'SOM24',
      kind: 'SignOff',
    },
    ...{ body: 'LSCP', dueOn: day('2024-09-27'), by: coordinator.email, at: now },
  };
  const signing = reminder({
    ...{ kind: 'Milestone', subjectRef: 'SOM24/sign-off-LSCP', stage: '-3', agencyCode: 'LA' },
    key: 'Milestone|SOM24/sign-off-LSCP|2024-09-27|-3|LA',
  });
  const on = plan({ statementSteps: [signOff], reminders: [signing] });
  const done = after(on, decided(said('Done', { reminderKey: signing.key }, on, coordinator)));
  expect(done.statementSteps).toMatchObject([{ doneOn: '2024-09-24' }]);
  const undoing = { reminderKey: signing.key, what: 'Done' } as const;
  const back = decided(decideUndoing(done, coordinator, undoing, later));
  expect(verbs(back)).toContain('statement.sign-off-taken-back');
  expect(after(done, back).statementSteps[0]?.doneOn).toBeUndefined();
});

test('that the comments on a draft letter were sent is said by answering, and taken back', () => {
  const opened = {
    ...{ title: 'JTAI', ref: 'SOM24', openedAt: now, fieldworkTo: day('2024-08-23') },
    commentsDueOn: day('2024-09-27'),
  };
  const due = reminder({
    ...{ kind: 'Milestone', subjectRef: 'SOM24/comments', stage: '-3', agencyCode: 'LA' },
    key: 'Milestone|SOM24/comments|2024-09-27|-3|LA',
  });
  const on = plan({ inspections: [opened], reminders: [due] });
  const sending = decided(said('Done', { reminderKey: due.key }, on, coordinator));
  expect(verbs(sending)).toContain('letter.comments-sent');
  const sent = after(on, sending);
  expect(sent.inspections).toMatchObject([{ commentsSentOn: '2024-09-24' }]);
  const undoing = { reminderKey: due.key, what: 'Done' } as const;
  const back = decided(decideUndoing(sent, coordinator, undoing, later));
  expect(verbs(back)).toContain('letter.comments-taken-back');
  expect(after(sent, back).inspections[0]?.commentsSentOn).toBeUndefined();
  expect(codeOf(said('Done', { reminderKey: due.key }, on, person('spoc.la')))).toBe('coordinator-only');
});

describe('taking back that it is done', () => {
  const undo = (on: Facts, actor = spoc, key = about.key) =>
    decideUndoing(on, actor, { reminderKey: key, what: 'Done' }, later);
  const started = plan({ actions: [action({ status: 'NotStarted' })] });
  const done = after(started, decided(said('Done', { note: 'In use' }, started)));

  test('gives the action its former status; the evidence stays, and the reminder is acknowledged', () => {
    const decision = decided(undo(done));
    const on = after(done, decision);
    expect(on.actions[0]?.status).toBe('NotStarted');
    expect(on.updates).toMatchObject([{ kind: 'Evidence', text: 'In use' }, { kind: 'TakenBack' }]);
    expect(the(on, about.key)).toMatchObject({ state: 'Acknowledged', answer: 'Acknowledged' });
    expect(verbs(decision)).toEqual(['action.evidence-taken-back']);
    expect(decided(undo(on))).toMatchObject({ writes: [], log: [] });
    const again = after(on, decided(said('Done', { note: 'In use' }, on)));
    expect(again.actions[0]?.status).toBe('EvidenceSubmitted');
    expect(again.updates.map(({ kind }) => kind)).toEqual(['Evidence', 'TakenBack', 'Evidence']);
  });

  test('is completed when only the status went back', () => {
    const half = { ...done, actions: started.actions };
    expect(tablesOf(decided(undo(half)))).toEqual(['reminders']);
  });

  const vote = {
    key: 'A07|LA',
    actionRef: 'A07',
    agencyCode: 'LA',
    verdict: 'Agree',
    by: 'x@y.example',
  } as const;
  test.each<[string, string, Facts]>([
    ['after an agency has voted', 'too-late-to-take-back', { ...done, agreements: [{ ...vote, at: later }] }],
    [
      'when an agency voted on earlier evidence alone',
      'ok',
      { ...done, agreements: [{ ...vote, at: at('2024-09-01T09:00:00Z') }] },
    ],
    [
      'after the group has agreed',
      'too-late-to-take-back',
      { ...done, actions: [action({ status: 'Agreed' })] },
    ],
  ])('%s is %s', (_what, expected, on) => expect(codeOf(undo(on))).toBe(expected));

  test('is no other agency’s', () => expect(codeOf(undo(done, person('spoc.la')))).toBe('not-your-agency'));

  test('works for a request and for the statement of action', () => {
    const all = [asked.key, statement.key].reduce(
      (on, reminderKey) => after(on, decided(said('Done', { reminderKey, note: 'x' }, on, coordinator))),
      plan(),
    );
    const back = [asked.key, statement.key].reduce(
      (on, key) => after(on, decided(undo(on, coordinator, key))),
      all,
    );
    expect(back.requests).toMatchObject([{ ...request, providedBy: undefined, providedAt: undefined }]);
    expect(back.inspections[0]?.statementSentOn).toBeUndefined();
  });
});

describe('a call for help', () => {
  const wishes = (on: Facts) =>
    helpDue({ facts: on, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now: later });
  const called = after(plan(), decided(said('NeedHelp', { note: 'No contact' })));

  test('is told to the coordinator, once however often it is looked at', () => {
    expect(wishes(called)).toMatchObject([
      { kind: 'Help', about: about.key, personEmail: coordinator.email, dueAt: now, agencyCode: 'POL' },
    ]);
    expect(wishes(called)).toEqual(wishes(called));
  });

  test('is another one when other words are found for it', () => {
    const again = after(called, {
      ...decided(said('NeedHelp', { note: 'Still none' }, { ...called, reminders: called.reminders })),
    });
    expect(again.updates).toHaveLength(2);
    const keys = [called, { ...again, updates: again.updates.slice(1) }].map((on) => wishes(on)[0]?.key);
    expect(new Set(keys).size).toBe(2);
  });

  test.each<[string, Facts]>([
    ['when the agency says it is on track after all', after(called, decided(said('OnTrack', {}, called)))],
    [
      'when the coordinator said so for the agency',
      after(plan(), decided(said('NeedHelp', { note: 'x' }, plan(), coordinator))),
    ],
    [
      'weeks later',
      { ...called, updates: called.updates.map((one) => ({ ...one, at: at('2024-08-01T09:00:00Z') })) },
    ],
  ])('is not told %s', (_what, on) => expect(wishes(on)).toEqual([]));
});

describe('the finding behind an action', () => {
  const findings = [{ title: 'Under embargo', ref: 'P1', inspectionRef: 'SOM24', kind: 'Priority' as const }];
  const shown = (publishedOn: string | undefined, personEmail = spoc.email): string | undefined => {
    const on = plan({
      actions: [action({ findingRef: 'P1' })],
      findings,
      inspections: [{ ...inspection, ...(publishedOn ? { publishedOn: day(publishedOn) } : {}) }],
      people: [spoc, coordinator, person('chair.la')],
      reminders: [{ ...about, personEmail }],
    });
    return noticed(on).subject.finding?.title;
  };

  test.each<[string, string | undefined, string | undefined]>([
    ['before publication', '2024-09-25', undefined],
    ['without a day of publication', undefined, undefined],
    ['from the day of publication', '2024-09-24', 'Under embargo'],
  ])('is on an agency’s card %s: %s', (_when, publishedOn, expected) =>
    expect(shown(publishedOn)).toBe(expected),
  );

  test.each(['coordinator.la', 'chair.la'])('is on the card of %s before that', (name) =>
    expect(shown(undefined, `${name}@partnership.example`)).toBe('Under embargo'),
  );
});
