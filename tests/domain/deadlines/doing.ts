import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { decideDeadlineAnswer, type GivenAnswer } from '../../../bot/domain/deadlines/answer';
import { decideAsking, type Asking } from '../../../bot/domain/deadlines/extension';
import { decideRuling, type Ruling } from '../../../bot/domain/deadlines/extension-decision';
import { decideUndoing, type Undoing } from '../../../bot/domain/deadlines/take-back';
import type { Facts } from '../../../bot/domain/partnership';
import type { Decision } from '../../../bot/domain/partnership/decision';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { after } from '../../support/apply-writes';
import { action, agency, at, day, facts, person, reminder } from '../../support/partnership';
import { writeLine } from '../../support/write-lines';

const CALENDAR = calendarAsKnownOn();
export const START = at('2024-09-24T09:00:00Z');

export const ACTION = 'Action|A07|2024-09-27|-3|POL';
export const REQUEST = 'Request|R1|2024-09-27|-3|POL';
export const STATEMENT = 'Milestone|SOM24/statement|2024-09-27|-3|LA|Coordinator';

/** Reminders of an action, a request and a statement of action, each due on Friday. */
export const base = facts({
  agencies: [agency('LA'), agency('POL'), agency('ICB')],
  people: [
    ...['coordinator.la', 'coordinator.icb', 'spoc.la', 'spoc.pol', 'deputy.pol', 'spoc.icb'].map((name) =>
      person(name),
    ),
    person('observer.pol'),
  ],
  actions: [action()],
  requests: [
    {
      title: 'List of strategy discussions',
      ref: 'R1',
      agencyCode: 'POL',
      dueOn: day('2024-09-27'),
      status: 'Open',
    },
  ],
  inspections: [{ title: 'JTAI', ref: 'SOM24', statementDueOn: day('2024-09-27') }],
  reminders: [
    reminder({ kind: 'Action', subjectRef: 'A07', stage: '-3', key: ACTION }),
    reminder({ kind: 'Request', subjectRef: 'R1', stage: '-3', key: REQUEST }),
    reminder({
      kind: 'Milestone',
      subjectRef: 'SOM24/statement',
      stage: '-3',
      agencyCode: 'LA',
      key: STATEMENT,
    }),
  ],
});

/** Something that somebody does to a reminder, at a moment. */
export type Does = (of: Facts, minutes: number) => Result<Decision, Failure>;
const who = (of: Facts, name: string) => of.people.find(({ title }) => title === name)!;
const then = (minutes: number) => plusMinutes(START, minutes);
export const says =
  (name: string, answer: GivenAnswer['answer'], more: Partial<GivenAnswer> = {}): Does =>
  (of, minutes) =>
    decideDeadlineAnswer(of, who(of, name), { reminderKey: ACTION, answer, ...more }, then(minutes));
export const asks =
  (name: string, more: Partial<Asking> = {}): Does =>
  (of, minutes) =>
    decideAsking({ facts: of, calendar: CALENDAR, now: then(minutes) }, who(of, name), {
      reminderKey: ACTION,
      wantedOn: day('2024-10-11'),
      reason: 'The lead is new',
      ...more,
    });
export const rules =
  (name: string, decision: Ruling['decision'], more: Partial<Ruling> = {}): Does =>
  (of, minutes) => {
    const [wish] = of.extensions;
    const { key: extensionKey = '', dueOn = day('2024-09-27'), wantedOn = dueOn } = wish ?? {};
    const ruling = { extensionKey, decision, dueOn, wantedOn, ...more };
    return decideRuling({ facts: of, calendar: CALENDAR, now: then(minutes) }, who(of, name), ruling);
  };
export const undoes =
  (name: string, what: Undoing['what'], reminderKey = ACTION): Does =>
  (of, minutes) =>
    decideUndoing(of, who(of, name), { reminderKey, what }, then(minutes));

const nameIn = (address: string): string => address.replace('@partnership.example', '');

/** What the last of these writes, each a minute after the one before; or why not. */
export function writtenBy(dids: readonly Does[], start: Facts = base): string[] {
  let of = start;
  for (const [minutes, does] of dids.entries()) {
    const decided = does(of, minutes);
    const isLast = minutes === dids.length - 1;
    if (!decided.ok)
      return isLast
        ? [[decided.error.code, decided.error.detail].filter(Boolean).join(': ')]
        : [`too early: ${decided.error.code}`];
    if (isLast)
      return [
        ...decided.value.writes.map(writeLine),
        ...decided.value.log.map(
          ({ verb, subjectRef, detail, actor }) =>
            `${verb} by ${nameIn(actor)}, ${subjectRef ?? ''}: ${detail ?? ''}`,
        ),
      ];
    of = after(of, decided.value);
  }
  return [];
}

/** The facts once all of these were done, a minute between one and the next. */
export const done = (dids: readonly Does[]): Facts =>
  dids.reduce((of, does, minutes) => {
    const decided = does(of, minutes);
    if (!decided.ok) throw new Error(decided.error.code);
    return after(of, decided.value);
  }, base);
