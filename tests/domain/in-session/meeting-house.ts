import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { decide } from '../../../bot/domain/lifecycle/decide';
import type { Doing } from '../../../bot/domain/lifecycle/deeds';
import { decideArrival, type Arrival } from '../../../bot/domain/in-session/attendance';
import { decideMinute, type Writing } from '../../../bot/domain/in-session/minutes';
import { decideRun, type RunStep } from '../../../bot/domain/in-session/running';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { factsAfter, type Decision } from '../../../bot/domain/partnership/decision';
import { minuteKey, type Facts, type LogEntry, type Meeting } from '../../../bot/domain/partnership';
import { actorNamed, type Actor } from '../../../bot/domain/people/actor';
import { agency, at, facts, meeting, person } from '../../support/partnership';
import { decided } from '../../support/decisions';

export const REF = 'JTAI-2024-06-20';
export const START = at('2024-06-20T13:00:00Z');
const CODES = ['LA', 'POL', 'ICB', 'EDU', 'YJS', 'PRO'];

/** Six agencies with a SPOC each, and four deputies, chair and coordinator, before a meeting of 90 minutes. */
export const partnershipBefore = (over: Partial<Facts> = {}): Facts =>
  facts({
    agencies: CODES.map((code) => agency(code, { shortName: code })),
    people: [
      ...CODES.flatMap((code) => [
        person(`spoc.${code.toLowerCase()}`),
        ...(['LA', 'YJS'].includes(code) ? [] : [person(`deputy.${code.toLowerCase()}`)]),
      ]),
      person('chair.la'),
      person('coordinator.la'),
    ],
    meetings: [
      meeting({
        ref: 'JTAI-2024-05-09',
        startsAt: at('2024-05-09T13:00:00Z'),
        endsAt: at('2024-05-09T14:30:00Z'),
        status: 'Held',
      }),
      meeting({ ref: REF, startsAt: START, endsAt: at('2024-06-20T14:30:00Z') }),
    ],
    ...over,
  });

/** A meeting as it goes on: whatever is decided is written, and the clock goes forward. */
export class MeetingHouse {
  readonly log: LogEntry[] = [];
  readonly calendar = calendarAsKnownOn();
  now = START;

  constructor(public facts: Facts = partnershipBefore()) {}

  get asOf() {
    return { facts: this.facts, calendar: this.calendar, now: this.now };
  }

  get meeting(): Meeting {
    const found = this.facts.meetings.find(({ ref }) => ref === REF);
    if (!found) throw new Error('no meeting');
    return found;
  }

  actor(name: string): Actor {
    const found = actorNamed(this.facts, `${name}@partnership.example`);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  }

  later(minutes: number): this {
    this.now = plusMinutes(this.now, minutes);
    return this;
  }

  write({ writes, log }: Decision): void {
    this.facts = factsAfter(this.facts, { writes });
    this.log.push(...log);
  }

  does(name: string, doing: Pick<Doing, 'ref' | 'deed' | 'given'>): void {
    this.write(decided(decide(this.asOf, this.actor(name), doing as Doing)));
  }

  run(name: string, step: RunStep, seen?: string): Result<Decision, Failure> {
    return decideRun(this.asOf, this.actor(name), { meetingRef: REF, step, ...(seen ? { seen } : {}) });
  }

  arrives(name: string, arrival: Omit<Arrival, 'meetingRef'>): Result<Decision, Failure> {
    return decideArrival(this.facts, this.actor(name), { meetingRef: REF, ...arrival }, this.now);
  }

  notes(name: string, writing: Omit<Writing, 'meetingRef'>, key: string): Result<Decision, Failure> {
    const named = minuteKey(REF, name, key);
    return decideMinute(this.asOf, this.actor(name), { meetingRef: REF, ...writing }, named);
  }
}
