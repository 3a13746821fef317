import type { PlannedMessage } from './messages';
import type { PlannedReminder } from './reminders';

/** Anything that is to be sent now. */
export type Planned = PlannedReminder | PlannedMessage;

/** All that is due to one person at one time: it goes out as one card (`product.md`, Reminders). */
export interface Bundle {
  /** None when nobody is named; such a bundle holds one thing. */
  readonly personEmail?: string;
  /** In the order of their keys, the same on every copy of the app: the first one claimed decides who sends. */
  readonly planned: readonly Planned[];
}

/** What is due, put together by person. */
export function bundlesOf(planned: readonly Planned[]): Bundle[] {
  const byPerson = new Map<string, Planned[]>();
  const nobodys: Bundle[] = [];
  for (const one of planned) {
    const theirs = one.personEmail === undefined ? undefined : byPerson.get(one.personEmail);
    if (one.personEmail === undefined) nobodys.push({ planned: [one] });
    else if (theirs) theirs.push(one);
    else byPerson.set(one.personEmail, [one]);
  }
  const persons = [...byPerson].map(([personEmail, theirs]) => ({
    personEmail,
    planned: theirs.sort((a, b) => (a.key < b.key ? -1 : 1)),
  }));
  return [...persons, ...nobodys];
}
