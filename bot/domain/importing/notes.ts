import { fingerprint } from '../basics/fingerprint';
import type { Facts, Update } from '../partnership';
import { IMPORTED } from './match';

/** The key of a note that comes from a file: the same words come in once. */
export const noteKey = (ref: string, text: string): string =>
  `${IMPORTED}note|${fingerprint(`${ref}\n${text}`)}`;

/** True where these words stand at the action already: from a file, or written by somebody. */
export const isNoted = ({ updates }: Pick<Facts, 'updates'>, ref: string, text: string): boolean =>
  updates.some((one) => one.key === noteKey(ref, text) || isSaid(one, ref, text));

/** A note in a document may have its day and author before it, which take no more than this. */
const LONGEST_PREFACE = 60;

/** The same words stand at the action already, whoever wrote them. */
function isSaid({ actionRef, text: said = '' }: Update, ref: string, text: string): boolean {
  const words = said.trim();
  return (
    actionRef === ref && words !== '' && text.endsWith(words) && text.length - words.length < LONGEST_PREFACE
  );
}
