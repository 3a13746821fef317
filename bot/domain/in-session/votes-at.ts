import { dayOf, type Instant } from '../calendar/day';
import { isVote } from '../lifecycle/taking-back';
import { isOfStep } from '../lifecycle/votes';
import { VOTE } from '../lifecycle/columns';
import {
  everyRowOf,
  type Action,
  type Agency,
  type Agreement,
  type Facts,
  type Meeting,
  type Update,
} from '../partnership';
import { agencyOf } from '../people/names';
import { stepsOf, takenBackIn } from '../steps/steps';
import { endedOn } from './ground';

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

/** How an agency voted at a meeting. */
type Given = Pick<Agreement, 'agencyCode' | 'verdict' | 'text' | 'meetingRef' | 'at'>;

/**
 * The votes of a meeting: those that were recorded for those present, and those that agencies gave while it was on. They
 * are read from the steps, which stay: the row of an agency's vote says how it votes by now, and who votes otherwise a
 * week later has not done so at the meeting.
 */
export function votedAt(
  facts: Facts,
  meeting: Meeting,
  actions: readonly Action[],
): { readonly agreed: readonly AgreedAt[]; readonly challengedByVote: readonly ChallengedAt[] } {
  const agencies = everyRowOf(facts, 'agencies');
  const all = actions.map((action) => ({ action, votes: givenAt(facts, meeting, action) }));
  const agreed = all.flatMap(({ action: { ref, title }, votes }) =>
    [false, true].flatMap((byVote): readonly AgreedAt[] => {
      const codes = votes
        .filter(({ verdict, meetingRef }) => verdict === 'Agree' && !meetingRef === byVote)
        .map(({ agencyCode }) => agencyCode);
      const whose = agencies.filter(({ code }) => codes.includes(code));
      return whose.length > 0 ? [{ ref, title, agencies: whose, byVote }] : [];
    }),
  );
  const challengedByVote = all
    .flatMap(({ action: { ref, title }, votes }) =>
      votes
        .filter(({ verdict }) => verdict === 'Challenge')
        .map(({ agencyCode, text, at }): ChallengedAt => {
          return { ref, title, agency: agencyOf(facts, agencyCode), at, ...(text ? { words: text } : {}) };
        }),
    )
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return { agreed, challengedByVote };
}

/** The votes on an action at a meeting, each agency's last on each submission; those that were taken back are none. */
function givenAt(facts: Facts, meeting: Meeting, action: Action): readonly Given[] {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const given: Given[] = [];
  for (const step of steps) {
    if (step.kind === 'TakenBack' || gone.has(step.key ?? '') || !isOf(meeting, step)) continue;
    for (const { column, was, is } of (step.changes ?? []).filter(isVote)) {
      const agencyCode = column.slice(VOTE.length);
      // Whoever has voted on the same evidence before votes otherwise by that.
      const before = given.map((one) => one.agencyCode).lastIndexOf(agencyCode);
      if (was !== undefined && before >= 0) given.splice(before, 1);
      given.push({ ...step, agencyCode, verdict: is as Agreement['verdict'] });
    }
  }
  const byHand = facts.agreements.filter(
    (row) => row.actionRef === action.ref && isOf(meeting, row) && !isOfStep(facts, action, row),
  );
  return [...given, ...byHand];
}

const isOf = (meeting: Meeting, { meetingRef, at }: Pick<Update, 'meetingRef' | 'at'>): boolean =>
  meetingRef === undefined ? isWhileOn(meeting, at) : meetingRef === meeting.ref;

/**
 * True from the first item until the meeting was ended on its day. One that nobody ended in time was over by its hour, or
 * with the last item that was begun; of one that nobody runs here no vote is told to be of it.
 */
function isWhileOn(meeting: Meeting, at: Instant): boolean {
  const { endsAt, running: { begunAt, since } = {} } = meeting;
  if (begunAt === undefined || at < begunAt || dayOf(at) !== dayOf(begunAt)) return false;
  return at <= (endedOn(meeting) ?? (since !== undefined && since > endsAt ? since : endsAt));
}
