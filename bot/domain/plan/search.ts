import { fold } from '../basics/child-data/fold';

/** What a search looks at, as a keyboard types it: ’ is found by ', – by -, and Siân by Sian. */
export const searchable = (texts: readonly (string | undefined)[]): string => fold(texts.join(' '));

/** The words that somebody looks for, to be found in what is `searchable`. */
export const wordsAsked = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean);
