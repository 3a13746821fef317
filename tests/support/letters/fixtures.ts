import type { Fixture } from './fixture';
import { LONG_LISTS, SHAPES } from './shapes';
import { OTHER_ADDRESSES } from './other-addresses';
import { OTHER_PRINT } from './other-print';
import { OTHER_SHAPES } from './other-shapes';
import { OTHER_WORDS } from './other-words';
import { TRAPS } from './traps';

/** Letters in every shape and with every trap that published ones have had. */
export const FIXTURES: readonly Fixture[] = [
  ...SHAPES,
  ...LONG_LISTS,
  ...TRAPS,
  ...OTHER_SHAPES,
  ...OTHER_PRINT,
  ...OTHER_ADDRESSES,
  ...OTHER_WORDS,
];
