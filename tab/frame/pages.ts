import type { Me } from '../../bot/contract/me';

/** A page of the tab and its name in the navigation. */
export interface PageLink {
  readonly to: string;
  readonly name: string;
}

interface OfferedPage extends PageLink {
  /** To whom it is offered; to everybody unless said. */
  readonly whom?: (may: Me['may']) => boolean;
}

/** All of them, in the order of the navigation. */
export const PAGES: readonly OfferedPage[] = [
  { to: '/', name: 'Overview' },
  { to: '/plan', name: 'Plan' },
  { to: '/inspection', name: 'Inspection' },
  { to: '/meetings', name: 'Meetings' },
  { to: '/calendar', name: 'Calendar' },
  { to: '/reminders', name: 'Reminders' },
  { to: '/requests', name: 'Requests' },
  { to: '/coming-up', name: 'Coming up', whom: ({ readStatus }) => readStatus },
  { to: '/reports', name: 'Boards', whom: ({ readStatus }) => readStatus },
  { to: '/people', name: 'People' },
  { to: '/findings', name: 'Findings' },
  { to: '/gaps', name: 'Gap analysis' },
  { to: '/learning', name: 'Learning' },
  { to: '/settings', name: 'Settings', whom: ({ changeSettings }) => changeSettings },
  { to: '/accessibility', name: 'Access' },
];

/** Whether a page of the navigation, or one below it, stands at this address. */
export const isAt = (to: string, pathname: string): boolean =>
  pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));

/** The pages that this person is offered, in the order of the navigation. */
export const pagesFor = (me: Me | undefined): readonly PageLink[] =>
  PAGES.filter(({ whom }) => !whom || (me !== undefined && whom(me.may)));
