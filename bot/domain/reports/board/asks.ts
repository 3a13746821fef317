import { cut, inList } from '../../basics/words';
import type { Facts } from '../../partnership';
import { agencyWords } from '../agency-words';
import { spokenDay } from '../days';
import { ratingOf, type PlanLine } from '../plan/plan-lines';

/** One thing that a board is asked for. */
export interface Ask {
  /** What it is to do, set strong: 'Decide', 'Note'. None where the coordinator's words say it. */
  readonly verb?: string;
  readonly what: string;
}

const MOST_LETTERS = 160;

/**
 * What is asked of a board: the coordinator's own words first, then what the plan asks by itself: more time that nobody
 * has decided, reds that are overdue and for which nobody has asked for more time, evidence that waits for the group.
 */
export function asksOf(facts: Facts, lines: readonly PlanLine[], own: readonly string[]): readonly Ask[] {
  return [
    ...own.map((what): Ask => ({ what })),
    ...moreTime(facts, lines),
    ...withoutWayOut(facts, lines),
    ...waiting(lines),
  ];
}

const moreTime = (facts: Facts, lines: readonly PlanLine[]): Ask[] =>
  facts.extensions
    .filter(
      ({ decision, kind, subjectRef }) =>
        decision === 'Open' && kind === 'Action' && lines.some(({ ref }) => ref === subjectRef),
    )
    .map(({ subjectRef, agencyCode, wantedOn, reason }) => ({
      verb: 'Decide',
      what: `whether ${agencyWords(facts, agencyCode)} may have until ${spokenDay(wantedOn)} for ${subjectRef}: ${cut(reason, MOST_LETTERS)}`,
    }));

function withoutWayOut({ extensions }: Facts, lines: readonly PlanLine[]): Ask[] {
  const asked = new Set(
    extensions.filter(({ decision }) => decision === 'Open').map(({ subjectRef }) => subjectRef),
  );
  const stuck = lines.filter((line) => ratingOf(line) === 'Red' && line.isOverdue && !asked.has(line.ref));
  if (stuck.length === 0) return [];
  const [first] = stuck;
  const which =
    stuck.length === 1
      ? `${first?.ref} (${first?.lead})`
      : inList(stuck.slice(0, 5).map(({ ref, lead }) => `${ref} (${lead})`));
  return [{ verb: 'Decide', what: `what is to happen with what is red and overdue: ${which}.` }];
}

function waiting(lines: readonly PlanLine[]): Ask[] {
  const before = lines.filter(({ status }) => status === 'EvidenceSubmitted').map(({ ref }) => ref);
  if (before.length === 0) return [];
  return [
    {
      verb: 'Note',
      what: `that evidence for ${before.slice(0, 6).join(', ')} waits for the group’s agreement.`,
    },
  ];
}
