import { dayOf, type Day, type Instant } from '../calendar/day';
import { mayRead } from '../inspection/embargo';
import type { Action, Agency, AsOf, Facts, Meeting, MinuteKind } from '../partnership';
import { agencyOf, nameOf } from '../people/names';
import type { Actor } from '../people/actor';
import { roomOf, type Room } from './attendance';
import { soonestFirst } from './attended';
import { votedAt, type AgreedAt, type ChallengedAt } from './votes-at';

export type { AgreedAt, ChallengedAt } from './votes-at';

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
    ...votedAt(
      facts,
      meeting,
      facts.actions.filter((action) => mayRead(facts, reader, action, today)),
    ),
    decisions: of('Decision'),
    challenges: of('Challenge'),
    notes: of('Note'),
    asks: soonestFirst(of('Ask')),
  };
}
