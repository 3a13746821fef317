import { addDays, dayOf, type Day } from '../../../bot/domain/calendar/day';
import {
  type LogEntry,
  noteKey,
  reminderKey,
  responseKey,
  type Reminder,
  ANSWERS,
} from '../../../bot/domain/partnership';
import type { Change, Parts } from '../../../bot/usecases/ports';
import { answerMeeting } from '../../../bot/usecases/meetings/answer-meeting';
import { join, leave } from '../../../bot/usecases/people/join';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { action, chat, day, reminder, series } from '../../support/partnership';
import { together, voting } from './on-actions';
import { COORDINATOR, email, spoc, type Doing, type Done, type Operation } from './operation';
import { CODES, instantOf, markOf, titleOf } from './setting';
import type { Expected } from './told';
import { acknowledge } from '../../../bot/usecases/deadlines/answer-deadline';

const answer: Operation = {
  what: 'answer',
  weight: 29,
  async do({ op, parts, pick }) {
    const [agencyCode, meetingRef] = [pick(CODES), `EXTRA-${pick([1, 2, 3, 4, 5, 6])}`];
    const given = { meetingRef, agencyCode, answer: pick(ANSWERS), deputy: 'Bo Finch', note: markOf(op) };
    const done = await answerMeeting(parts, pick([spoc(agencyCode), COORDINATOR]), given);
    if (!done.ok) return { refused: done.error.code };
    const marks = { Note: markOf(op), Answer: given.answer };
    return { saved: [{ list: titleOf('responses'), key: responseKey(meetingRef, agencyCode), marks }] };
  },
};

const acknowledgement: Operation = {
  what: 'acknowledge',
  weight: 22,
  async do({ op, parts, facts, pick }) {
    const sent = facts.reminders.filter(({ kind, sentAt }) => kind === 'Action' && sentAt !== undefined);
    const open = sent.filter(({ state }) => state === 'Sent');
    if (sent.length === 0) return { saved: [] };
    const about = pick(pick([sent, open.length > 0 ? open.slice(-8) : sent]));
    const note = markOf(op);
    const done = await acknowledge(parts, spoc(about.agencyCode), { reminderKey: about.key, note });
    if (!done.ok) return { refused: done.error.code };
    // A card that a newer one has replaced answers nothing, and says so.
    if (done.value.state.is === 'superseded') return { saved: [] };
    const saved: Expected[] = [
      { list: titleOf('updates'), key: noteKey(about.key, note), marks: { Text: note } },
      { list: titleOf('reminders'), key: about.key, marks: { State: 'Acknowledged' } },
    ];
    return { saved };
  },
};

const joining: Operation = {
  what: 'join',
  weight: 6,
  async do({ op, parts, pick }) {
    const { personEmail, entraId, serviceUrl, tenantId, userId, botId } = chat(
      email(`deputy.${pick(CODES).toLowerCase()}`),
    );
    const contact = { entraId, serviceUrl, tenantId, userId, botId };
    const conversationId = `chat ${markOf(op)}`;
    const done = await join(parts, { ...contact, email: personEmail, conversationId });
    if (!done.ok) return { refused: done.error.code };
    const marks = { ConversationId: conversationId };
    return { saved: [{ list: titleOf('conversations'), key: personEmail, marks }] };
  },
};

const leaving: Operation = {
  what: 'leave',
  weight: 2,
  async do({ parts, facts, pick }) {
    const gone = pick(facts.conversations.filter(({ personEmail }) => personEmail.startsWith('deputy.')));
    await leave(parts, { conversationId: gone.conversationId, how: 'Removed' });
    return { saved: [] };
  },
};

const changing: Operation = {
  what: 'change an action',
  weight: 14,
  async do({ op, parts, facts, pick }) {
    const was = pick(facts.actions.slice(0, 20));
    const change: Change = { update: 'actions', was, patch: { successMeasure: markOf(op) } };
    return committed(
      parts,
      [change],
      [line(op, 'test.changed', was.ref)],
      [{ list: titleOf('actions'), key: was.ref, marks: { SuccessMeasure: markOf(op) } }],
    );
  },
};

