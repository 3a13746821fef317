/**
 * Signs that cannot be seen and take no room: soft hyphens, joiners, marks of direction, variation selectors, fillers, tags
 * (Unicode's Default_Ignorable_Code_Point), and what stands for a note between lines.
 */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** One blank or several, whatever they are: of any width, the empty pattern of Braille, a place for a picture, control signs. */
export const BLANKS = /[\s\p{Z}\p{Cc}\u2800\ufffc]+/gu;

/** Hyphens and dashes that a word processor puts for the one on the keyboard. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** What most keys are, and all of their letters' case matters to nobody: nothing to clean. */
const PLAIN = /^[\x21-\x7e]*$/;

/**
 * A key as people read it: without unseen signs, full-width letters as plain ones, one blank for several and none
 * around. Its case stays.
 */
export const cleanKey = (key: string): string =>
  PLAIN.test(key)
    ? key
    : key.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').replace(BLANKS, ' ').trim();

/**
 * What makes a code, a reference, a series code, an e-mail address or another key the same as one that was typed
 * otherwise: neither case nor blanks nor unseen signs tell two apart. The one rule for all keys, on reading the lists
 * and on loading files; SharePoint's unique columns do not tell case apart either.
 */
export const foldKey = (key: string): string => cleanKey(key).replace(BLANKS, '').toLowerCase();
