import { decideTidying, untidyIn } from '../../domain/lifecycle/tidying/decide-tidying';
import { dayOf } from '../../domain/calendar/day';
import { FINDINGS_BY_HAND } from '../../domain/findings/by-hand';
import { REQUESTS_BY_HAND } from '../../domain/requests/by-hand';
import { changedByHandIn, decideHandNote } from '../../domain/steps/by-hand';
import { cardsOfAction, cardsOfFinding, cardsOfRequest } from '../../domain/cards/affected';
import type { Facts } from '../../domain/partnership';
import { NOTHING } from '../../domain/partnership/decision';
import { carryOutAlone } from '../carry-out';
import { StoreUnavailable, type Parts, type Snapshot, type Store } from '../ports';
import { refreshCards } from '../sending/refresh-cards';

/** The facts of each store when its plan was looked at last. */
const looked = new WeakMap<Store, Snapshot>();

/** What else than actions is changed by deeds and told by its history, and the cards that show it. */
const BY_HAND = [
  { list: REQUESTS_BY_HAND, cards: cardsOfRequest },
  { list: FINDINGS_BY_HAND, cards: cardsOfFinding },
] as const;

/** The tables that a look at the plan rests on. */
const TABLES = [
  'actions',
  'requests',
  'findings',
  'updates',
  'agreements',
  'agencies',
  'extensions',
] as const;

/**
 * Sees to what of the plan waits for nobody but the app: steps that stopped half way, agreements whose last missing
 * voter is gone, changes by hand that no history tells of. Safe to run on several copies at once. What SharePoint does
 * not take now, a later sweep sees to. Gives how many actions, requests and findings it saw to.
 */
export async function tidyPlan(parts: Parts, facts: Snapshot): Promise<number> {
  const { store, clock } = parts;
  const before = looked.get(store);
  const refs = facts.actions
    .filter((action) => isWorthALook(before, action))
    .filter((action) => untidyIn(facts, action, before, clock.now()) !== undefined)
    .map(({ ref }) => ref);
  const noted = BY_HAND.flatMap((one) =>
    changedByHandIn(one.list, facts, before).map((ref) => ({ ...one, ref })),
  );
  const found = refs.length + noted.length;
  if (found === 0) {
    looked.set(store, facts);
    return 0;
  }
  try {
    // What was noticed may be a deed of which one list is known already and the other not yet.
    await store.snapshot({ fresh: TABLES });
    for (const ref of refs) await tidy(parts, ref, before);
    for (const { list, ref, cards } of noted) {
      const done = await carryOutAlone(parts, (now) => decideHandNote(list, ref, now, before, clock.now()));
      if (!done.ok || done.value.decision.log.length === 0) continue;
      void refreshCards(parts, cards(done.value.facts, ref, dayOf(clock.now())));
    }
    looked.set(store, await store.snapshot());
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    parts.journal.warn('plan-not-tidied', { actions: found });
  }
  return found;
}

/** All of them at first; later those whose row, or whose updates, are others than before, and those that are voted on. */
const isWorthALook = (before: Snapshot | undefined, action: Snapshot['actions'][number]): boolean =>
  before === undefined ||
  action.lastStep !== undefined ||
  action.status === 'EvidenceSubmitted' ||
  !before.actions.includes(action);

async function tidy(parts: Parts, ref: string, before: Facts | undefined): Promise<void> {
  const done = await carryOutAlone(parts, (facts) => {
    const action = facts.actions.find((one) => one.ref === ref);
    return action ? decideTidying(facts, action, before, parts.clock.now()) : NOTHING;
  });
  if (!done.ok || done.value.decision.log.length === 0) return;
  void refreshCards(parts, cardsOfAction(done.value.facts, ref));
}
