import { shortTitle } from '../basics/words';
import { stretchesOf } from '../people/stand-ins';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { openDeadlines } from '../deadlines/deadlines';
import { type Person, type Facts, messageKey } from '../partnership';
import { addresseesOn, successionOf, toCoordinator } from '../people/addressees';
import { sendingBegins } from '../sending/hours';
import { agencyOf, nameOf } from '../people/names';
import type { MessagesDue } from '../sending/to-send';

/** Days on which nobody of an agency is there to answer: no SPOC, and no deputy. */
export interface Uncovered {
  readonly agencyCode: string;
  /** Who would get what is for the agency and is away; none when nobody is named. */
  readonly absent?: Person;
  readonly from: Day;
  /** The last of these days; none: until somebody is back, or named. */
  readonly to?: Day;
}

/**
 * The days, from `today` on, on which an agency has nobody there: its SPOC is away and no deputy is named, or those who
 * are named are away too; or nobody is named at all, as long as something is asked of it.
 */
export function uncoveredFrom(facts: Facts, today: Day): Uncovered[] {
  const asked = askedAgencies(facts, today);
  return facts.agencies.flatMap(({ code: agencyCode }): Uncovered[] => {
    const [first] = successionOf(facts, agencyCode);
    if (!first) return asked.has(agencyCode) ? [{ agencyCode, from: today }] : [];
    return stretchesOf(facts, first)
      .filter(({ by, to }) => !by && (to === undefined || to >= today))
      .map(({ from, to }) => ({ agencyCode, absent: first, from, ...(to ? { to } : {}) }));
  });
}

/** The agencies that are asked for something: all of them as long as a meeting is ahead. */
function askedAgencies(facts: Facts, today: Day): ReadonlySet<string> {
  const isMeeting = facts.meetings.some(
    ({ status, startsAt }) => status === 'Planned' && dayOf(startsAt) >= today,
  );
  return new Set(
    isMeeting
      ? facts.agencies.map(({ code }) => code)
      : openDeadlines(facts).map(({ agencyCode }) => agencyCode),
  );
}

/**
 * The coordinator is asked at once who covers (`product.md`, Acknowledgement: the deputy gets what is due), once for
 * these days; while nobody is named for an agency at all, once a month.
 */
export const uncoveredDue: MessagesDue = ({ facts, hours, now }) => {
  const today = dayOf(now);
  const gaps = uncoveredFrom(facts, today);
  if (gaps.length === 0) return [];
  const coordinator = addresseesOn(facts, today).coordinator();
  return gaps.map((gap) => {
    const { agencyCode, absent, from, to } = gap;
    const key = uncoveredKey(gap);
    const row = facts.messages.find((message) => message.key === key);
    const agency = agencyOf(facts, agencyCode).title;
    const name = absent && nameOf(facts, absent.email);
    return {
      kind: 'Uncovered',
      about: absent?.email ?? agencyCode,
      key,
      title: shortTitle(`Who covers for ${name ? `${name}, ${agency}` : agency}`),
      agencyCode,
      dueAt: row?.dueAt ?? dueAt(gap, sendingBegins(hours, today), now),
      fromDay: row?.fromDay ?? from,
      ...(to ? { toDay: to } : {}),
      why: name ? `${name} is away and no deputy is there` : `nobody is named for ${agency}`,
      ...toCoordinator(coordinator),
    };
  });
};

/** When the days were set by a command, that moment. */
const dueAt = ({ absent }: Uncovered, morning: Instant, now: Instant): Instant =>
  absent?.awayChangedAt && absent.awayChangedAt > morning && absent.awayChangedAt <= now
    ? absent.awayChangedAt
    : morning;

function uncoveredKey({ agencyCode, absent, from, to }: Uncovered): string {
  const which = absent ? [absent.email, from, to ?? 'open'] : ['nobody', from.slice(0, 7)];
  return messageKey('Uncovered', agencyCode, ...which);
}
