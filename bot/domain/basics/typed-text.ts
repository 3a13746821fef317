import { childDataRefusal, childDataRefusalInCode } from './child-data/refusal';
import { dayOf, type Instant } from '../calendar/day';
import { failure, type Failure } from './failure';
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

/** Why a link is not kept: only https, and no name and password in it. */
export function linkRefusal(link: string | undefined): Failure | undefined {
  if (link === undefined) return undefined;
  const isAddress = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?$/i.test(link);
  return isAddress ? undefined : failure('bad-link');
}
