import { shortTitle } from '../basics/words';
import { dayOf, formatShortDay, type Day, type Instant } from '../calendar/day';
import { grouped } from '../basics/grouped';
import {
  type Person,
  type Facts,
  messageKey,
  isChaser,
  settingsOf,
  type ChaseDays,
  type ChaserKind,
  type Message,
  type Reminder,
  type AsOf,
  type LogEntry,
} from '../partnership';
import { actorNamed } from '../people/actor';
import { addresseesOn, isAway, successionOf, type Addressees, toCoordinator } from '../people/addressees';
import { isSendingDay, nextSendingDay, sendingBegins, type SendingAsOf } from '../sending/hours';
import { askedAbout, silencesIn, type Silence } from './silence';
import { addWorkingDays } from '../calendar/working-days';
import { agencyOf, isNoneOf, nameOf } from '../people/names';
import type { Decision } from '../partnership/decision';
import { patchOf } from '../sending/rows';
import type { MessageDue, MessagesDue } from '../sending/to-send';
/**
 * Nobody new is asked or told about a silence of that many working days: the chair has it on the list. Reminders that
 * closed long ago are not held in memory (`ports.ts`, Store), so the beginning of a longer silence is not known surely.
 */
const LET_GO_AFTER = 60;

/**
 * What the silence of agencies calls for, after two, three and five working days or those that the partnership has chosen.
 * Each reminder is nudged once, that long after it went out, if it is still the newest of its thing. The deputy, and then
 * coordinator and agency lead, are asked once a silence, and these count from its first reminder: meetings are reminded of 10, 5 and 1 working days before, and a
 * count that each of these began anew would never come to five. Whoever is asked already is not told of their own
 * silence, and of several steps one person gets the last that is meant for them.
 */
export const chasersDue: MessagesDue = (asOf) => {
  const { facts } = asOf;
  const silences = silencesIn(asOf);
  const chase = new Chase(asOf);
  return [...silences.flatMap((silence) => chase.due(silence)), ...byHand(facts, silences)];
};

/** What somebody asked for with `/nudge` and that has not gone out yet, as long as there is still no answer. */
function byHand(facts: Facts, silences: readonly Silence[]): MessageDue[] {
  const asked = facts.messages.filter(isByHand).filter(({ state }) => state !== 'Sent');
  if (asked.length === 0) return [];
  const silent = new Set(silences.map(({ newest }) => newest.key));
  return asked
    .filter(({ about }) => silent.has(about))
    .map(({ kind, about, key, title, agencyCode, dueAt, personEmail, by = '' }) => ({
      kind,
      about,
      key,
      title,
      agencyCode,
      dueAt,
      by,
      ...toNudge(facts, personEmail),
      why: `no answer yet; ${nameOf(facts, by)} asked to nudge`,
    }));
}

/** Whom a nudge was asked for, as long as they are on the list. */
function toNudge(
  facts: Pick<Facts, 'people'>,
  personEmail: string | undefined,
): Pick<MessageDue, 'personEmail' | 'noPerson'> {
  if (personEmail === undefined) return { noPerson: 'Nobody is named for it.' };
  return actorNamed(facts, personEmail)
    ? { personEmail }
    : { noPerson: `${nameOf(facts, personEmail)} is off the People list.` };
}

/** True for a nudge that a coordinator asked for. */
export const isByHand = ({ kind, by }: Pick<Message, 'kind' | 'by'>): boolean =>
  kind === 'Nudge' && by !== undefined;

/** What was sent to anybody because these reminders, or earlier ones of the same things, had no answer. */
export function chasersAbout(
  facts: Pick<Facts, 'reminders' | 'messages'>,
  reminders: readonly Reminder[],
): Message[] {
  const abouts = new Set(
    reminders.flatMap((reminder) => askedAbout(facts, reminder).stages.map(({ key }) => key)),
  );
  const chased = grouped(facts.messages, aboutOf);
  return [...abouts].flatMap((about) => (chased.get(about) ?? []).filter(({ kind }) => isChaser(kind)));
}

const aboutOf = ({ about }: Message): string => about;

/**
 * Takes back nudges that somebody asked for and that have not gone out, once the answer is there or a newer reminder has
 * taken their place: a decision each, so that one that another has just changed keeps no other's from the record.
 */
export function withdrawals(asOf: AsOf): readonly Decision[] {
  const { facts, now } = asOf;
  const waiting = facts.messages.filter((message) => isByHand(message) && message.state === 'Planned');
  if (waiting.length === 0) return [];
  const silent = new Set(silencesIn(asOf).map(({ newest }) => newest.key));
  return waiting
    .filter(({ about }) => !silent.has(about))
    .map((nudge) => ({
      writes: [patchOf(nudge, { state: 'Superseded' })],
      log: [withdrawn(nudge, now)],
    }));
}

const withdrawn = ({ key, about }: Message, at: Instant): LogEntry => ({
  key: `withdrawn|${key}`,
  at,
  actor: 'app',
  verb: 'nudge.withdrawn',
  subjectRef: about,
  detail: key,
});

/** Collects the messages that are due; all look-ups are made once, since thousands of things may be silent. */
class Chase {
  private readonly today: Day;
  private readonly addressees: Addressees;
  private readonly coordinators: readonly Person[];
  private readonly leads: ReadonlyMap<string, readonly Person[]>;
  private readonly nudges: ReadonlyMap<string, readonly Message[]>;
  private readonly moments = new Map<string, Pick<MessageDue, 'dueAt' | 'why'>>();
  private readonly days: ChaseDays;
  private readonly successions = new Map<string, readonly Person[]>();

