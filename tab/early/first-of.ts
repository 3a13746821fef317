/** What a resource that a page shows first is called. */
export type First = 'me' | 'plan' | 'meetings' | 'outstanding';

const BESIDE_ME: Readonly<Record<string, readonly First[]>> = {
  '/tab': ['plan', 'meetings', 'outstanding'],
  '/tab/plan': ['plan'],
};

/** What the page at this address shows first; who is signed in, every one. */
export const firstOf = (pathname: string): readonly First[] => [
  'me',
  ...(BESIDE_ME[pathname.replace(/\/$/, '')] ?? []),
];
