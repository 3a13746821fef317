import { dayOf, type Day, type Instant } from '../calendar/day';
import { mayRead } from '../inspection/embargo';
import {
  everyRowOf,
  type Action,
  type Agency,
  type Agreement,
  type AsOf,
  type Facts,
  type Meeting,
  type MinuteKind,
} from '../partnership';
import { agencyOf, nameOf } from '../people/names';
import type { Actor } from '../people/actor';
import { roomOf, type Room } from './attendance';

/** Something written down, as people read it. */
export interface MinuteLine {
  readonly key: string;
  readonly kind: MinuteKind;
  readonly words: string;
  readonly action?: Pick<Action, 'ref' | 'title'>;
  readonly item?: string;
  readonly byName: string;
  readonly at: Instant;
  /** Of an ask: of whom, by when, and how it stands. */
  readonly ask?: {
    readonly agency: Agency;
    readonly dueOn?: Day;
    readonly ref?: string;
    readonly done: boolean;
  };
}

/** An action to whose evidence a meeting agreed. */
export interface AgreedAt {
  readonly ref: string;
  readonly title: string;
  /** The agencies that agreed there. */
  readonly agencies: readonly Agency[];
  /** True where each agreed by a vote of its own, on its card or page; else it was recorded for those present. */
  readonly byVote: boolean;
}

/** A challenge by an agency's own vote while a meeting was on. */
export interface ChallengedAt {
  readonly ref: string;
  readonly title: string;
  readonly agency: Agency;
  readonly words?: string;
  readonly at: Instant;
}

/** What was written down at a meeting, in the order in which it was said, as far as its reader may read it. */
export function minutesOf(
  facts: Facts,
  meetingRef: string,
  reader: Actor | undefined,
  today: Day,
): readonly MinuteLine[] {
  return facts.decisions
    .filter((one) => one.meetingRef === meetingRef)
    .flatMap(({ key, kind, title, actionRef, item, agencyCode, dueOn, by, at }): MinuteLine[] => {
      const action = facts.actions.find(({ ref }) => ref === actionRef);
      if (action && !mayRead(facts, reader, action, today)) return [];
      const request = facts.requests.find(({ askedIn }) => askedIn === key);
      return [
        {
          ...{ key, kind, words: title, byName: nameOf(facts, by), at },
          ...(action ? { action: { ref: action.ref, title: action.title } } : {}),
          ...(item ? { item } : {}),
          ...(agencyCode
            ? {
                ask: {
                  agency: agencyOf(facts, request?.agencyCode ?? agencyCode),
                  ...((request?.dueOn ?? dueOn) ? { dueOn: request?.dueOn ?? dueOn } : {}),
                  ...(request ? { ref: request.ref } : {}),
                  done: request?.status === 'Provided',
                },
              }
            : {}),
        },
      ];
    })
    .sort((a, b) => inOrder(a.at, b.at));
}

/** The record of a meeting: who attended, what was decided, what is asked of whom by when. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  readonly room: Room;
  readonly agreed: readonly AgreedAt[];
  readonly challengedByVote: readonly ChallengedAt[];
  readonly decisions: readonly MinuteLine[];
  readonly challenges: readonly MinuteLine[];
  readonly notes: readonly MinuteLine[];
  /** The soonest first, and those without a day last. */
  readonly asks: readonly MinuteLine[];
}

/** Where what has no day stands among days. */
const LAST = '9999-12-31';

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The record of a meeting as its reader may read it. */
export function meetingRecord(
  { facts, now }: Omit<AsOf, 'calendar'>,
  meeting: Meeting,
  reader: Actor | undefined,
): MeetingRecord {
  const today = dayOf(now);
  const lines = minutesOf(facts, meeting.ref, reader, today);
  const of = (kind: MinuteKind) => lines.filter((one) => one.kind === kind);
  return {
    meeting,
    room: roomOf(facts, meeting),
    ...votedAt(facts, meeting, (action) => mayRead(facts, reader, action, today)),
    decisions: of('Decision'),
    challenges: of('Challenge'),
    notes: of('Note'),
    asks: [...of('Ask')].sort((a, b) => inOrder(a.ask?.dueOn ?? LAST, b.ask?.dueOn ?? LAST)),
  };
}

/** The votes of a meeting: those that were recorded for those present, and those that agencies gave while it was on. */
function votedAt(
  facts: Facts,
  meeting: Meeting,
  mayBeRead: (action: Action) => boolean,
): Pick<MeetingRecord, 'agreed' | 'challengedByVote'> {
  const votes = facts.agreements.filter(
    (one) => one.meetingRef === meeting.ref || isGivenDuring(meeting, one),
  );
  const agencies = everyRowOf(facts, 'agencies');
  const actions = facts.actions.filter((action) => mayBeRead(action));
  const agreed = actions.flatMap(({ ref, title }) =>
    [false, true].flatMap((byVote): readonly AgreedAt[] => {
      const codes = votes
        .filter((one) => one.actionRef === ref && one.verdict === 'Agree' && !one.meetingRef === byVote)
        .map(({ agencyCode }) => agencyCode);
      const whose = agencies.filter(({ code }) => codes.includes(code));
      return whose.length > 0 ? [{ ref, title, agencies: whose, byVote }] : [];
    }),
  );
  const challengedByVote = votes
    .filter(({ verdict }) => verdict === 'Challenge')
    .flatMap(({ actionRef, agencyCode, text, at }): readonly ChallengedAt[] => {
      const action = actions.find(({ ref }) => ref === actionRef);
      if (!action) return [];
      const { ref, title } = action;
      return [{ ref, title, agency: agencyOf(facts, agencyCode), at, ...(text ? { words: text } : {}) }];
    })
    .sort((a, b) => inOrder(a.at, b.at));
  return { agreed, challengedByVote };
}

/** From the first item until the meeting was ended; of one that nobody runs here no vote is told to be of it. */
const isGivenDuring = ({ running }: Meeting, { at, meetingRef }: Agreement): boolean =>
  meetingRef === undefined &&
  running?.begunAt !== undefined &&
  at >= running.begunAt &&
  (running.endedAt === undefined || at <= running.endedAt);
