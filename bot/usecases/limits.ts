import { takeOne, type Bucket, type BucketRule } from '../domain/basics/bucket';

/**
 * A person, in chat and tab together: generous, because a coordinator answers a long card as fast as they can press, and
 * a tab asks for six things when it opens. A loop is stopped, and before it has used up the 60 messages in 30 seconds
 * that Teams takes in one chat (`teams.md`, Sending): else there would be no saying so.
 */
const PERSON: BucketRule = { holds: 45, perSecond: 4 };

/** An address, for what is not signed in: a whole council opens the tab from behind one address in one morning. */
const ADDRESS: BucketRule = { holds: 600, perSecond: 50 };

/** How often somebody is told in words that they are too fast: each telling is itself a message to Teams. */
const TELLING: BucketRule = { holds: 1, perSecond: 0.2 };

/** More than there are people and addresses at a time; beyond it those are forgotten that asked the longest ago. */
const MOST_KEPT = 10_000;

/** How much everybody may ask for. One for the whole app, so that chat and tab count together. */
export interface Limits {
  /** Counts something that a person, by their Entra id, asks for. 0 when they may; else the seconds to wait. */
  ofPerson(id: string): number;
  /** The same for something that nobody signed, by the address that it came from. */
  ofAddress(address: string): number;
  /** Whether this person may be told in a message now that they were refused. */
  tells(id: string): boolean;
}

/** `nowMillis`: a clock that only goes forward; the partnership's own can stand still. */
export function createLimits(nowMillis: () => number = () => performance.now()): Limits {
  const counter = (rule: BucketRule) => {
    const buckets = new Map<string, Bucket>();
    return (key: string): number => {
      const { bucket, waitSeconds } = takeOne(buckets.get(key), rule, nowMillis());
      // The order of the map is that of the last use.
      buckets.delete(key);
      buckets.set(key, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_KEPT && oldest !== undefined) buckets.delete(oldest);
      return waitSeconds;
    };
  };
  const [person, address, telling] = [counter(PERSON), counter(ADDRESS), counter(TELLING)];
  return {
    ofPerson: (id) => person(id.toLowerCase()),
    ofAddress: (from) => address(from),
    tells: (id) => telling(id.toLowerCase()) === 0,
  };
}
