import { fingerprint } from '../basics/fingerprint';
import { grouped } from '../basics/grouped';
import type { Facts, Update } from '../partnership';
import { IMPORTED } from '../steps/came-in';
import { takenBackIn } from '../steps/steps';
import { roundOf } from './match';

const ofWords = (ref: string, text: string): string => `${IMPORTED}note|${fingerprint(`${ref}\n${text}`)}`;

/** The key of a note that comes from a file: the same words come in once, and once more after an undo. */
export const noteKey = (facts: Pick<Facts, 'updates'>, ref: string, text: string): string =>
  ofWords(ref, text) + roundOf(facts, ref);

const aboutOf = ({ actionRef }: Update): string => actionRef;

/** True where these words stand at the action already: from a file, or written by somebody; not if they were taken back. */
export function isNoted({ updates }: Pick<Facts, 'updates'>, ref: string, text: string): boolean {
  const own = grouped(updates, aboutOf).get(ref) ?? [];
  const gone = takenBackIn(own);
  const key = ofWords(ref, text);
  return own.some(
    (one) =>
      !gone.has(one.key ?? '') &&
      (one.key === key || one.key?.startsWith(`${key}|`) === true || isSaid(one, text)),
  );
}

/** A note in a document may have its day and author before it, which take no more than this. */
const LONGEST_PREFACE = 60;

/** The same words stand there already, whoever wrote them. */
function isSaid({ text: said = '' }: Update, text: string): boolean {
  const words = said.trim();
  return words !== '' && text.endsWith(words) && text.length - words.length < LONGEST_PREFACE;
}
