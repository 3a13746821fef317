import type { Instant } from '../calendar/day';
import type { Action } from '../partnership';
import type { Deed } from './deeds';
import type { ForAgency } from './ground';
import type { Votes } from './votes';

/** What may come next in a state, in this order. */
const NEXT: readonly Deed[] = [
  'agree',
  'decide-time',
  'evidence',
  'challenge',
  'close',
  'sustain',
  'sustainability-plan',
  'agree-for-those-present',
];

/** The rest, in one order whatever the state, so that everybody finds it again. */
const REST: readonly Deed[] = [
  'progress',
  'milestone',
  'more-time',
  'rate',
  'agree',
  'evidence',
  'sustainability-plan',
  'challenge',
  'agree-for-those-present',
];

/** What is rare or odd, which stands last. */
const RARE: readonly Deed[] = ['assure', 'edit', 'reopen', 'withdraw'];

/** Where each group begins: what comes next, the rest, both of them again for another agency, and what is rare. */
const AT = { next: 0, rest: 10, nextForOthers: 30, restForOthers: 40, takeBack: 59, rare: 60 } as const;

/** What may be done, for whom, and until when. */
interface Offer {
  readonly deed: Deed;
  readonly forAgencies: readonly ForAgency[];
  readonly until?: Instant;
  readonly early?: boolean;
}

/** What of an action says what comes next. */
interface Stand {
  readonly action: Pick<Action, 'status' | 'sustainabilityPlan'>;
  readonly votes?: Pick<Votes, 'complete'>;
}

/**
 * Where something that may be done stands among all of that, on a card and on the page alike; the lowest is first. What
 * comes next in the state of the action is before the rest, and one's own before what is done for another agency.
 */
export function placeOf(stand: Stand, { deed, forAgencies, until, early }: Offer): number {
  // What was just done, by mistake perhaps: after the note, which comes first of the rest.
  if (deed === 'take-back') return until ? AT.rest + 0.5 : AT.takeBack;
  if (RARE.includes(deed)) return AT.rare + RARE.indexOf(deed);
  if (early) return AT.rest + REST.length;
  const isOthers = forAgencies.length > 0 && forAgencies.every(({ onBehalf }) => onBehalf);
  return isNext(stand, deed)
    ? (isOthers ? AT.nextForOthers : AT.next) + NEXT.indexOf(deed)
    : (isOthers ? AT.restForOthers : AT.rest) + REST.indexOf(deed);
}

/** True of the place of what comes next and is one's own: that may stand out. */
export const mayStandOut = (place: number): boolean => place < AT.rest;

function isNext({ action: { status, sustainabilityPlan }, votes }: Stand, deed: Deed): boolean {
  switch (deed) {
    case 'agree':
    case 'challenge':
      return status === 'EvidenceSubmitted';
    case 'evidence':
      return status === 'NotStarted' || status === 'InProgress';
    case 'agree-for-those-present':
      return votes?.complete === false;
    case 'sustainability-plan':
      return status === 'Agreed' && !sustainabilityPlan;
    default:
      return deed === 'decide-time' || deed === 'close' || deed === 'sustain';
  }
}
