import { counted, inSentence } from '../basics/words';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { standingRequests } from '../inspection/exercises';
import { awaitedVotes } from '../lifecycle/votes';
import {
  isAhead,
  type Action,
  type AsOf,
  type Facts,
  type Person,
  type Request,
  type Role,
} from '../partnership';
import { isListed } from '../people/actor';
import { agencyName } from '../people/names';
import { isOpenAction } from '../plan/action-status';
import { approversOf } from '../statement/approvals';
import type { Becomes, OpenKind } from './deeds';
import { openInWords, openThingsOf } from './open-things';

/** Something that is open with an agency, as a page links to it. */
export interface OpenThing {
  readonly kind: OpenKind;
  /** A reference, or a person's address. */
  readonly ref: string;
  readonly title: string;
}

/** One kind of what is open with an agency, in a sentence. */
export interface OpenLine {
  readonly becomes: Becomes;
  readonly words: string;
  readonly things: readonly OpenThing[];
}

/** What is to be handed over when an agency leaves: what it leads, and what it is asked to provide. */
export interface ToHandOver {
  readonly actions: readonly Action[];
  readonly requests: readonly Request[];
}

/** Parts that somebody plays for the whole partnership, also when their agency leaves it. */
const FOR_ALL: readonly Role[] = ['Chair', 'Coordinator'];

/** The parts that somebody of an agency keeps when it leaves; with none they go off the list with it. */
export const rolesKept = ({ roles }: Pick<Person, 'roles'>): readonly Role[] =>
  roles.filter((role) => FOR_ALL.includes(role));

/** The people of an agency who are on the list. */
export const peopleOf = ({ people }: Pick<Facts, 'people'>, code: string): readonly Person[] =>
  people.filter((person) => person.agencyCode === code && isListed(person));

/** The open actions that an agency leads, and the requests that it is still asked for. */
export const toHandOver = (facts: Facts, code: string): ToHandOver => ({
  actions: facts.actions.filter((action) => action.leadAgency === code && isOpenAction(action)),
  requests: standingRequests(facts).filter(
    ({ agencyCode, status }) => agencyCode === code && status === 'Open',
  ),
});

/** The open actions that an agency supports and does not lead. */
export const supportedBy = ({ actions }: Pick<Facts, 'actions'>, code: string): readonly Action[] =>
  actions.filter(
    (action) =>
      action.leadAgency !== code && action.supportingAgencies.includes(code) && isOpenAction(action),
  );

const actionThing = ({ ref, title }: Action): OpenThing => ({ kind: 'action', ref, title });

/**
 * Everything that is open with an agency, and what becomes of it when the agency is taken off; of one that is off what is
 * left over, as that stopped half way.
 */
export function openWithAgency({ facts, now }: Omit<AsOf, 'calendar'>, code: string): readonly OpenLine[] {
  const isFormer = !facts.agencies.some((one) => one.code === code);
  const lines = [
    ...(isFormer ? [] : standsInTheWay(facts, code, dayOf(now))),
    ...handedOver(toHandOver(facts, code)),
    ...ending(facts, code, isFormer ? undefined : now),
    ...peopleLines(facts, code),
  ];
  return lines.filter(({ words }) => words !== '');
}

/** Why an agency cannot be taken off, each with the way to put it right. */
export function standsInTheWay(facts: Facts, code: string, today: Day): readonly OpenLine[] {
  const others = facts.agencies.filter((one) => one.code !== code);
  const inTheWay = (words: string, things: readonly OpenThing[] = []): OpenLine => ({
    becomes: 'in-the-way',
    words,
    things,
  });
  if (others.length === 0) return [inTheWay('It is the only agency of the partnership.')];
  const isPartner = facts.agencies.some((one) => one.code === code && one.safeguardingPartner);
  const isLast = isPartner && !others.some(({ safeguardingPartner }) => safeguardingPartner);
  return [
    ...(isLast
      ? [
          inTheWay(
            'It is the only safeguarding partner, and without one no meeting can decide. Name another first.',
          ),
        ]
      : []),
    ...peopleOf(facts, code).flatMap((person) => {
      const open =
        rolesKept(person).length === 0 ? openInWords(openElsewhere(facts, code, person)) : undefined;
      const { email, title } = person;
      return open
        ? [
            inTheWay(`${title} still has ${open} of other agencies. Hand that over first.`, [
              { kind: 'person', ref: email, title },
            ]),
          ]
        : [];
    }),
    ...diaryLines(facts, code, today).map(({ words, things }) => inTheWay(words, things)),
  ];
}

