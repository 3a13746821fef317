import type { Card, Dress } from './card';
import { pageCard } from './page';

/** What a card becomes when its subject can no longer be answered and no more is known of it. */
export const closedCard = (why: string, dress: Dress = {}): Card =>
  pageCard({
    ...dress,
    heading: 'Nothing to answer here',
    sections: [{ style: 'emphasis', lines: [{ text: why }] }],
    tries: [{ title: 'My things', says: 'my' }],
    summary: 'A reminder was updated',
  });
