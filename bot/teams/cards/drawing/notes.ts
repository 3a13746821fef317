import type { Json } from './card';
import { small } from './parts/text';

/** What is to be known of what a page is counted by, each in small words. */
export const noteRows = (notes: readonly string[]): readonly Json[] => notes.map((text) => small(text));
