import { shortTitle } from '../basics/words';
import { dayOf, type Instant } from '../calendar/day';
import { addresseesOn, agencyBehind, toCoordinator } from '../people/addressees';
import { doorKey } from './question';
import type { AsOf, Person } from '../partnership';

/** The coordinator is asked, once an account, whether it is that of somebody on the list. */
export const doorDue = ({ facts, now }: Pick<AsOf, 'facts' | 'now'>) => {
  const asking = facts.people.filter(({ entraId, askingId, askedAt }) => !entraId && askingId && askedAt);
  if (asking.length === 0) return [];
  const coordinator = addresseesOn(facts, dayOf(now)).coordinator();
  return asking.map((person) =>
    messageDue(person, person.askedAt ?? now, coordinator, agencyBehind(facts, person)),
  );
};

const messageDue = (
  person: Person,
  askedAt: Instant,
  coordinator: Person | undefined,
  agencyCode: string,
) => ({
  kind: 'Door' as const,
  about: person.email,
  key: doorKey(person),
  title: shortTitle(`At the tab’s door: ${person.title}`),
  agencyCode,
  dueAt: askedAt,
  ...toCoordinator(coordinator),
  why: `somebody who may be ${person.title} has opened the tab`,
});
