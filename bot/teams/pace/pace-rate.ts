import { shareOf } from './pace-limits';

/** The pace of the app, in requests a second: just under the 50 that Teams allows (`teams.md`, Sending). */
const MOST = shareOf(1).perSecond;

/** It never stands still. */
const LEAST = 1;

/** What each refusal leaves of the pace. */
const KEPT = 0.98;

/** How the pace comes back, by seconds since the last refusal: hardly at first, then faster and faster. */
const SLOPE = 0.04;
const RISE = 0.001;

/**
 * How fast this copy of the app may send. Teams' limit is for all copies together, which tell each other that they send
 * (SharedPace); what that leaves open is told by the refusals (429) that each one gets. So every refusal takes 2% off, which finds a copy's share within a second
 * or two when there are many refusals and costs little when there was one; and the pace comes back with the cube of the
 * time since, as TCP CUBIC's does, so that it stays near what was just refused for some ten seconds and is whole again
 * within half a minute when the other copies have gone.
 */
export class Rate {
  #base = MOST;
  #most = MOST;
  #refusedAt = Number.NEGATIVE_INFINITY;

  /** Requests a second at `now` (milliseconds). */
  at(now: number): number {
    const seconds = (now - this.#refusedAt) / 1_000;
    return Math.min(this.#most, this.#base + SLOPE * seconds + RISE * seconds ** 3);
  }

  /** This copy's share, in requests a second: no more until it is told otherwise. */
  limit(perSecond: number): void {
    this.#most = perSecond;
  }

  /** Teams refused a request for there being too many. */
  refused(now: number): void {
    this.#base = Math.max(LEAST, this.at(now) * KEPT);
    this.#refusedAt = now;
  }
}

/** What the way there and back takes at least, in milliseconds, as long as nothing is known of it. */
const FIRST_GUESS = 20;

/** How much of a longer trip is believed to be the way itself having become longer. */
const FORGETTING = 0.002;

/**
 * How much later than usual a request can have arrived. What leaves evenly may arrive in bunches: a request that was
 * under way for 100 ms, where the quickest take 40, arrived up to 60 ms later than one that is sent now will take.
 */
export class Road {
  #quickest = FIRST_GUESS;

  /** Milliseconds by which a request that took `millis`, there and back, can have been late. */
  lateness(millis: number): number {
    if (millis <= this.#quickest) this.#quickest = millis;
    else this.#quickest += (millis - this.#quickest) * FORGETTING;
    return Math.max(0, millis - this.#quickest);
  }
}
