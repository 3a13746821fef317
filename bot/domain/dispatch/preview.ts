import type { ToSend } from '../sending/to-send';
import { addDays, dayOf, instantAt, type Day, type Instant, type TimeOfDay } from '../calendar/day';
import { nameOf } from '../people/names';
import { conditionOf, ruleOf, whyOf } from './preview-why';
import type { Condition } from './preview-words';
import { thingOf, type Thing } from './thing-of';
import { Rehearsal, type Rehearsed } from './rehearsal';
import { rulesInForce, type RulesOfKind } from '../reminders/rules';
import {
  nextSendingTime,
  hoursInWords,
  sendingPlan,
  momentsBetween,
  type SendingAsOf,
} from '../sending/hours';
import { holidaysEnd, holidaysEndWords } from '../outstanding/holidays-end';
import { addWorkingDays } from '../calendar/working-days';
import type { Agency, Facts } from '../partnership';

/** One thing that would be sent to somebody. */
export interface PreviewItem {
  readonly key: string;
  readonly kind: ToSend['kind'];
  readonly title: string;
  readonly agencyCode: string;
  /** What it is about, where that has a page. */
  readonly thing?: Thing;
  /** '-10', '0', '+5', of a reminder. */
  readonly stage?: string;
  /** In plain words: '3 working days before it is due on Thu 8 Feb'. */
  readonly why: string;
  /** The rule that asks for it, by name. */
  readonly rule?: string;
  /** What would keep it back until then; certain without. */
  readonly unless?: Condition;
}

/** One card that somebody would get. */
export interface PreviewCard {
  readonly personEmail?: string;
  /** The person's name, or the agency's where nobody is named. */
  readonly name: string;
  readonly via: 'chat' | 'channel' | 'nowhere';
  /** Why it is not the chat, in plain words. */
  readonly because?: string;
  readonly items: readonly PreviewItem[];
}

/** All that goes out at one time. */
export interface PreviewMorning {
  readonly at: Instant;
  readonly cards: readonly PreviewCard[];
}

/** What would go out in the coming working days, to whom, and why. */
export interface Preview {
  readonly asOf: Instant;
  /** The last day that was looked at, included. */
  readonly until: Day;
  /** Set when it was asked for one agency. */
  readonly agency?: { readonly code: string; readonly title: string };
  readonly rules: readonly RulesOfKind[];
  readonly hoursWords: string;
  /** What of the partnership's own settings could not be followed, in plain words. */
  readonly faults: readonly string[];
  /** What is to be known of what all of this is counted by: bank holidays that end. */
  readonly notes: readonly string[];
  /** Those on which something goes out; the first is now, where sending is allowed at this time. */
  readonly mornings: readonly PreviewMorning[];
}

/** How far ahead is looked unless said otherwise. */
const WORKING_DAYS = 10;

const MIDNIGHT = '00:00' as TimeOfDay;

/**
 * Plays the next `workingDays` working days through, today included: what is due now, and at each start of sending
 * what falls due until then, as long as nobody answers and nothing is changed. `installation` has the hours where the
 * partnership says none of its own. For 5,000 subjects it takes less than a second.
 */
export function previewOf(asOf: SendingAsOf, workingDays = WORKING_DAYS): Preview {
  const { facts, calendar, hours: installation, now } = asOf;
  const { hours, faults } = sendingPlan(facts, installation);
  const until = addWorkingDays(calendar, dayOf(now), workingDays);
  const ends = holidaysEnd(asOf);
  const first = nextSendingTime(hours, calendar, now);
  const end = instantAt(addDays(until, 1), MIDNIGHT);
  const moments = first < end ? [first, ...momentsBetween(calendar, hours, first, end)] : [];
  const rehearsal = new Rehearsal(facts, calendar, hours);
  const names = namesIn(facts);
  const mornings = moments.map((at) => ({
    at,
    cards: rehearsal.at(at).map((one) => cardOf(facts, names, one, at, at === now)),
  }));
  return {
    asOf: now,
    until,
    rules: rulesInForce(facts),
    hoursWords: hoursInWords(hours),
    faults,
    notes: ends ? [holidaysEndWords(ends)] : [],
    mornings: mornings.filter(({ cards }) => cards.length > 0),
  };
}

/** The same of one agency alone. */
export const previewOfAgency = (preview: Preview, { code, title }: Agency): Preview => ({
  ...preview,
  agency: { code, title },
  mornings: preview.mornings
    .map(({ at, cards }) => ({
      at,
      cards: cards
        .map((card) => ({ ...card, items: card.items.filter(({ agencyCode }) => agencyCode === code) }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter(({ cards }) => cards.length > 0),
});

type Names = (email: string | undefined, agencyCode: string) => string;

function namesIn({ people, agencies }: Facts): Names {
  const ofAgencies = new Map(agencies.map(({ code, title }) => [code, title]));
  return (email, agencyCode) =>
    email === undefined ? (ofAgencies.get(agencyCode) ?? agencyCode) : nameOf({ people, agencies }, email);
}

function cardOf(
  facts: Facts,
  nameIn: Names,
  { bundle: { personEmail, planned }, route }: Rehearsed,
  at: Instant,
  isNow: boolean,
): PreviewCard {
  const because = route.is === 'nowhere' ? route.reason : route.is === 'channel' ? route.because : undefined;
  return {
    ...(personEmail ? { personEmail } : {}),
    name: nameIn(personEmail, planned[0]?.agencyCode ?? ''),
    via: route.is,
    ...(because ? { because } : {}),
    items: planned.map((one) => itemOf(facts, one, at, isNow)),
  };
}

function itemOf(facts: Facts, planned: ToSend, at: Instant, isNow: boolean): PreviewItem {
  const { key, kind, title, agencyCode } = planned;
  const rule = ruleOf(facts, planned);
  const unless = isNow ? undefined : conditionOf(planned);
  const thing = thingOf(facts, planned);
  return {
    key,
    kind,
    title,
    agencyCode,
    ...(thing ? { thing } : {}),
    ...(planned.table === 'reminders' ? { stage: planned.stage } : {}),
    why: whyOf(planned, at),
    ...(rule ? { rule } : {}),
    ...(unless ? { unless } : {}),
  };
}
