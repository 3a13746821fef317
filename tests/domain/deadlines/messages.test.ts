import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { decideHelping, decideHelpUndo, lastCall, takenCall } from '../../../bot/domain/deadlines/help-call';
import {
  decisionItem,
  extensionItem,
  nextStage,
} from '../../../bot/domain/deadlines/messages/extension-items';
import { decisionsDue, extensionsDue } from '../../../bot/domain/deadlines/messages/extensions-due';
import { helpDue } from '../../../bot/domain/deadlines/messages/help-due';
import { helpItem } from '../../../bot/domain/deadlines/messages/help-item';
import type { Facts, Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { after } from '../../support/apply-writes';
import { action, agency, day, person } from '../../support/partnership';
import { writeLine } from '../../support/write-lines';
import { ACTION, asks, base, done, REQUEST, rules, says, START } from './doing';

const asOf = (facts: Facts, minutes = 5) => ({
  facts,
  calendar: calendarAsKnownOn(),
  hours: DEFAULT_HOURS,
  now: plusMinutes(START, minutes),
});
const LA = 'coordinator.la@partnership.example';
const ICB = 'coordinator.icb@partnership.example';
const POL = 'spoc.pol@partnership.example';
const who = (of: Facts, email: string) => of.people.find((one) => one.email === email)!;
const TITLE = 'Map networks of adults who exploit children';

describe('a call for help', () => {
  const called = done([says('spoc.pol', 'NeedHelp', { note: 'No contact' })]);
  const [due] = helpDue(asOf(called));
  const message = {
    ...due,
    table: 'messages',
    state: 'Sent',
    attempts: 1,
    sentAt: START,
  } as unknown as Message;
  const asked = { ...called, messages: [message] };
  const helping = (of: Facts, by: string, key = message.key) =>
    decideHelping(of, who(of, by), key, plusMinutes(START, 6));
  const took = helping(asked, ICB);
  const taken = took.ok ? after(asked, took.value) : asked;

  test('is told to the coordinator', () =>
    expect(due).toEqual({
      kind: 'Help',
      about: ACTION,
      key: `Help|${called.updates[0]?.key}`,
      title: 'Help asked for: JTAI partnership meeting, Thu 8 Feb 2024',
      agencyCode: 'POL',
      dueAt: START,
      personEmail: LA,
      why: 'Agency POL has asked for help',
    }));

  test.each<[string, Facts, number]>([
    ['thirty days', called, 30],
    ['not longer', called, 31],
    ['not once another agency leads', { ...called, actions: [action({ leadAgency: 'ICB' })] }, 1],
    ['not what a coordinator asked for', done([says('coordinator.la', 'NeedHelp', { note: 'x' })]), 1],
    ['not where no words are there', { ...called, updates: [] }, 1],
  ])('is told for %s', (name, of, days) =>
    expect(helpDue(asOf(of, days * 24 * 60))).toHaveLength(name === 'thirty days' ? 1 : 0),
  );

  test('is taken on by a coordinator, once', () => {
    expect(took.ok && took.value.writes.map(writeLine)).toEqual([
      `messages ${message.key}: answeredAt=2024-09-24T09:06:00Z, answeredBy=coordinator.icb, state=Answered`,
    ]);
    expect(took.ok && took.value.log).toEqual([
      {
        at: plusMinutes(START, 6),
        actor: ICB,
        verb: 'help.taken-on',
        subjectRef: 'A07',
        detail: 'POL: asked for help',
      },
    ]);
    expect(helping(taken, LA)).toEqual({ ok: true, value: { writes: [], log: [] } });
    expect(helping({ ...asked, messages: [{ ...message, state: 'Superseded' }] }, LA)).toEqual({
      ok: true,
      value: { writes: [], log: [] },
    });
    expect(helping(asked, POL)).toMatchObject({ error: { code: 'coordinator-only' } });
    expect(helping(asked, LA, 'x')).toMatchObject({ error: { code: 'message-gone' } });
    expect(helping({ ...asked, messages: [{ ...message, kind: 'Digest' }] }, LA)).toMatchObject({
      error: { code: 'message-gone' },
    });
    expect(helping({ ...asked, reminders: [] }, LA)).toMatchObject({
      value: { log: [{ verb: 'help.taken-on' }] },
    });
  });

  test('is given back within ten minutes by who took it on, and waits again', () => {
    const back = (by: string, minutes: number) =>
      decideHelpUndo(taken, who(taken, by), taken.messages[0]!, plusMinutes(START, minutes));
    const undone = back(ICB, 16);
    expect(undone.ok && [...undone.value.writes.map(writeLine), undone.value.log[0]?.verb]).toEqual([
      `messages ${message.key}: answeredAt=none, answeredBy=none, named=none, state=Sent`,
      'help.undone',
    ]);
    expect(back(ICB, 17)).toMatchObject({
      error: { code: 'undo-over', detail: 'Agree with another coordinator who helps.' },
    });
    expect(back(LA, 7)).toMatchObject({ error: { code: 'undo-not-yours' } });
  });

  test('is shown with who has taken it on, and as over once it is', () => {
    const item = (of: Facts, readBy: string, minutes = 7) => {
      const [row] = of.messages;
      const {
        notice,
        message: _,
        ...shown
      } = helpItem(asOf(of, minutes), { ...row!, personEmail: readBy }) ?? { notice: undefined };
      return { ...shown, of: notice?.subject.ref };
    };
    const call = {
      about: 'help',
      askedByName: 'spoc.pol',
      askedAt: START,
      note: 'No contact',
      isOver: false,
      of: 'A07',
    };
    const by = { byName: 'coordinator.icb', at: plusMinutes(START, 6) };
    expect(item(asked, LA)).toEqual(call);
    expect(item(taken, LA)).toEqual({ ...call, taken: by });
    expect(item(taken, ICB)).toEqual({ ...call, taken: by, undoUntil: plusMinutes(START, 16) });
    const onTrack = { ...taken, reminders: taken.reminders.map((one) => ({ ...one, answer: 'OnTrack' })) };
    expect(item(onTrack, LA)).toMatchObject({ isOver: true });
    expect(item({ ...taken, actions: [action({ status: 'Agreed' })] }, LA)).toMatchObject({ isOver: true });
    expect(helpItem(asOf({ ...asked, reminders: [] }), message)).toBeUndefined();
    expect(helpItem(asOf({ ...asked, updates: [] }), message)).toBeUndefined();
  });

  test('is the last that was made, and taken where its own message is answered', () => {
    const reminder = called.reminders[0]!;
    const [first] = called.updates;
    const again = { ...first!, key: `${first!.key}2`, text: 'Still none', at: plusMinutes(START, 1) };
    const other = { ...first!, key: 'help|other', at: plusMinutes(START, 2) };
    expect(lastCall({ updates: [again, first!, other] }, reminder)?.text).toBe('Still none');
    expect(lastCall({ updates: [{ ...first!, actionRef: 'A08' }] }, reminder)).toBeUndefined();
    expect(takenCall(taken, reminder)?.answeredBy).toBe(ICB);
    expect(takenCall(asked, reminder)).toBeUndefined();
    expect(takenCall({ ...taken, updates: [...taken.updates, again] }, reminder)).toBeUndefined();
    expect(takenCall({ ...taken, updates: [] }, reminder)).toBeUndefined();
  });
});

describe('a wish for more time', () => {
  const wish = done([asks('spoc.pol')]);
  const granted = done([asks('deputy.pol'), rules('coordinator.la', 'Granted')]);
  const about = 'Action|A07|more time 1';
  const message = { about, personEmail: POL } as Message;

  test('is put to the coordinator, and its decision told to who asked and to the SPOC', () => {
    expect(extensionsDue(asOf(wish))).toEqual([
      {
        ...{ kind: 'Extension', about, key: `Extension|${about}`, title: `More time asked for: ${TITLE}` },
        ...{ agencyCode: 'POL', dueAt: START, personEmail: LA, why: 'Agency POL has asked for more time' },
      },
    ]);
    const told = {
      kind: 'Decision',
      about,
      title: `More time granted: ${TITLE}`,
      agencyCode: 'POL',
      dueAt: plusMinutes(START, 1),
      why: 'more time was granted',
    };
    expect(decisionsDue(asOf(granted))).toEqual([
      { ...told, key: `Decision|${about}|asker`, personEmail: 'deputy.pol@partnership.example' },
      { ...told, key: `Decision|${about}|SPOC`, personEmail: POL },
    ]);
    const refused = done([asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: 'No.' })]);
    expect(decisionsDue(asOf(refused))).toMatchObject([
      { title: `More time refused: ${TITLE}`, why: 'more time was refused' },
    ]);
  });

  test('is not put once another agency leads, and for thirty days', () => {
    expect(extensionsDue(asOf({ ...wish, actions: [action({ leadAgency: 'ICB' })] }))).toEqual([]);
    expect(extensionsDue(asOf(wish, 30 * 24 * 60))).toHaveLength(1);
    expect(extensionsDue(asOf(wish, 31 * 24 * 60))).toEqual([]);
    expect(decisionsDue(asOf(granted, 31 * 24 * 60))).toEqual([]);
  });

  test('is shown with its days, who asked, and what was granted before', () => {
    const { extension, message: _, ...open } = extensionItem(asOf(wish), message)!;
    expect(extension.key).toBe(about);
    expect(open).toEqual({
      ...{
        about: 'extension',
        agency: agency('POL'),
        title: TITLE,
        askedByName: 'spoc.pol',
        dueOn: '2024-09-27',
      },
      ...{ isDone: false, isAskedAgain: false, moreDays: 10, movedBefore: [] },
    });
    const again = done([
      asks('spoc.pol'),
      rules('coordinator.la', 'Granted'),
      asks('spoc.pol', { wantedOn: day('2024-10-25') }),
    ]);
    const item = (of: Facts, minutes = 5) =>
      extensionItem(asOf(of, minutes), { ...message, about: 'Action|A07|more time 2' });
    expect(item(again)).toMatchObject({
      movedBefore: ['2024-09-24'],
      dueOn: '2024-10-11',
      originalDueOn: '2024-09-27',
      moreDays: 10,
    });
    expect(item(again)).not.toHaveProperty('overdueBy');
    expect(item(again, 20 * 24 * 60)).toMatchObject({ overdueBy: 1 });
    expect(item({ ...again, actions: [action({ status: 'Agreed' })] })).toMatchObject({ isDone: true });
    expect(item({ ...again, actions: [] })).toBeUndefined();
    expect(item(wish)).toBeUndefined();
  });

  test('that is decided is shown with the next reminder, and the agency’s newest card', () => {
    const item = (of: Facts, minutes = 5) => decisionItem(asOf(of, minutes), message);
    expect(item(granted)).toMatchObject({
      about: 'decision',
      decided: { byName: 'coordinator.la', at: plusMinutes(START, 1) },
      askedByName: 'deputy.pol',
      next: { on: '2024-09-27', workingDays: -10 },
      notice: { subject: { ref: 'A07' } },
    });
    const handedIn = { ...granted, actions: [action({ status: 'EvidenceSubmitted' })] };
    expect(item(handedIn)).not.toHaveProperty('next');
    expect(item(handedIn)).not.toHaveProperty('notice');
    expect(
      item({ ...granted, reminders: granted.reminders.map((one) => ({ ...one, agencyCode: 'ICB' })) }),
    ).not.toHaveProperty('notice');
    expect(item({ ...granted, extensions: [] })).toBeUndefined();
  });

  test.each<[string, ReturnType<typeof nextStage>]>([
    ['2024-10-10', { on: day('2024-09-26'), workingDays: -10 }],
    ['2024-10-08', { on: day('2024-10-03'), workingDays: -3 }],
    ['2024-09-25', { on: day('2024-09-25'), workingDays: 0 }],
    ['2024-09-24', { on: day('2024-10-01'), workingDays: 5 }],
  ])('the next reminder of what is due on %s', (dueOn, next) =>
    expect(nextStage(asOf(base), 'Action', day(dueOn))).toEqual(next),
  );

  test('of a request is shown with its own title, to who is there', () => {
    const of = done([asks('spoc.pol', { reminderKey: REQUEST }), rules('coordinator.la', 'Granted')]);
    expect(extensionItem(asOf(of), { ...message, about: 'Request|R1|more time 1' })).toMatchObject({
      title: 'List of strategy discussions',
      dueOn: '2024-10-11',
    });
    const gone = {
      ...granted,
      people: [person('coordinator.la'), person('spoc.pol', { leftOn: day('2024-09-01') })],
    };
    expect(decisionsDue(asOf(gone)).map(({ personEmail }) => personEmail)).toEqual([]);
  });
});
