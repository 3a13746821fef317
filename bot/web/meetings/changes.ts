import { z } from 'zod';
import {
  MEETING_CHANGING,
  meetingPreviewAskedSchema,
  type MeetingChanging,
  type MeetingPreview,
} from '../../contract/meeting/changes';
import { explain, failure, type Failure } from '../../domain/basics/failure';
import { dayOf } from '../../domain/calendar/day';
import { MEETING_CHANGES, type MeetingChange } from '../../domain/meetings/changing/change-names';
import { saidOfNews, saidOfStep } from '../../domain/meetings/changing/said';
import { factsAsOf } from '../../usecases/facts-as-of';
import { changeMeeting, rehearseMeeting, type MeetingStep } from '../../usecases/meetings/change-meeting';
import type { Membership } from '../../usecases/partnerships';
import type { Meeting } from '../../domain/partnership';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { refOf } from '../named';
import { done, refuse, whoOf } from '../outcome';
import { meetingsOf } from '../resources/meetings';

/**
 * A meeting moved, cancelled, kept or put on again by the coordinator, by the same use case as its card in the chat, and
 * what that would come to. Answered with the meetings as they are then.
 */
export const meetingChangeRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'POST', path: '/api/v1/meetings/:ref/preview', handle: previewing(from) },
  ...MEETING_CHANGES.map((deed): WebRoute => ({
    method: 'POST',
    path: `/api/v1/meetings/:ref/${deed}`,
    handle: changing(from, deed),
  })),
];

type StepOf = { readonly [D in MeetingChange]: (given: MeetingChanging[D], of: Meeting) => MeetingStep };

/** How each deed is asked of the use case. */
const STEPS: StepOf = {
  keep: () => ({ does: 'keep' }),
  'weeks-on': ({ weeks }) => ({ does: 'weeks on', weeks }),
  'as-series': ({ to }) => ({ does: 'as series', to }),
  stay: () => ({ does: 'stay' }),
  'put-on': ({ reason }) => ({ does: 'put on again', reason }),
  move: ({ day, time, hold, reason }) => ({ does: 'move', day, time, reason, keep: hold === true }),
  cancel: ({ reason }) => ({ does: 'cancel', reason }),
  undo: (_, { before, startsAt }) => ({ does: 'undo', at: before?.at ?? startsAt }),
};

const stepOf = <D extends MeetingChange>(deed: D, given: MeetingChanging[D], of: Meeting): MeetingStep =>
  STEPS[deed](given, of);

const meetingNamed = ({ snapshot }: Membership, named: string): Meeting =>
  snapshot.meetings.find(({ ref }) => ref === named) ?? refuse(failure('meeting-gone'));

const changing =
  (from: AskedOf, deed: MeetingChange): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const seen = versionSeen(req);
    const given = await readGiven(req, MEETING_CHANGING[deed]);
    const was = meetingNamed(membership, refOf(req));
    const step = stepOf(deed, given as never, was);
    const request = { meetingRef: was.ref, seen: was, step };
    const { partnership, actor } = membership;
    const { parts } = partnership;
    const { meeting, news } = await done(from, () => changeMeeting(parts, whoOf(membership), request, seen));
    const { calendar, hours, store, clock } = parts;
    const now = clock.now();
    return sendJson(req, res, {
      ...meetingsOf({ snapshot: await store.snapshot(), actor, calendar, hours, now }),
      asOf: factsAsOf(parts),
      said: saidOfStep(step.does, meeting, dayOf(now)),
      news: saidOfNews(news, { startsAt: meeting.startsAt, now }),
    });
  };

const previewing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { deed, given } = await readGiven(req, meetingPreviewAskedSchema);
    const was = meetingNamed(membership, refOf(req));
    const read = z.safeParse(MEETING_CHANGING[deed], given);
    if (!read.success) return refuse(failure('not-given'));
    const { actor, snapshot, partnership } = membership;
    const { parts } = partnership;
    const request = { meetingRef: was.ref, seen: was, step: stepOf(deed, read.data as never, was) };
    const would = rehearseMeeting(parts, snapshot, actor, request);
    const now = parts.clock.now();
    if (!would.ok && would.error.code === 'coordinator-only') return refuse(would.error);
    const answer: MeetingPreview = would.ok
      ? {
          isSo: would.value.isSo,
          names: would.value.news.names,
          ...(would.value.news.at > now ? { at: would.value.news.at } : {}),
          isLate: would.value.news.at >= would.value.meeting.startsAt,
        }
      : { refused: hintOf(would.error), isSo: false, names: [], isLate: false };
    return sendJson(req, res, answer);
  };

/** Nothing was sent yet, so nothing is said of what was recorded: what stands against it alone, where that is a sentence. */
const hintOf = ({ field, ...why }: Failure): NonNullable<MeetingPreview['refused']> => ({
  words: why.code === 'day-not-free' && why.detail ? why.detail : explain(why),
  ...(field ? { field } : {}),
});
