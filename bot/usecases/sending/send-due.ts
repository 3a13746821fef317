import { bundlesOf, isAtOnce, type Bundle } from '../../domain/sending/to-send';
import { plusMinutes, type Instant } from '../../domain/calendar/day';
import { duePlanned } from '../../domain/dispatch/due';
import { actsAs } from '../../domain/people/one-person';
import { isBeingSent } from '../../domain/sending/retries';
import { byRoute } from '../../domain/sending/route';
import { maySendAt, hoursOf } from '../../domain/sending/hours';
import { isStillSo } from '../../domain/dispatch/still-so';
import { inParallel } from '../in-parallel';
import { StoreUnavailable, type Parts, type Snapshot } from '../ports';
import type { Pause } from './record-delivery';
import { NOTHING, sendBundle, type BundleOutcome } from './send-bundle';

/**
 * How many people's cards are under way at once: enough that the way to SharePoint and Teams is hidden at 50 messages a
 * second, and so few that no claim comes near the end of its lease while it waits for its turn to be sent, nor that
 * many messages are between being sent and being recorded when the app dies.
 */
const PEOPLE_AT_ONCE = 48;

/** How old the facts may become during a long sweep before it is planned anew, in minutes. */
const PLAN_HOLDS_MINUTES = 1;

interface Manner {
  /** Asked before each card: false ends it when what is under way is done. */
  readonly goesOn: () => boolean;
  readonly pause: Pause;
}

/**
 * Sends everything that is due now, as one card a person, and gives what became of it. It is planned anew every
 * minute, for what people do meanwhile, and nothing begins once the sending hours are over.
 */
export async function sendAllDue(
  parts: Parts,
  before: Snapshot,
  manner: Manner,
): Promise<readonly BundleOutcome[]> {
  const tried = new Set<string>();
  const outcomes: BundleOutcome[] = [];
  for (let facts: Snapshot | undefined = before; facts;) {
    const round = await sendDue(parts, facts, tried, manner);
    outcomes.push(...round.outcomes);
    facts = round.isUnfinished ? await readAgain(parts) : undefined;
  }
  return outcomes;
}

/** Memory serves as well while SharePoint does not answer: what is sent is decided by the claims. */
async function readAgain({ store }: Parts): Promise<Snapshot> {
  try {
    return await store.snapshot({ fresh: true, partly: true });
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    return store.snapshot();
  }
}

/**
 * Sends what is due by these facts, as long as they hold. `tried` has the keys of what was dealt with already: each is
 * tried once. `isUnfinished`: it has to be planned anew.
 */
async function sendDue(
  parts: Parts,
  facts: Snapshot,
  tried: Set<string>,
  { goesOn, pause }: Manner,
): Promise<{ outcomes: readonly BundleOutcome[]; isUnfinished: boolean }> {
  const { calendar, clock } = parts;
  const hours = hoursOf(facts, parts.hours);
  const began = clock.now();
  const holdsUntil = plusMinutes(began, PLAN_HOLDS_MINUTES);
  const due = bundlesOf(facts, duePlanned({ facts, calendar, hours, now: began })).filter(
    ({ planned: [first] }) => first && !tried.has(first.key),
  );
  const held = beingSentTo(facts, began);
  const [waiting, ready] = parted(
    due,
    ({ personEmail }) => personEmail !== undefined && held.has(actsAs(facts, personEmail)),
  );
  const bundles = ready.flatMap((bundle) => byRoute(facts, bundle, began));
  const begin = bundles.length > 0 ? ((await parts.beforeSending?.(bundles.length)) ?? 0) : 0;
  let isUnfinished = false;
  const outcomes = await inParallel(from(bundles, begin), PEOPLE_AT_ONCE, async (bundle) => {
    const latest = await parts.store.snapshot();
    const now = clock.now();
    const mayGo = maySendAt(hours, calendar, now) || bundle.planned.every(isAtOnce);
    if (!goesOn() || !mayGo) return postponed(bundle);
    if (now > holdsUntil) {
      isUnfinished = true;
      return undefined;
    }
    for (const { key } of bundle.planned) tried.add(key);
    const planned = bundle.planned.filter((one) => isStillSo(one, facts, latest));
    const changed = bundle.planned.length - planned.length;
    if (planned.length === 0) return postponed(bundle);
    const outcome = await sendBundle(parts, facts, { ...bundle, planned }, pause);
    return { ...outcome, postponed: outcome.postponed + changed };
  });
  const done = outcomes.flatMap((outcome) => outcome ?? []);
  return { outcomes: isUnfinished ? done : [...done, ...waiting.map(leftToOthers)], isUnfinished };
}

/**
 * Whom something is being sent to at this moment, by this copy of the app or another, alive or dead. What else is due to
 * them waits until that is recorded or its claim has run out: what belongs on one card is not to come as two because
 * a copy died when it had claimed half of it.
 */
const beingSentTo = (facts: Snapshot, now: Instant): ReadonlySet<string | undefined> =>
  new Set(
    [...facts.reminders, ...facts.messages]
      .filter((row) => isBeingSent(row, now))
      .map(({ personEmail }) => actsAs(facts, personEmail)),
  );

const postponed = ({ planned }: Bundle): BundleOutcome => ({ ...NOTHING, postponed: planned.length });
const leftToOthers = ({ planned }: Bundle): BundleOutcome => ({ ...NOTHING, taken: planned.length });

/** Those for which it is so, and the others. */
function parted<T>(all: readonly T[], isSo: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isSo), all.filter((one) => !isSo(one))];
}

/** All of them, beginning at a place from 0 to below 1. */
function from<T>(all: readonly T[], place: number): readonly T[] {
  const at = Math.floor(all.length * place);
  return [...all.slice(at), ...all.slice(0, at)];
}
