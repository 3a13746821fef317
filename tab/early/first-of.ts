/** The plan's first lines, which stand on the first screen: of a long plan the others come once those can be seen. */
export const PLAN_BEGUN = 'plan?first=60';

/** What of the plan the overview tells, for whom it is one of the whole partnership. */
export const PLAN_IN_SHORT = 'plan?first=60&for=overview';

/** What a resource that a page shows first is called. */
export type First = 'me' | 'plan' | PlanFirst | 'meetings' | 'outstanding';

export type PlanFirst = typeof PLAN_BEGUN | typeof PLAN_IN_SHORT;

/** What the page at this address shows first; who is signed in, every one. */
export function firstOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): readonly First[] {
  switch (pathname.replace(/\/$/, '')) {
    case '/tab':
      return ['me', PLAN_IN_SHORT, 'meetings', 'outstanding'];
    case '/tab/plan':
      return ['me', isTable(search) ? PLAN_BEGUN : 'plan'];
    default:
      return ['me'];
  }
}

/** True where the plan is shown as it stands, in a table: anything else is made of all its actions. */
const isTable = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].every((name) => name === 'partnership') &&
  matchMedia('(min-width: 761px)').matches;
