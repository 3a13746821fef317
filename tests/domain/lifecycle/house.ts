import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes, type Instant } from '../../../bot/domain/calendar/day';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Deed, Doing, Givens } from '../../../bot/domain/lifecycle/deeds';
import { decide } from '../../../bot/domain/lifecycle/decide';
import type { Action, Facts, LogEntry } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { after } from '../../support/apply-writes';
import { action, agency, at, facts, person } from '../../support/partnership';

const CALENDAR = calendarAsKnownOn();

/** Six agencies with a SPOC each, a deputy, chair, coordinator, a member and an observer; one action that the police lead. */
export const partnershipOf = (over: Partial<Facts> = {}): Facts =>
  facts({
    agencies: ['LA', 'POL', 'ICB', 'EDU', 'YJS', 'PRO'].map((code) => agency(code)),
    people: [
      ...['la', 'pol', 'icb', 'edu', 'yjs', 'pro'].map((code) => person(`spoc.${code}`)),
      person('deputy.pol'),
      person('coordinator.la'),
      person('chair.la'),
      person('member.edu'),
      person('observer.pol'),
    ],
    actions: [action({ supportingAgencies: ['EDU'] })],
    ...over,
  });

export const email = (name: string): string => `${name}@partnership.example`;

/** What somebody does: who, what, what they give, and what else there is to be said of it. */
export type Did<D extends Deed = Deed> = {
  [K in D]: readonly [who: string, deed: K, given?: Givens[K], more?: Partial<Doing>];
}[D];

/** A partnership in which deeds are done, one after the other. */
export class LifecycleHouse {
  log: LogEntry[] = [];
  now: Instant = at('2024-06-03T09:00:00Z');

  constructor(public facts: Facts = partnershipOf()) {}

  action(ref = 'A07'): Action {
    return this.facts.actions.find((one) => one.ref === ref)!;
  }

  /** Does it; gives why not, or undefined when it was done. */
  do(...[who, deed, given = {}, more = {}]: Did): Failure | undefined {
    const actor = actorNamed(this.facts, email(who));
    if (!actor) throw new Error(`${who} is not on the list`);
    const doing = { ref: 'A07', deed, given, ...more } as Doing;
    const asOf = { facts: this.facts, calendar: CALENDAR, now: this.now };
    const decided = decide(asOf, actor, doing);
    if (!decided.ok) return decided.error;
    this.facts = after(this.facts, decided.value);
    this.log.push(...decided.value.log);
    return undefined;
  }

  /** Does all of these, a minute between one and the next; throws where one is refused. */
  doAll(...all: readonly Did[]): this {
    for (const did of all) {
      const refused = this.do(...did);
      if (refused) throw new Error(`${did[0]} may not ${did[1]}: ${refused.code} ${refused.detail ?? ''}`);
      this.wait(1);
    }
    return this;
  }

  wait(minutes: number): this {
    this.now = plusMinutes(this.now, minutes);
    return this;
  }
}

/** Why somebody may not, once all this was done. */
export const why = (before: readonly Did[], did: Did, house = new LifecycleHouse()): string => {
  const refused = house.doAll(...before).do(...did);
  return refused ? [refused.code, refused.detail].filter(Boolean).join(': ') : 'done';
};
