import { childDataRefusal, childDataRefusalInCode } from './child-data/refusal';
import { dayOf, type Instant } from '../calendar/day';
import { failure, inField, type Failure } from './failure';
import { BLANKS, UNSEEN } from './folded';

/** Signs that steer a machine, but for tabs and line ends; and those that turn around whatever is shown after them. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e]/g;

/** What most texts are: nothing to look for. */
const PLAIN = /^[\n\r\t -~]*$/;
const SEEN = /[!-~]/;

/** Half of a sign that takes two, which no file can hold. */
const HALF = /\p{Cs}/gu;

/** How deep the texts of a form or a card can lie; what is deeper is nobody's typing, and refused by its shape. */
const DEEPEST = 20;

/**
 * What somebody typed, as a form or a card hands it in, all texts within it included: without signs that nobody types and
 * that do something to what stands beside them. A text in which nothing can be seen is an empty one. What lies deeper than
 * in any form is given back as it is.
 */
export const asTyped = (given: unknown): unknown => typedWithin(given, DEEPEST);

function typedWithin(given: unknown, depth: number): unknown {
  if (typeof given === 'string') return typedText(given);
  if (typeof given !== 'object' || given === null || depth === 0) return given;
  if (Array.isArray(given)) return given.map((one) => typedWithin(one, depth - 1));
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typedWithin(value, depth - 1)]),
  );
}

/** One text, whether it was typed in a form or by hand into a list: as `asTyped` has it. */
export function typedText(text: string): string {
  if (PLAIN.test(text) && SEEN.test(text)) return text;
  const typed = text.replace(STEERING, '').replace(HALF, '');
  return typed.replace(UNSEEN, '').replace(BLANKS, '') === '' ? '' : typed;
}

// Why an answer is refused; each gives undefined when nothing stands against it.

/** How long a note or a deputy's name may be. */
const LONGEST_NOTE = 500;
const LONGEST_NAME = 255;
const LONGEST_LINK = 1000;

/** Why a text is not taken. What was typed is never repeated. */
export function badText(
  { note = '', deputy = '', link = '' }: { note?: string; deputy?: string; link?: string },
  now: Instant,
): Failure | undefined {
  if (note.length > LONGEST_NOTE) return failure('too-long', `A note holds ${LONGEST_NOTE} characters.`);
  if (deputy.length > LONGEST_NAME) return failure('too-long', `A name holds ${LONGEST_NAME} characters.`);
  if (link.length > LONGEST_LINK) return failure('too-long', `A link holds ${LONGEST_LINK} characters.`);
  const today = dayOf(now);
  return (
    childDataRefusal(note, today) ?? childDataRefusal(deputy, today) ?? childDataRefusalInCode(link, today)
  );
}

/** Why a longer text, as a success measure, is not taken. What was typed is never repeated. */
export function badWords(text: string | undefined, most: number, now: Instant): Failure | undefined {
  if (text === undefined) return undefined;
  if (text.length > most) return failure('too-long', `It holds ${most} characters.`);
  return childDataRefusal(text, dayOf(now));
}

/** Why what somebody says of a thing is not taken, its words or its link, by their fields. */
export const unfitSaid = (
  { text, link }: { readonly text?: string | undefined; readonly link?: string | undefined },
  now: Instant,
): Failure | undefined =>
  inField('text', badText({ note: text }, now)) ??
  inField('link', badText({ link }, now) ?? linkRefusal(link));

/** Why a link is not kept: only https, and no name and password in it. */
export function linkRefusal(link: string | undefined): Failure | undefined {
  if (link === undefined) return undefined;
  const isAddress = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?$/i.test(link);
  return isAddress ? undefined : failure('bad-link');
}