const adding: Operation = {
  what: 'add an action',
  weight: 8,
  async do({ op, parts, pick }) {
    const row = action({
      ref: `N${op}`,
      leadAgency: pick(CODES),
      dueOn: dueSoon(op, pick),
      successMeasure: markOf(op),
    });
    return committed(
      parts,
      [{ insert: 'actions', row }],
      [line(op, 'test.added', row.ref)],
      [{ list: titleOf('actions'), key: row.ref, marks: { SuccessMeasure: markOf(op) } }],
    );
  },
};

/** Several processes want the same key: it is for one of them. */
const claiming: Operation = {
  what: 'claim',
  weight: 9,
  async do({ op, parts }) {
    const subjectRef = `POOL-${Math.floor(op / 100)}`;
    const identity = {
      kind: 'Request',
      subjectRef,
      countsFrom: '2024-02-08' as Day,
      stage: '0',
      agencyCode: 'LA',
      to: 'SPOC',
    } as const;
    const key = reminderKey(identity);
    const row: Reminder = {
      ...reminder({ ...identity, key, title: markOf(op), state: 'Claimed' }),
      sentAt: undefined,
      claimedAt: instantOf(op),
    };
    return committed(
      parts,
      [{ insert: 'reminders', row }],
      [line(op, 'test.claimed', subjectRef)],
      [{ list: titleOf('reminders'), key, marks: { Title: markOf(op) } }],
    );
  },
};

/** More than fits into one batch. */
const many: Operation = {
  what: 'add many notes',
  weight: 1,
  async do({ op, parts }) {
    const rows = Array.from({ length: 25 }, (_, index) => ({
      key: `many-${op}-${index}`,
      actionRef: 'A1',
      kind: 'Progress' as const,
      text: markOf(op),
      by: 'app',
      at: instantOf(op),
    }));
    const changes = rows.map((row): Change => ({ insert: 'updates', row }));
    return committed(
      parts,
      changes,
      [line(op, 'test.noted', 'A1')],
      rows.map(({ key }) => {
        return { list: titleOf('updates'), key, marks: { Text: markOf(op) } };
      }),
    );
  },
};

/** Whoever sweeps next makes its meetings: several processes at once. */
const addingSeries: Operation = {
  what: 'add a series',
  weight: 1,
  async do({ op, parts }) {
    const row = series({ code: `S${op}`, firstOn: day('2024-03-05'), place: markOf(op) });
    return committed(
      parts,
      [{ insert: 'series', row }],
      [line(op, 'test.series', row.code)],
      [{ list: titleOf('series'), key: row.code, marks: { Place: markOf(op) } }],
    );
  },
};

const sweeping: Operation = {
  what: 'sweep',
  weight: 5,
  async do({ parts, pick }) {
    await sweep(parts, { fresh: pick([true, false]), pause: async () => undefined });
    return { saved: [] };
  },
};

const looking: Operation = {
  what: 'look afresh',
  weight: 3,
  async do({ parts }) {
    await parts.store.snapshot({ fresh: true });
    return { saved: [] };
  },
};

/** All operations, each as often as its weight says. */
export const OPERATIONS: readonly Operation[] = [
  answer,
  acknowledgement,
  joining,
  leaving,
  changing,
  together,
  voting,
  adding,
  claiming,
  many,
  addingSeries,
  sweeping,
  looking,
].flatMap((operation) => Array.from({ length: operation.weight }, () => operation));

async function committed(
  { store }: Parts,
  changes: readonly Change[],
  log: readonly LogEntry[],
  saved: readonly Expected[],
): Promise<Done> {
  const written = await store.commit(changes, log);
  return written.ok ? { saved } : { refused: written.error.why };
}

const line = (op: number, verb: string, subjectRef: string): LogEntry => ({
  at: instantOf(op),
  actor: 'app',
  verb,
  subjectRef,
});

/** A due day near enough that a reminder is due at once. */
const dueSoon = (op: number, pick: Doing['pick']): Day => addDays(dayOf(instantOf(op)), pick([0, 1, 4, 11]));
