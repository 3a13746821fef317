import { isAsSeen } from '../../domain/basics/fingerprint';
import { meetingAnswerUndoneSchema } from '../../contract/meeting/changes';
import { meetingAnswerSchema } from '../../contract/meetings';
import { failure, inField, type Failure } from '../../domain/basics/failure';
import { err, type Result } from '../../domain/basics/result';
import { spokenFor } from '../../domain/people/actor';
import { versionOf } from '../../usecases/change-rows';
import { factsAsOf } from '../../usecases/facts-as-of';
import { answerMeeting, undoMeetingAnswer } from '../../usecases/meetings/answer-meeting';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { meetingsOf } from '../resources/meetings';
import { refOf } from '../named';
import { done, whoOf } from '../outcome';

/** An agency's answer to a meeting, by the same use case as its card in the chat; answered with the meetings as they are then. */
export const meetingAnswerRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'POST', path: '/api/v1/meetings/:ref/answer', handle: answering(from) },
  { method: 'POST', path: '/api/v1/meetings/:ref/undo-answer', handle: undoing(from) },
];

/** What was answered is undone by whoever answered it, for ten minutes. Undone twice it is undone, so no version is asked for. */
const undoing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { forAgency, answeredAt } = await readGiven(req, meetingAnswerUndoneSchema);
    const { partnership, actor } = membership;
    const { parts } = partnership;
    const undoing = {
      ...{ meetingRef: refOf(req), agencyCode: forAgency },
      ...(answeredAt ? { answeredAt } : {}),
    };
    await done(from, () => undoMeetingAnswer(parts, whoOf(membership), undoing));
    const { calendar, hours, store, clock } = parts;
    const after = { snapshot: await store.snapshot(), actor, calendar, hours, now: clock.now() };
    return sendJson(req, res, { ...meetingsOf(after), asOf: factsAsOf(parts) });
  };

const answering =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const seen = versionSeen(req);
    const { forAgency, answer, deputy, note } = await readGiven(req, meetingAnswerSchema);
    const { partnership, snapshot, actor } = membership;
    const { parts } = partnership;
    const meeting = snapshot.meetings.find(({ ref }) => ref === refOf(req));
    const own = spokenFor(actor);
    const agencyCode = forAgency ?? (own.length === 1 ? own[0] : undefined);
    const work = async (): Promise<Result<unknown, Failure>> => {
      if (agencyCode === undefined) return err(inField('forAgency', failure('no-agency-named')));
      if (meeting && !isAsSeen(seen, versionOf(meeting))) return err(failure('version-changed'));
      return answerMeeting(parts, whoOf(membership), {
        ...{ meetingRef: refOf(req), agencyCode, answer },
        ...(deputy?.trim() ? { deputy: deputy.trim() } : {}),
        ...(note?.trim() ? { note: note.trim() } : {}),
      });
    };
    await done(from, work);
    const { calendar, hours, store, clock } = parts;
    const after = { snapshot: await store.snapshot(), actor, calendar, hours, now: clock.now() };
    return sendJson(req, res, { ...meetingsOf(after), asOf: factsAsOf(parts) });
  };
