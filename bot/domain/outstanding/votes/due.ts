import { shortTitle } from '../../basics/words';
import { firstOf } from '../../basics/grouped';
import { dayOf, formatShortDay, type Day, type Instant } from '../../calendar/day';
import { addWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import { mayRead } from '../../inspection/embargo';
import { awaitedVotes, isVotedOn } from '../../lifecycle/votes';
import {
  keyOf,
  settingsOf,
  type Action,
  type Agency,
  type ChaseDays,
  type MessageKind,
  type Person,
} from '../../partnership';
import { addresseesOn, isAway, successionOf, toCoordinator, type Addressees } from '../../people/addressees';
import { agencyName, isNoneOf } from '../../people/names';
import { actorNamed } from '../../people/actor';
import { isSendingDay, nextSendingDay, sendingBegins, type SendingAsOf } from '../../sending/hours';
import type { MessageDue, MessagesDue } from '../../sending/to-send';
import { ballotOn, voteKey, type Ballot } from './ballot';

/** Nobody is asked or told about evidence that has been before the group for so many working days. */
const LET_GO_AFTER = 60;

/**
 * Each agency whose agreement is needed is asked for its vote, and chased as any silence is (`product.md`,
 * Acknowledgement): who was asked after 2 working days, the deputy after 3, coordinator and agency lead after 5, or as
 * the partnership has chosen. It counts from the day on which the question went out; whom it did not reach is to be rung. Nobody is asked about what
 * they may not read.
 */
export const votesDue: MessagesDue = (asOf) => {
  const { facts, calendar, now } = asOf;
  const open = facts.actions.filter(isVotedOn);
  if (open.length === 0) return [];
  const chase = new VoteChase(asOf);
  return open.flatMap((action) => {
    const ballot = ballotOn(asOf, action);
    const since = ballot && workingDaysBetween(calendar, dayOf(ballot.submission.at), dayOf(now));
    if (!ballot || ballot.askedFrom > now || (since ?? 0) > LET_GO_AFTER) return [];
    return awaitedVotes(facts, action).flatMap((agency) => chase.due(action, agency, ballot));
  });
};

type To = Pick<MessageDue, 'personEmail' | 'noPerson'>;

/** What is known of all votes is looked up once. */
class VoteChase {
  private readonly today: Day;
  private readonly addressees: Addressees;
  private readonly days: ChaseDays;
  private readonly coordinators: readonly Person[];

  constructor(private readonly asOf: SendingAsOf) {
    this.today = dayOf(asOf.now);
    this.days = settingsOf(asOf.facts).chase;
    this.addressees = addresseesOn(asOf.facts, this.today);
    this.coordinators = asOf.facts.people.filter(({ roles }) => roles.includes('Coordinator'));
  }

  due(action: Action, agency: Agency, ballot: Ballot): MessageDue[] {
    const asked = this.addressees.ofAgency(agency.code);
    const message = (
      kind: MessageKind,
      slot: readonly string[],
      to: To,
      more: Pick<MessageDue, 'dueAt' | 'why'>,
    ) => ({
      kind,
      about: action.ref,
      key: voteKey(kind, ballot, agency.code, ...slot, action.ref),
      title: shortTitle(`${TITLES[kind] ?? 'Vote'}: ${action.ref} ${action.title}, ${agencyName(agency)}`),
      agencyCode: agency.code,
      toDay: ballot.by,
      ...to,
      ...more,
    });
    const first = message(
      'Vote',
      [],
      asked ? { personEmail: asked.email } : { noPerson: 'Nobody is named for it.' },
      { dueAt: ballot.askedFrom, why: `its vote on ${action.ref} is asked for` },
    );
    const row = firstOf(this.asOf.facts.messages, keyOf, first.key);
    const sentOn = row?.state === 'Sent' && row.sentAt ? dayOf(row.sentAt) : undefined;
    const days = sentOn ? workingDaysBetween(this.asOf.calendar, sentOn, this.today) : 0;
    const told = sentOn && days >= this.days.escalation ? this.told(agency.code, asked) : [];
    const has = new Set([asked?.email, row?.personEmail, ...told.map(({ email }) => email)]);
    const deputy = sentOn && days >= this.days.deputy ? this.deputyOf(agency.code, has) : undefined;
    const after = (count: number): Pick<MessageDue, 'dueAt' | 'why'> => ({
      dueAt: this.onWorkingDay(sentOn ?? this.today, count),
      why: `no vote on ${action.ref} for ${count} working days, since ${formatShortDay(sentOn ?? this.today)}`,
    });
    const all: readonly MessageDue[] = [
      first,
      ...(sentOn && asked && days >= this.days.nudge
        ? [message('VoteNudge', [], { personEmail: asked.email }, after(this.days.nudge))]
        : []),
      ...(deputy ? [message('VoteDeputy', [], { personEmail: deputy.email }, after(this.days.deputy))] : []),
      ...told.map(({ slot, to }) => message('VoteEscalation', [slot], to, after(this.days.escalation))),
    ];
    return all.filter(({ personEmail }) => this.mayRead(personEmail, action));
  }

  private deputyOf(agencyCode: string, has: ReadonlySet<string | undefined>): Person | undefined {
    return successionOf(this.asOf.facts, agencyCode).find(
      (person) => person.roles.includes('Deputy') && !isAway(person, this.today) && !has.has(person.email),
    );
  }

  /** A coordinator, who can vote for the agency, and its leads for their information; none who was asked. */
  private told(
    agencyCode: string,
    asked: Person | undefined,
  ): readonly { readonly slot: string; readonly email?: string; readonly to: To }[] {
    const others = this.coordinators.filter(isNoneOf(asked));
    const coordinator = others.find((person) => !isAway(person, this.today)) ?? others[0];
    const leads = this.asOf.facts.people
      .filter(({ roles, agencyCode: code }) => roles.includes('Lead') && code === agencyCode)
      .filter(isNoneOf(asked, coordinator));
    const isTold = coordinator !== undefined || this.coordinators.length === 0;
    return [
      ...(isTold ? [{ slot: 'Coordinator', to: toCoordinator(coordinator), ...emailOf(coordinator) }] : []),
      ...leads.map(({ email }) => ({ slot: email, email, to: { personEmail: email } })),
    ];
  }

  private mayRead(personEmail: string | undefined, action: Action): boolean {
    const { facts } = this.asOf;
    return personEmail === undefined || mayRead(facts, actorNamed(facts, personEmail), action, this.today);
  }

  private onWorkingDay(from: Day, days: number): Instant {
    const { hours, calendar } = this.asOf;
    const on = addWorkingDays(calendar, from, days);
    return sendingBegins(hours, isSendingDay(hours, calendar, on) ? on : nextSendingDay(hours, calendar, on));
  }
}

const emailOf = (person: Person | undefined): { readonly email?: string } =>
  person ? { email: person.email } : {};

/** What the rows are called in the list. */
const TITLES: { readonly [K in MessageKind]?: string } = {
  Vote: 'Vote asked for',
  VoteNudge: 'Vote asked for again',
  VoteDeputy: 'Vote asked of the deputy',
  VoteEscalation: 'No vote',
};