  constructor(private readonly asOf: SendingAsOf) {
    const { facts, now } = asOf;
    this.today = dayOf(now);
    this.days = settingsOf(facts).chase;
    this.addressees = addresseesOn(facts, this.today);
    this.coordinators = facts.people.filter(({ roles }) => roles.includes('Coordinator'));
    this.leads = grouped(
      facts.people.filter(({ roles }) => roles.includes('Lead')),
      agencyCodeOf,
    );
    this.nudges = grouped(facts.messages.filter(stands), nudgeAbout);
  }

  due(silence: Silence): MessageDue[] {
    const { workingDays, newestWorkingDays, to, newest } = silence;
    if (newestWorkingDays < this.days.nudge && workingDays < this.days.deputy) return [];
    const asked = to === 'SPOC' ? this.addressees.ofAgency(newest.agencyCode) : this.addressees.coordinator();
    const nudge = asked && newestWorkingDays >= this.days.nudge ? this.nudge(silence, asked) : undefined;
    const others = to === 'SPOC' && workingDays <= LET_GO_AFTER ? this.others(silence, asked) : [];
    return nudge ? [nudge, ...others] : others;
  }

  /** None when somebody has nudged by hand about this very reminder, and it went out or will. */
  private nudge(silence: Silence, asked: Person): MessageDue | undefined {
    const { newest, newestOn } = silence;
    const byHands = this.nudges.get(newest.key) ?? [];
    if (byHands.some((message) => isByHand(message) && message.state !== 'Failed')) return undefined;
    return this.messageDue('Nudge', silence, [newest.key], newestOn, this.days.nudge, {
      title: 'Nudge',
      personEmail: asked.email,
    });
  }

  private others(silence: Silence, asked: Person | undefined): MessageDue[] {
    const { workingDays, first, since, newest } = silence;
    if (workingDays < this.days.deputy) return [];
    const told = workingDays >= this.days.escalation ? this.escalations(silence, asked) : [];
    const has = new Set([asked?.email, newest.personEmail, ...told.map(({ personEmail }) => personEmail)]);
    for (const { personEmail } of this.nudges.get(newest.key) ?? []) has.add(personEmail);
    const deputy = this.successionOf(newest.agencyCode).find(
      (person) => person.roles.includes('Deputy') && !isAway(person, this.today) && !has.has(person.email),
    );
    if (!deputy) return told;
    const { email: personEmail } = deputy;
    const title = 'Deputy asked';
    return [
      this.messageDue('Deputy', silence, [newest.agencyCode, first.key], since, this.days.deputy, {
        title,
        personEmail,
      }),
      ...told,
    ];
  }

  /** To a coordinator, and to the leads of the agency for their information. */
  private escalations(silence: Silence, asked: Person | undefined): MessageDue[] {
    const { first, since, newest } = silence;
    const others = this.coordinators.filter(isNoneOf(asked));
    const coordinator = others.find((person) => !isAway(person, this.today)) ?? others[0];
    const leads = (this.leads.get(newest.agencyCode) ?? []).filter(isNoneOf(asked, coordinator));
    const escalation = (slot: string, to: Pick<MessageDue, 'personEmail' | 'noPerson'>): MessageDue =>
      this.messageDue(
        'Escalation',
        silence,
        [newest.agencyCode, slot, first.key],
        since,
        this.days.escalation,
        {
          title: 'No answer',
          ...to,
        },
      );
    // A coordinator who is asked already is not told; that there is none is.
    const isTold = coordinator !== undefined || this.coordinators.length === 0;
    const told = isTold ? [escalation('Coordinator', toCoordinator(coordinator))] : [];
    return [...told, ...leads.map(({ email }) => escalation(email, { personEmail: email }))];
  }

  private messageDue(
    kind: ChaserKind,
    { newest, subject }: Silence,
    names: readonly string[],
    from: Day,
    days: number,
    { title, ...to }: Pick<MessageDue, 'personEmail' | 'noPerson'> & { readonly title: string },
  ): MessageDue {
    const agency = agencyOf(this.asOf.facts, newest.agencyCode).title;
    return {
      kind,
      about: newest.key,
      key: messageKey(kind, ...names),
      title: shortTitle(`${title}: ${subject.title}, ${agency}`),
      agencyCode: newest.agencyCode,
      ...this.fellDue(from, days),
      ...to,
    };
  }

  /** The start of sending on the working day so many working days after `from`, or on the next day of sending; and why. */
  private fellDue(from: Day, days: number): Pick<MessageDue, 'dueAt' | 'why'> {
    const name = `${from}|${days}`;
    const known = this.moments.get(name);
    if (known) return known;
    const on = addWorkingDays(this.asOf.calendar, from, days);
    const sending = isSendingDay(this.asOf.hours, this.asOf.calendar, on)
      ? on
      : nextSendingDay(this.asOf.hours, this.asOf.calendar, on);
    const why = `no answer for ${days} working days, since ${formatShortDay(from)}`;
    const made = { dueAt: sendingBegins(this.asOf.hours, sending), why };
    this.moments.set(name, made);
    return made;
  }

  private successionOf(agencyCode: string): readonly Person[] {
    const known = this.successions.get(agencyCode) ?? successionOf(this.asOf.facts, agencyCode);
    this.successions.set(agencyCode, known);
    return known;
  }
}

/** A nudge that was withdrawn told nobody anything: should the answer that it was withdrawn for be undone, it stands for none. */
const stands = ({ kind, state }: Message): boolean => kind !== 'Nudge' || state !== 'Superseded';

const agencyCodeOf = ({ agencyCode = '' }: Person): string => agencyCode;

/** The reminder that a nudge is about; other messages are put together under ''. */
const nudgeAbout = ({ kind, about }: Message): string => (kind === 'Nudge' ? about : '');
