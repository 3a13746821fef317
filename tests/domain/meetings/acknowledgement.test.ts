import { decideMeetingAnswer, type MeetingAnswer } from '../../../bot/domain/meetings/answer';
import { decideDeadlineAnswer, type Acknowledgement } from '../../../bot/domain/deadlines/answer';
import type { AnswerDecision } from '../../../bot/domain/partnership/decision';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Instant } from '../../../bot/domain/calendar/day';
import {
  type Person,
  type Response,
  type Update,
  type Facts,
  type Reminder,
} from '../../../bot/domain/partnership';
import type { Result } from '../../../bot/domain/basics/result';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';
const now = at('2024-02-01T09:00:00Z');
const spoc = person('spoc.pol');
const coordinator = person('coordinator.la');
const attending: MeetingAnswer = { meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL', answer: 'Attending' };
const of = (over: Partial<Facts> = {}) => facts({ meetings: [meeting()], reminders: [reminder()], ...over });
const given: Response = {
  key: 'JTAI-2024-02-08|POL',
  ...attending,
  by: spoc.email,
  at: at('2024-01-26T10:00:00Z'),
};

/** A decision with what it writes by list. */
function decided(result: Result<AnswerDecision, Failure>) {
  if (!result.ok) throw new Error(result.error.code);
  const { writes, log, reminder: shown } = result.value;
  let response: Partial<Response> | undefined;
  let update: Update | undefined;
  const reminders: { reminder: Reminder; patch: Partial<Reminder> }[] = [];
  for (const write of writes) {
    if ('insert' in write) {
      if (write.insert === 'responses') response = write.row;
      if (write.insert === 'updates') update = write.row;
    } else {
      if (write.change === 'responses') response = write.patch;
      if (write.change === 'reminders') reminders.push({ reminder: write.of, patch: write.patch });
    }
  }
  return { response, update, reminders, log, reminder: shown };
}
const decideAcknowledgement = (on: Facts, actor: Person, given: Acknowledgement, when: Instant) =>
  decideDeadlineAnswer(on, actor, { ...given, answer: 'Acknowledged' }, when);
const code = (result: Result<AnswerDecision, Failure>) => (result.ok ? 'ok' : result.error.code);
const answer = (over: Partial<MeetingAnswer> = {}, on = of(), actor = spoc, when = now) =>
  decideMeetingAnswer(on, actor, { ...attending, ...over }, when);

describe('an answer to a meeting', () => {
  test('by the SPOC is written with the reminders it answers and a line of the record', () => {
    const decision = decided(answer({ reminderKey: reminder().key }));
    expect(decision).toMatchObject({
      response: { key: given.key, answer: 'Attending', by: spoc.email, at: now },
      reminders: [
        {
          reminder: { key: reminder().key },
          patch: {
            state: 'Acknowledged',
            acknowledgedBy: spoc.email,
            acknowledgedAt: now,
            onBehalf: false,
            answer: 'Attending',
          },
        },
      ],
      log: [
        {
          verb: 'meeting.answered',
          actor: spoc.email,
          subjectRef: 'JTAI-2024-02-08',
          detail: 'POL: Attending',
        },
      ],
    });
  });

  test('answers every reminder that is open, those that did not arrive too, and no other agency’s', () => {
    const states: Reminder['state'][] = ['Claimed', 'Sent', 'Failed', 'Superseded', 'Acknowledged'];
    const reminders = [
      ...states.map((state, place) => reminder({ key: state, state, stage: `-${10 - place}` })),
      reminder({ key: 'other', agencyCode: 'LA' }),
      reminder({ key: 'newest', stage: '-1', dueAt: at('2024-02-07T08:30:00Z') }),
    ];
    expect(decided(answer({}, of({ reminders }))).reminders.map(({ reminder: { key } }) => key)).toEqual([
      'Claimed',
      'Sent',
      'Failed',
      'newest',
    ]);
  });

  test('by the coordinator for an agency is recorded as on its behalf', () => {
    const decision = decided(answer({}, of(), coordinator));
    expect(decision.reminders[0]?.patch).toMatchObject({ onBehalf: true, acknowledgedBy: coordinator.email });
    expect(decision.log[0]?.detail).toBe('POL: Attending (on behalf of the agency)');
  });

  test('again and the same writes nothing; but a reminder that came since is answered', () => {
    const done = reminder({ state: 'Acknowledged' });
    expect(decided(answer({}, of({ responses: [given], reminders: [done] })))).toMatchObject({
      reminders: [],
      log: [],
    });
    const later = decided(
      answer({}, of({ responses: [given], reminders: [done, reminder({ key: 'later', stage: '-5' })] })),
    );
    expect(later.response).toBeUndefined();
    expect(later.reminders.map(({ reminder: { key } }) => key)).toEqual(['later']);
    expect(later.log[0]?.verb).toBe('meeting.answer-confirmed');
  });

  test('that differs replaces the former, and the record says what it was', () => {
    const done = reminder({ state: 'Acknowledged', answer: 'Attending' });
    const decision = decided(
      answer({ answer: 'Apologies', note: ' Court ' }, of({ responses: [given], reminders: [done] })),
    );
    expect(decision.response).toMatchObject({ answer: 'Apologies', note: 'Court' });
    expect(decision.reminders[0]?.patch.answer).toBe('Apologies');
    expect(decision.log[0]).toMatchObject({
      verb: 'meeting.answer-changed',
      detail: 'POL: Apologies, before: Attending',
    });
  });

  test('with a deputy keeps the name, of somebody on the list by name; another answer keeps none', () => {
    expect(decided(answer({ answer: 'Deputy', deputy: ' Jo Bloggs ' })).response?.deputy).toBe('Jo Bloggs');
    const onList = { answer: 'Deputy', deputy: 'Deputy.POL@partnership.example' } as const;
    expect(decided(answer(onList)).response?.deputy).toBe('deputy.pol');
    expect(decided(answer({ deputy: 'Jo Bloggs' })).response?.deputy).toBeUndefined();
  });

  test('on a card that a newer reminder replaced writes nothing', () => {
    const old = reminder({ state: 'Superseded' });
    expect(decided(answer({ reminderKey: old.key }, of({ reminders: [old] })))).toEqual({
      reminders: [],
      log: [],
      reminder: old,
    });
  });

  const stranger = person('spoc.la');
  test.each<[string, string, Result<AnswerDecision, Failure>]>([
    ['of another agency’s SPOC', 'not-your-agency', answer({}, of(), stranger)],
    ['of a member of the agency', 'not-your-agency', answer({}, of(), person('member.pol'))],
    [
      'of another agency to a meeting that is not there',
      'not-your-agency',
      answer({ meetingRef: 'X' }, of(), stranger),
    ],
    ['of an observer', 'observers-cannot-answer', answer({}, of(), person('observer.pol'))],
    ['for an agency that is not there', 'unknown-agency', answer({ agencyCode: 'X' }, of(), coordinator)],
    ['to a meeting that is not there', 'meeting-gone', answer({ meetingRef: 'X' })],
    [
      'to a cancelled meeting',
      'meeting-cancelled',
      answer({}, of({ meetings: [meeting({ status: 'Cancelled' })] })),
    ],
    ['on a card with another date', 'meeting-moved', answer({ startsAt: at('2024-02-01T14:00:00Z') })],
    ['on a card with its date', 'ok', answer({ startsAt: meeting().startsAt })],
    ['to a held meeting', 'meeting-over', answer({}, of({ meetings: [meeting({ status: 'Held' })] }))],
    ['to a meeting that has ended', 'meeting-over', answer({}, of(), spoc, at('2024-02-08T15:30:00Z'))],
    ['during a meeting', 'ok', answer({}, of(), spoc, at('2024-02-08T15:29:59Z'))],
    ['that a deputy comes, without a name', 'deputy-not-named', answer({ answer: 'Deputy', deputy: '  ' })],
    ['with 501 characters', 'too-long', answer({ answer: 'Apologies', note: 'x'.repeat(501) })],
    ['with 500 characters', 'ok', answer({ answer: 'Apologies', note: 'x'.repeat(500) })],
    ['with a child’s details', 'child-data', answer({ answer: 'Apologies', note: 'born 03/04/2012' })],
    ['with a child’s details as a name', 'child-data', answer({ answer: 'Deputy', deputy: '943 476 5919' })],
    [
      'on another meeting’s card',
      'bad-card',
      answer({ reminderKey: 'o' }, of({ reminders: [reminder({ key: 'o', subjectRef: 'X' })] })),
    ],
  ])('%s is %s', (_what, expected, result) => expect(code(result)).toBe(expected));
});

describe('an acknowledgement of a deadline', () => {
  const about = reminder({
    kind: 'Action',
    subjectRef: 'A07',
    stage: '-3',
    key: 'Action|A07|2024-09-27|-3|POL',
  });
  const plan = (over: Partial<Facts> = {}) => facts({ actions: [action()], reminders: [about], ...over });
  const ack = (note?: string, on = plan(), actor = spoc) =>
    decideAcknowledgement(
      on,
      actor,
      { reminderKey: about.key, ...(note === undefined ? {} : { note }) },
      now,
    );

  test('marks the reminder, adds the note to the action’s record, and logs without repeating it', () => {
    const decision = decided(ack(' On track '));
    expect(decision).toMatchObject({
      reminders: [
        {
          patch: {
            state: 'Acknowledged',
            acknowledgedBy: spoc.email,
            answer: 'Acknowledged',
            onBehalf: false,
          },
        },
      ],
      update: { actionRef: 'A07', kind: 'Progress', text: 'On track', by: spoc.email, at: now },
    });
    expect(decision.log.map(({ verb }) => verb)).toEqual(['reminder.acknowledged', 'note.added']);
    expect(JSON.stringify(decision.log)).not.toContain('On track');
  });

  test('a second time changes nothing; a new note is added, the same one is not', () => {
    const first = decided(ack('On track')).update;
    const done = plan({ reminders: [{ ...about, state: 'Acknowledged' }], updates: first ? [first] : [] });
    expect(decided(ack(undefined, done))).toMatchObject({ reminders: [], log: [] });
    expect(decided(ack('On track', done))).toMatchObject({ reminders: [], log: [] });
    expect(decided(ack('Nearly there', done))).toMatchObject({
      reminders: [],
      log: [{ verb: 'note.added' }],
    });
  });

  test('on a card that a newer reminder replaced answers nothing', () =>
    expect(decided(ack('x', plan({ reminders: [{ ...about, state: 'Superseded' }] })))).toMatchObject({
      reminders: [],
      log: [],
    }));

  test('of the coordinator’s own reminder is not on anybody’s behalf', () => {
    const key = 'Milestone|SOM24/statement|2024-10-25|0|LA|Coordinator';
    const own = reminder({ kind: 'Milestone', subjectRef: 'SOM24/statement', key, agencyCode: 'LA' });
    const on = facts({
      reminders: [own],
      inspections: [{ title: 'S', ref: 'SOM24', statementDueOn: day('2024-10-25') }],
    });
    const decision = decided(decideAcknowledgement(on, coordinator, { reminderKey: key }, now));
    expect(decision.reminders[0]?.patch.onBehalf).toBe(false);
  });

  test.each<[string, string, Result<AnswerDecision, Failure>]>([
    [
      'of a reminder that is not there, for a day that is none any more',
      'reminder-gone',
      ack(undefined, plan({ reminders: [], actions: [action({ dueOn: day('2025-01-31') })] })),
    ],
    ['by another agency', 'not-your-agency', ack(undefined, plan(), person('spoc.la'))],
    ['of an action that is not there', 'subject-gone', ack(undefined, plan({ actions: [] }))],
    ['of a meeting', 'bad-card', decideAcknowledgement(of(), spoc, { reminderKey: reminder().key }, now)],
    ['with a note too long', 'too-long', ack('x'.repeat(501))],
    ['with a child’s details', 'child-data', ack('NHS 943 476 5919')],
  ])('%s is %s', (_what, expected, result) => expect(code(result)).toBe(expected));
});
