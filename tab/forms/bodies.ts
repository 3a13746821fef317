import type { Values } from '../parts/form/draft';

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** What was filled in. */
export const filledIn = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, trimmed(value)] as const)
      .filter(([, value]) => value !== '' && value !== undefined),
  );

/** Of a change only what is changed; an emptied field as null. */
export const changedIn = (values: Values, first: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, trimmed(value) ?? ''] as const)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(first[name] ?? ''))
      .map(([name, value]) => [name, value === '' ? null : value] as const),
  );
