import { agenciesOf, isAddressOf, type Actor } from '../people/actor';
import { can } from '../people/roles';
import type { AgencyStatus, StatusReport } from './report';

/** What waits for the reader themselves, whom nobody else is asked to ring. */
export interface OwnStatus {
  /** The agency that they answer for; none of what waits for them as coordinator in other agencies. */
  readonly agency?: Pick<AgencyStatus, 'agencyCode' | 'agencyTitle' | 'shortName'>;
  readonly overdue: number;
  /** Asked, and not answered; the agency's votes among it. */
  readonly waiting: number;
  /** What was to reach them and did not. */
  readonly notReached: number;
}

/** The status as one person reads it. */
export interface ReadStatus {
  readonly report: StatusReport;
  /** What they owe themselves, their own agencies first; nothing where they owe nothing. */
  readonly own: readonly OwnStatus[];
}

/**
 * Parts what waits for the reader from what they are to see to with others: nobody is told to ring themselves, and what
 * their own agency owes is told once. For a card that nobody else reads.
 */
export function readBy(report: StatusReport, reader: Actor): ReadStatus {
  const isTheirs = ({ email }: { readonly email?: string }): boolean => isAddressOf(reader, email);
  const answersFor = new Set(
    agenciesOf(reader).filter((agencyCode) => can(reader, 'answer:agency', { agencyCode })),
  );
  const ownAgencies = report.agencies.filter(({ agencyCode }) => answersFor.has(agencyCode));
  const others = report.agencies.filter(({ agencyCode }) => !answersFor.has(agencyCode));
  const count = (all: readonly { readonly email?: string }[]): number => all.filter(isTheirs).length;
  const own: OwnStatus[] = [
    ...ownAgencies.map(({ agencyCode, agencyTitle, shortName, counts, notReached }) => ({
      agency: { agencyCode, agencyTitle, ...(shortName ? { shortName } : {}) },
      overdue: counts.overdue,
      waiting: counts.waiting + (counts.votes ?? 0),
      notReached: count(notReached),
    })),
    {
      overdue: 0,
      waiting: count(others.flatMap(({ forTheChair }) => forTheChair)),
      notReached: count(others.flatMap(({ notReached }) => notReached)),
    },
  ];
  return {
    report: {
      ...report,
      agencies: report.agencies.map((one) => ({
        ...one,
        forTheChair: one.forTheChair.filter((each) => !isTheirs(each)),
        notReached: one.notReached.filter((each) => !isTheirs(each)),
      })),
    },
    own: own.filter(({ overdue, waiting, notReached }) => overdue + waiting + notReached > 0),
  };
}
