import { grouped } from '../../basics/grouped';
import { dayOf, type Day, type Instant } from '../../calendar/day';
import { keptActions } from '../../inspection/embargo';
import { commentsDays } from '../../inspection/days/comments';
import { titledRequests } from '../../inspection/exercises';
import { statementTitle } from '../../inspection/statement';
import type { Action, Extension, Facts, FeedScope } from '../../partnership';
import { can } from '../../people/roles';
import { agenciesOf, type Actor } from '../../people/actor';
import { isDelivered } from '../../plan/action-status';
import { isToLast, ownDaysOf, type OwnDay } from '../../plan/own-days';
import { agencyWords } from '../agency-words';
import { uidOf, type CalendarEntry } from './entry';

/** Whose calendar it is, and what of everything it holds. */
export interface CalendarOf {
  readonly facts: Facts;
  /** None for a file that whoever runs the app makes: it has everything of everybody. */
  readonly owner: Actor | undefined;
  readonly scope: FeedScope;
  readonly partnershipId: string;
  readonly now: Instant;
}

/** Everything with a day, as far as it is for this calendar and still to be done. */
export const deadlineEntries = (of: CalendarOf): readonly CalendarEntry[] => [
  ...actionEntries(of),
  ...requestEntries(of),
  ...commentsEntries(of),
  ...statementEntries(of),
];

/**
 * Actions, their milestones, plans to last and reviews. The address needs no sign-in, so what is under embargo stands here without its
 * title, whoever reads (`product.md`, Lines not to cross).
 */
function actionEntries(of: CalendarOf): CalendarEntry[] {
  const { facts, now } = of;
  const hushed = new Set(keptActions(facts, undefined, dayOf(now)));
  return facts.actions
    .filter((action) => !action.withdrawnOn && isActionFor(of, action))
    .flatMap((action) => {
      const isHushed = hushed.has(action);
      return datesOf(facts, action).map(({ kind, ref, what, title, on }) =>
        dayEntry(of, {
          kind,
          ref,
          on,
          revised: kind === 'action' ? timesRevised(facts, action.ref) : 0,
          title: isHushed ? `${action.ref} ${what}` : `${action.ref} ${what}: ${title}`,
          text: isHushed
            ? 'What it says is under embargo until the letter is published. You find it in the app.'
            : `Lead: ${agencyWords(facts, action.leadAgency)}.`,
        }),
      );
    });
}

interface Dated {
  readonly kind: string;
  readonly ref: string;
  readonly what: string;
  readonly title: string;
  readonly on: Day;
}

/** The days of an action that are still ahead of somebody's doing. */
function datesOf(facts: Facts, action: Action): Dated[] {
  const { ref, title, dueOn, reviewOn, status } = action;
  const isOpen = !isDelivered(action);
  const ahead = lastingNames(ownDaysOf(facts, action)).filter(({ done }) => !done);
  return [
    ...(isOpen && dueOn ? [{ kind: 'action', ref, what: 'due', title, on: dueOn }] : []),
    ...(isOpen
      ? ahead.flatMap(({ milestone, ...day }) =>
          milestone
            ? [{ kind: 'milestone', ref: day.ref, what: 'milestone', title: milestone.title, on: day.on }]
            : [],
        )
      : []),
    ...ahead
      .filter((day) => isToLast(day.ref))
      .map(({ on }) => ({ kind: 'to-last', ref, what: 'plan to last due', title, on })),
    ...(status === 'Closed' && reviewOn
      ? [{ kind: 'review', ref, what: 'to be looked at again', title, on: reviewOn }]
      : []),
  ];
}

/**
 * The days by names that last, whatever else comes between them: of milestones that are called alike the later ones say
 * which they are.
 */
const lastingNames = (days: readonly OwnDay[]): readonly OwnDay[] =>
  days.map((day, at) => {
    const alike = days.slice(0, at).filter(({ ref }) => ref === day.ref).length;
    return alike === 0 ? day : { ...day, ref: `${day.ref}/${alike + 1}` };
  });

function isActionFor({ owner, scope }: CalendarOf, action: Action): boolean {
  if (scope === 'All' || !owner) return true;
  const own = agenciesOf(owner);
  if (scope === 'Agency')
    return [action.leadAgency, ...action.supportingAgencies].some((code) => own.includes(code));
  return isMine(owner, action.ownerEmail, action.leadAgency);
}

/** Mine is what I am named for, and what nobody is named for of an agency that I speak for. */
const isMine = (owner: Actor, ownerEmail: string | undefined, agencyCode: string): boolean =>
  ownerEmail === owner.email ||
  (ownerEmail === undefined &&
    [owner, ...(owner.also ?? [])].some(
      (row) =>
        row.agencyCode === agencyCode && row.roles.some((role) => role === 'SPOC' || role === 'Deputy'),
    ));

function requestEntries(of: CalendarOf): CalendarEntry[] {
  const { facts, owner, scope } = of;
  const isFor = (agencyCode: string, ownerEmail: string | undefined): boolean => {
    if (!owner) return true;
    if (scope === 'Own') return isMine(owner, ownerEmail, agencyCode);
    return agenciesOf(owner).includes(agencyCode) || (scope === 'All' && can(owner, 'status:read'));
  };
  return titledRequests(facts)
    .filter(({ status, agencyCode, ownerEmail }) => status === 'Open' && isFor(agencyCode, ownerEmail))
    .flatMap(({ ref, title, dueOn, agencyCode }) =>
      dueOn
        ? [
            dayEntry(of, {
              kind: 'request',
              ref,
              on: dueOn,
              revised: timesRevised(facts, ref),
              title: `${ref} due: ${title}`,
              text: `From: ${agencyWords(facts, agencyCode)}.`,
            }),
          ]
        : [],
    );
}

const commentsEntries = (of: CalendarOf): CalendarEntry[] =>
  commentsDays(of.facts)
    .filter(({ done }) => !done)
    .map(({ ref, title, dueOn, inspection }) =>
      dayEntry(of, {
        kind: 'comments',
        ...{ ref, on: dueOn, revised: 0, title: `Due: ${title}` },
        text: inspection.commentsDueOn
          ? 'The day that the inspectors gave.'
          : 'An estimate, by working days.',
      }),
    );

const statementEntries = (of: CalendarOf): CalendarEntry[] =>
  of.facts.inspections.flatMap(({ ref, title, statementDueOn, statementSentOn }) =>
    statementDueOn && !statementSentOn
      ? [
          dayEntry(of, {
            kind: 'statement',
            ref,
            on: statementDueOn,
            revised: 0,
            title: `Due: ${statementTitle(title)}`,
            text: 'The day printed in the letter.',
          }),
        ]
      : [],
  );

function dayEntry(
  { partnershipId }: CalendarOf,
  of: {
    readonly kind: string;
    readonly ref: string;
    readonly on: Day;
    readonly revised: number;
    readonly title: string;
    readonly text: string;
  },
): CalendarEntry {
  return {
    uid: uidOf(partnershipId, of.kind, of.ref),
    sequence: of.revised,
    title: of.title,
    text: of.text,
    when: { day: of.on },
    isCancelled: false,
  };
}

/** How often a day was revised: each time that more time was granted. */
const timesRevised = ({ extensions }: Pick<Facts, 'extensions'>, ref: string): number =>
  (grouped(extensions, subjectOf).get(ref) ?? []).filter(({ decision }) => decision === 'Granted').length;

const subjectOf = ({ subjectRef }: Extension): string => subjectRef;
