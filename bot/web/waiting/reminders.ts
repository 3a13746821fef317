import { reminderAnswerSchema, reminderUndoneSchema } from '../../contract/chasing/answers';
import { answerUndoUntil } from '../../domain/deadlines/take-back';
import { inField, type Failure } from '../../domain/basics/failure';
import { err, type Result } from '../../domain/basics/result';
import { factsAsOf } from '../../usecases/facts-as-of';
import { answerDeadline, undoAnswer } from '../../usecases/deadlines/answer-deadline';
import { askExtension } from '../../usecases/deadlines/ask-extension';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { refOf } from '../named';
import { done, whoOf } from '../outcome';
import { outstandingOf } from '../resources/outstanding';

/**
 * What an agency answers to a deadline's reminder, and undone for ten minutes, by the same use cases as on its card in the
 * chat. The newest answer counts, so no version is asked for. Answered with what is outstanding then.
 */
export const reminderRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'POST', path: '/api/v1/reminders/:ref/answer', handle: answering(from) },
  { method: 'POST', path: '/api/v1/reminders/:ref/undo', handle: undoing(from) },
];

const answering =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { answer, text, link, wantedOn, thatDay } = await readGiven(req, reminderAnswerSchema);
    const { parts } = membership.partnership;
    const [who, reminderKey] = [whoOf(membership), refOf(req)];
    await done(from, () =>
      answer === 'MoreTime'
        ? askExtension(parts, who, {
            reminderKey,
            isDayMeant: thatDay === true,
            ...(wantedOn ? { wantedOn } : {}),
            ...(text ? { reason: text } : {}),
          }).then(reasonAsText)
        : answerDeadline(parts, who, {
            ...{ reminderKey, answer },
            ...(text ? { note: text } : {}),
            ...(link ? { link } : {}),
          }),
    );
    return sendJson(req, res, await asItIs(membership, reminderKey));
  };

/** Whatever is answered, the words with it are `text` here. */
const reasonAsText = <T>(asked: Result<T, Failure>): Result<T, Failure> =>
  asked.ok || asked.error.field !== 'reason' ? asked : err(inField('text', asked.error));

const undoing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { answeredAt } = await readGiven(req, reminderUndoneSchema);
    const undoing = {
      ...({ reminderKey: refOf(req), what: 'Answer' } as const),
      ...(answeredAt ? { answeredAt } : {}),
    };
    await done(from, () => undoAnswer(membership.partnership.parts, whoOf(membership), undoing));
    return sendJson(req, res, await asItIs(membership, undoing.reminderKey));
  };

async function asItIs({ partnership: { parts }, actor }: Membership, answered: string): Promise<object> {
  const { calendar, hours, store, clock } = parts;
  const question = { snapshot: await store.snapshot(), actor, calendar, hours, now: clock.now() };
  const reminder = question.snapshot.reminders.find(({ key }) => key === answered);
  const at = reminder?.acknowledgedAt;
  const until = reminder && answerUndoUntil(question.snapshot, actor, reminder, question.now);
  return {
    ...outstandingOf(question),
    ...(at ? { answeredAt: at } : {}),
    ...(until ? { undoUntil: until } : {}),
    asOf: factsAsOf(parts),
  };
}
