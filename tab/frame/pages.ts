import type { Me } from '../../bot/contract/me';

/** A page of the tab and its name in the navigation. */
export interface PageLink {
  readonly to: string;
  readonly name: string;
}

const PAGES: readonly PageLink[] = [
  { to: '/', name: 'Overview' },
  { to: '/plan', name: 'Plan' },
  { to: '/meetings', name: 'Meetings' },
  { to: '/reminders', name: 'Reminders' },
  { to: '/people', name: 'People' },
];

/** For those who may see the whole partnership. */
const WIDE_PAGES: readonly PageLink[] = [...PAGES, { to: '/coming-up', name: 'Coming up' }];

/** The pages that this person is offered, in the order of the navigation. */
export const pagesFor = (me: Me | undefined): readonly PageLink[] =>
  me?.may.readStatus ? WIDE_PAGES : PAGES;
