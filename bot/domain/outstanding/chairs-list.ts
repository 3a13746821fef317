import { dayOf, type Day } from '../calendar/day';
import { workingDaysBetween } from '../calendar/working-days';
import { planWaiting, type PlanWaiting } from '../lifecycle/story/waiting';
import { successionOf } from '../people/addressees';
import { settingsOf, type Facts, type SubjectKind, type AsOf } from '../partnership';
import { silencesIn, type Silence } from './silence';
import { agencyOf, toReach, type ToReach } from '../people/names';

/** A thing of which somebody was reminded, and what waits for an answer. */
export interface Asked {
  /** The reminder that waits. */
  readonly reminderKey: string;
  readonly kind: SubjectKind;
  readonly subjectRef: string;
  readonly subjectTitle: string;
  /** The day of the meeting, the due day, or of a vote that on which the evidence came. */
  readonly on: Day;
  readonly agencyCode: string;
  /** Who got the newest reminder. */
  readonly personName?: string;
}

/** A thing that an agency has not answered although coordinator and lead were told: the chair raises it. */
export interface ForTheChair extends Asked, ToReach {
  readonly agencyTitle: string;
  /** The day on which it was first asked and not answered, and how many working days ago that is. */
  readonly since: Day;
  readonly workingDays: number;
  /** True when it is the coordinator who has not acknowledged it. */
  readonly ofCoordinator: boolean;
  /** True where it is the agency's vote on the evidence that is missing. */
  readonly vote?: true;
}

/**
 * The chair's list at `now`: what has had no answer for longer than coordinator and agency lead are told after, by standard five working days, the longest silence first, the
 * votes that agencies have not given among it. Of a thing of which both the agency and the coordinator are reminded, the
 * agency's silence is told.
 */
export const chairsList = (asOf: AsOf): ForTheChair[] =>
  chairsListOf(asOf, silencesIn(asOf), planWaiting(asOf));

/** The chair's list of what is known to be silent, and to wait in the plan, already. */
export function chairsListOf(
  asOf: AsOf,
  silences: readonly Silence[],
  { toAgree }: Pick<PlanWaiting, 'toAgree'>,
): ForTheChair[] {
  const { facts } = asOf;
  const { escalation } = settingsOf(facts).chase;
  const long = silences.filter(({ workingDays }) => workingDays > escalation);
  const ofAgencies = new Set(long.filter(({ to }) => to === 'SPOC').map(thingOf));
  const reminded = long
    .filter((silence) => silence.to === 'SPOC' || !ofAgencies.has(thingOf(silence)))
    .map((silence) => forTheChair(facts, silence));
  return [...reminded, ...silentVotes(asOf, toAgree)].sort((a, b) =>
    a.since + a.reminderKey < b.since + b.reminderKey ? -1 : 1,
  );
}

/** The agencies that have not voted on evidence for as long: the group cannot agree before they have. */
function silentVotes(
  { facts, calendar, now }: AsOf,
  toAgree: PlanWaiting['toAgree'],
): readonly ForTheChair[] {
  const { escalation } = settingsOf(facts).chase;
  return toAgree.flatMap(({ ref, title, since: at, awaited }) => {
    const since = dayOf(at);
    const workingDays = workingDaysBetween(calendar, since, dayOf(now));
    if (workingDays <= escalation) return [];
    return awaited.map(({ code, title: agencyTitle }): ForTheChair => {
      const [person] = successionOf(facts, code);
      return {
        reminderKey: `Vote|${ref}|${code}`,
        kind: 'Action',
        subjectRef: ref,
        subjectTitle: title,
        on: since,
        agencyCode: code,
        agencyTitle,
        ...toReach(facts, person?.email),
        since,
        workingDays,
        ofCoordinator: false,
        vote: true,
      };
    });
  });
}

const thingOf = ({ newest: { kind, subjectRef, agencyCode } }: Silence): string =>
  `${kind}|${subjectRef}|${agencyCode}`;

function forTheChair(facts: Facts, { newest, subject, to, since, workingDays }: Silence): ForTheChair {
  const { key: reminderKey, kind, subjectRef, agencyCode, personEmail } = newest;
  return {
    reminderKey,
    kind,
    subjectRef,
    subjectTitle: subject.title,
    on: subject.on,
    agencyCode,
    agencyTitle: agencyOf(facts, agencyCode).title,
    ...toReach(facts, personEmail),
    since,
    workingDays,
    ofCoordinator: to === 'Coordinator',
  };
}
