import { dayOf } from '../domain/calendar/day';
import type { NonEmpty } from '../domain/basics/non-empty';
import { identify, type Identity } from '../domain/people/roles';
import type { Actor } from '../domain/people/actor';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from './ports';

/** One partnership of the installation, with a site of its own. Nothing of one is ever shown in another. */
export interface Partnership {
  /** Opaque and the same for ever: it stands in cards and in addresses. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly parts: Parts;
}

/** All partnerships of the installation, in the order of its configuration. */
export type Partnerships = NonEmpty<Partnership>;

/** What of a partnership stands on cards: only where the installation has several is there a need to tell them apart. */
export type PartnershipLabel = Pick<Partnership, 'id' | 'name'>;

/** A partnership and the facts of it as of now. */
export interface Seen {
  readonly partnership: Partnership;
  readonly snapshot: Snapshot;
}

/** A partnership that somebody belongs to, and who they are in it. */
export interface Membership extends Seen {
  readonly actor: Actor;
}

/** What could be read. */
export interface SeenAll {
  readonly seen: readonly Seen[];
  /** What was thrown where nothing could be read: whether somebody belongs there is not known then. */
  readonly trouble: readonly unknown[];
}

/**
 * Reads every partnership. One that cannot be read is left out, so that the others are served; never throws. That a
 * site does not answer, or does not fit, is journalled by whoever keeps its memory in step.
 */
export async function readAll(partnerships: Partnerships): Promise<SeenAll> {
  const several = partnerships.length > 1;
  const read = await Promise.allSettled(
    partnerships.map(async (partnership): Promise<Seen> => {
      // A site that was never reached is asked in the background: people of the others do not wait for it.
      if (several && partnership.parts.store.secondsBehind?.() === Number.POSITIVE_INFINITY) {
        throw new StoreUnavailable('The lists of this partnership were never read.');
      }
      return { partnership, snapshot: await partnership.parts.store.snapshot() };
    }),
  );
  read.forEach((one, at) => {
    if (several && one.status === 'rejected' && !isExpected(one.reason)) {
      partnerships[at]?.parts.journal.error('partnership-left-out', one.reason);
    }
  });
  return {
    seen: read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    trouble: read.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : [])),
  };
}

/**
 * Which of these partnerships the person belongs to; none for a stranger. Throws what kept a partnership from being
 * read when the person is found in no other: then it is not known whether they are a stranger.
 */
export function membershipsOf({ seen, trouble }: SeenAll, who: Identity): readonly Membership[] {
  const found = seen.flatMap((one) => {
    const actor = identify(one.snapshot, who, dayOf(one.partnership.parts.clock.now()));
    return actor ? [{ ...one, actor }] : [];
  });
  if (found.length === 0 && trouble.length > 0) throw trouble[0];
  return found;
}

const isExpected = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof StoreMisfit;
