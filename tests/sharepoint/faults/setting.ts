import { plusMinutes, type Instant, instantFromMillis, millisOf } from '../../../bot/domain/calendar/day';
import { LISTS } from '../../../bot/sharepoint/lists';
import { action, agency, chat, day, facts, meeting, person, series } from '../../support/partnership';
import type { Person, Facts } from '../../../bot/domain/partnership';
/** The partnership on which the processes work, and the clock by which every operation is known. */

export const SITE = 'contoso.sharepoint.com:/sites/jtai';
/** Thursday 25 January 2024, 8:30am. */
export const BEGAN = '2024-01-25T08:30:00Z' as Instant;
export const CODES = ['LA', 'POL', 'ICB', 'EDU', 'YJS'];
const ROLES = ['spoc', 'deputy'];

/** Each operation has a second of its own, and SharePoint keeps whole seconds. */
export const instantOf = (op: number): Instant => instantFromMillis(millisOf(BEGAN) + op * 1000);
/** The operation of an instant; negative for what was there before. */
export const opOf = (instant: string): number => Math.round((Date.parse(instant) - millisOf(BEGAN)) / 1000);
/** How an operation signs what it writes as text. */
export const markOf = (op: number): string => `op ${op}.`;
/** The operation that has signed a text. */
export const opIn = (text: unknown): number | undefined => {
  const found = /op (\d+)\./.exec(String(text))?.[1];
  return found === undefined ? undefined : Number(found);
};

/** What names the step of an operation on an action. */
export const deedKey = (op: number): string => `deed|${op}`;
/** The operation that is named in the step that an action's row holds. */
export const opOfStep = (step: unknown): number | undefined => {
  const found = /"key":"deed\|(\d+)"/.exec(String(step))?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Somebody who has spoken to the app before. */
const known = (name: string): Person => ({ ...person(name), entraId: chat(person(name).email).entraId });

/** So many actions are worked on by several people at once: few, so that they meet. */
export const TOGETHER = 3;
export const refs = (head: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${head}${index}`);

/** What the lists hold before the processes begin. */
export function setting(): Facts {
  const people = CODES.flatMap((code) => ROLES.map((role) => known(`${role}.${code.toLowerCase()}`)));
  const meetings = [1, 2, 3, 4, 5, 6].map((number) =>
    meeting({
      ref: `EXTRA-${number}`,
      title: `Extra meeting ${number}`,
      seriesCode: undefined,
      startsAt: plusMinutes(BEGAN, (number + 1) * 24 * 60),
      endsAt: plusMinutes(BEGAN, (number + 1) * 24 * 60 + 90),
    }),
  );
  return facts({
    agencies: CODES.map((code) => agency(code)),
    people: [person('coordinator.la'), ...people],
    series: [series({ firstOn: day('2024-02-08') })],
    meetings,
    actions: [...refs('A', 20), ...refs('D', TOGETHER), ...refs('V', TOGETHER)].map((ref, index) =>
      action({ ref, leadAgency: CODES[index % CODES.length], dueOn: day('2024-06-03') }),
    ),
    // The name as well, as every sweep would write it down.
    conversations: people.map(({ email, title }) => chat(email, { personName: title })),
  });
}

/** Every table by the title of its list. */
export const titleOf = (table: keyof typeof LISTS): string => LISTS[table].title;