/** What is in somebody's own name and does not go to another agency with what theirs hands over. */
function openElsewhere(facts: Facts, code: string, { email }: Person): ToHandOver {
  const { actions, requests } = openThingsOf(facts, email);
  return {
    actions: actions.filter(({ leadAgency }) => leadAgency !== code),
    requests: requests.filter(({ agencyCode }) => agencyCode !== code),
  };
}

/** Sessions and audits that are still to come: somebody else has to be where it was to be, or nobody. */
function diaryLines({ diary, inspections }: Facts, code: string, today: Day) {
  return inspections
    .filter(({ endedOn }) => endedOn === undefined)
    .flatMap(({ ref, title }) => {
      const count = diary.filter(
        ({ inspectionRef, agencyCode, cancelledAt, on, asked = 0, done = 0 }) =>
          inspectionRef === ref &&
          agencyCode === code &&
          cancelledAt === undefined &&
          (on === undefined ? done < asked : on >= today),
      ).length;
      const entries = counted(count, 'entry', 'entries');
      return count === 0
        ? []
        : {
            words: `It has ${entries} in the diary of ${title}. Cancel them first, or give them to another agency.`,
            things: [{ kind: 'inspection' as const, ref, title }],
          };
    });
}

function handedOver({ actions, requests }: ToHandOver): readonly OpenLine[] {
  const line = (words: string, things: readonly OpenThing[]): OpenLine => ({
    becomes: 'handed-over',
    words,
    things,
  });
  return [
    ...(actions.length > 0
      ? [line(`It leads ${counted(actions.length, 'action')}.`, actions.map(actionThing))]
      : []),
    ...(requests.length > 0
      ? [
          line(
            `It is to provide ${counted(requests.length, 'request')}.`,
            requests.map(({ ref, title }) => ({ kind: 'request', ref, title })),
          ),
        ]
      : []),
  ];
}

/** What it is asked no more. Nothing of it is lost: what it answered and voted so far stays in the record. */
function ending(facts: Facts, code: string, now: Instant | undefined): readonly OpenLine[] {
  const line = (words: string, actions: readonly Action[] = []): OpenLine => ({
    becomes: 'ends',
    words,
    things: actions.map(actionThing),
  });
  const supported = supportedBy(facts, code);
  const voting = facts.actions.filter((action) =>
    awaitedVotes(facts, action).some((one) => one.code === code),
  );
  const meetings = facts.meetings.filter((meeting) => now !== undefined && isAhead(meeting, now));
  const partners = facts.agencies.filter((one) => one.safeguardingPartner);
  const left = partners.filter((one) => one.code !== code);
  const approving = facts.inspections.filter(
    ({ ref, statementSentOn }) =>
      statementSentOn === undefined &&
      facts.statementSteps.some(({ kind, inspectionRef }) => kind === 'Version' && inspectionRef === ref) &&
      approversOf(facts, ref).some(({ body, step }) => body === code && !step),
  );
  return [
    line(
      supported.length > 0
        ? `It supports ${counted(supported.length, 'action')}: it is taken out of them.`
        : '',
      supported,
    ),
    line(
      voting.length > 0
        ? `Its vote is waited for on ${counted(voting.length, 'action')}: it is asked no more.`
        : '',
      voting,
    ),
    line(
      meetings.length > 0
        ? `${counted(meetings.length, 'meeting is', 'meetings are')} ahead: it is no longer asked to answer.`
        : '',
    ),
    line(
      left.length < partners.length
        ? `It is a safeguarding partner: from then on a meeting is quorate with ${inSentence(left.map(agencyName))}.`
        : '',
    ),
    line(
      approving.length > 0 ? 'It has not approved the statement of action: that no longer waits for it.' : '',
    ),
  ];
}

function peopleLines(facts: Facts, code: string): readonly OpenLine[] {
  const people = peopleOf(facts, code);
  const [stay, go] = [true, false].map((keeps) =>
    people.filter((one) => rolesKept(one).length > 0 === keeps),
  );
  const line = (
    these: readonly Person[] | undefined,
    what: (names: string, one: boolean) => string,
  ): OpenLine => ({
    becomes: 'ends',
    words: these?.length ? what(inSentence(these.map(({ title }) => title)), these.length === 1) : '',
    things: [],
  });
  return [
    line(go, (names, one) => `${names} ${one ? 'goes' : 'go'} off the list with it.`),
    line(stay, (names, one) => `${names} ${one ? 'stays' : 'stay'} on the list, of no agency.`),
  ];
}
