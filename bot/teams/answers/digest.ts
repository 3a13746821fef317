import { dayOf } from '../../domain/calendar/day';
import { outgoing } from '../../domain/dispatch/this-week';
import { digestOf } from '../../domain/digest/digest';
import { mayHaveDigest } from '../../domain/digest/week';
import { isAddressOf } from '../../domain/people/actor';
import { agencyBehind } from '../../domain/people/addressees';
import type { DigestItem } from '../../domain/digest/line';
import { dressOf, type Card } from '../cards/drawing/card';
import { postCard } from '../cards/sent/sent-card';
import type { Asking } from './asking';
import { toldNow } from './told';

/** The summary of the last seven days, as of now. */
export function digestCard(asking: Asking): Card {
  const { actor, snapshot, parts } = asking;
  const now = parts.clock.now();
  const rows = snapshot.people.filter(({ email }) => isAddressOf(actor, email));
  const person = rows.find(mayHaveDigest) ?? actor;
  const item: DigestItem = {
    about: 'digest',
    message: {
      table: 'messages',
      title: 'Weekly summary',
      key: 'Digest',
      kind: 'Digest',
      about: '',
      agencyCode: agencyBehind(snapshot, person),
      personEmail: person.email,
      dueAt: now,
      state: 'Sent',
      attempts: 0,
    },
    digest: digestOf(toldNow(asking), person, outgoing),
    isWanted: person.digest !== false,
  };
  return postCard({ items: [item], today: dayOf(now) }, dressOf(asking));
}
