import type { Block } from './print/blocks';

/** Which of the letter's lists a heading begins. */
export type ListKind = 'priority' | 'improvement' | 'strengths';

/** What may follow a list's name in its heading: 'Key strengths: leadership', 'Areas for improvement (health)'. */
const REST = '(?:\\s*[:–—(-].{0,80})?[?:.]?';

/** What may follow it as well where it is bold, or a list follows; in plain text a sentence might begin so. */
const BOLD_REST = / (?:for|in|across|within|of|identified|by)\b(?=.{0,60}$)/gi;

/** What may stand before it: '2. What needs to improve?', 'Key findings: strengths'. */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[A-H][.)])\s+(?=\p{Lu})/u;
const KEY_FINDINGS = '(?:(?:key|main|headline) findings ?[:–—-] ?)?';

const LISTS: readonly (readonly [ListKind, RegExp])[] = [
  [
    'priority',
    named(
      '(?:key )?(?:areas?|issues?|matters?|actions?)\\s?(?:\\(s\\))? (?:for|of|requiring|that (?:need|require)) (?:immediate |urgent )?priority (?:actions?|attention)',
    ),
  ],
  ['priority', named('priority (?:actions?|areas?)(?: for (?:action|improvement))?')],
  [
    'priority',
    named(
      '(?:key )?(?:areas?|issues?|matters?|concerns?|actions?|weaknesses) (?:for|of|requiring|needing|that (?:needs?|requires?)) (?:immediate|urgent|swift|rapid) (?:actions?|attention|improvements?)',
    ),
  ],
  ['priority', named('(?:immediate|urgent) (?:actions?|priorit(?:y|ies)|concerns?)(?: required| needed)?')],
  [
    'priority',
    named(
      'priorit(?:y|ies)(?: areas?| actions?)? (?:for|requiring|needing) (?:immediate |urgent )?(?:actions?|attention)',
    ),
  ],
  [
    'priority',
    named('what (?:needs|requires) (?:immediate|urgent|priority) (?:action|attention|improvement)'),
  ],
  [
    'priority',
    named('actions? (?:required|needed) (?:immediately|urgently|as a (?:priority|matter of urgency))'),
  ],
  [
    'priority',
    named(
      'what (?:needs|need|must)(?: to)? (?:improve|be improved) (?:first|urgently|immediately|as a (?:priority|matter of urgency))',
    ),
  ],
  [
    'improvement',
    named(
      'what (?:else |still |also )?(?:needs|need|must|should|requires)(?: to)? (?:(?:be )?improved?|improv(?:ing|ements?)|(?:be|get|do) better)',
    ),
  ],
  [
    'improvement',
    named(
      '(?:key )?areas?\\s?(?:\\(s\\))? (?:for|of|requiring|needing|in need of|that (?:need|require)s?) (?:further )?(?:improvements?|development)(?: and (?:further )?(?:improvements?|development))?',
    ),
  ],
  ['improvement', named('(?:key )?areas? (?:that )?(?:needs?|requires?) to improve')],
  ['improvement', named('areas? where improvements? (?:is|are) (?:needed|required)')],
  ['improvement', named('(?:areas?|aspects?) (?:to improve|to be improved|to develop)')],
  ['improvement', named('what (?:could|can|should|must) (?:be|get|work) better')],
  ['improvement', named('improvements? (?:needed|required)')],
  ['improvement', named('recommendations?')],
  ['strengths', named('(?:key |main |areas of |partnership )?strengths?(?: of the partnership)?')],
  ['strengths', named('(?:key |main )?areas? of (?:strength|good practice|effective practice)')],
  [
    'strengths',
    named(
      'what (?:is working|works|is going|goes|is done|(?:the partnership|partners|agencies) (?:does|do)) well',
    ),
  ],
];

function named(words: string): RegExp {
  return new RegExp(`^${KEY_FINDINGS}${words}${REST}$`, 'i');
}

const STUDY =
  /^(?:case|practice) (?:study|studies|examples?)\b|^places and spaces\b|^(?:good|effective|highly effective) practice\b/i;

const CLOSING =
  /^(?:main findings|headline findings|findings|context|background|introduction|summary|conclusion|next steps?|yours (?:sincerely|faithfully))[:.]?$/i;

/** The list that a text is the heading of; undefined for any other. It begins with a capital: prose may hold the words. */
export function listHeaded(text: string): ListKind | undefined {
  const heading = text.trim().replace(NUMBER, '');
  if (heading.length > 120 || !/^[\p{Lu}\d]/u.test(heading)) return undefined;
  return LISTS.find(([, form]) => form.test(heading))?.[0];
}

/** Which list a block is the heading of. */
export function listHeadedBy({ text, mark, bold }: Block): ListKind | undefined {
  if (mark !== undefined) return undefined;
  return (bold === true ? namesIn(text) : [text]).map(listHeaded).find((kind) => kind !== undefined);
}

/** The same of a line to which a list belongs, where the file does not tell headings from prose. */
export const listNamedBy = ({ text, mark, lines }: Block): ListKind | undefined =>
  mark === undefined && lines === 1
    ? namesIn(text)
        .map(listHeaded)
        .find((kind) => kind !== undefined)
    : undefined;

/**
 * Which list a heading calls that no form of a list's name knows, by its words. Only where a list follows: a letter has no
 * other lists of what needs to improve, and under a heading that is not known they would be taken for those above.
 */
const SUGGESTED: readonly (readonly [ListKind, RegExp])[] = [
  [
    'priority',
    /^(?=.*\b(?:priority|urgent(?:ly)?|immediate(?:ly)?|swift(?:ly)?)\b).*\b(?:areas?|actions?|attention|issues?|matters?|concerns?|address(?:ed)?)\b/i,
  ],
  [
    'improvement',
    /^(?=.*\b(?:improve[ds]?|improvements?|improving|develop(?:ed|ment)?|better)\b).*\b(?:areas?|aspects?|actions?|points?|issues?|matters?|needs?|needed|must|should|required?|what|where|further)\b/i,
  ],
  [
    'strengths',
    /\bstrengths?\b|^(?:positive|strong) (?:findings|features|aspects|practice|work)\b|^what works\b/i,
  ],
];

export function listSuggestedBy({ text, mark, bold, lines }: Block): ListKind | undefined {
  if (mark !== undefined || lines > 2 || text.length > 120 || isStudy(text) || isClosing(text))
    return undefined;
  const mayBe = bold === true || (/^\p{Lu}/u.test(text) && !/[.,;]$/.test(text));
  return mayBe ? SUGGESTED.find(([, form]) => form.test(text))?.[0] : undefined;
}

/** A heading, and what it is without the words that say of what its list is. */
const namesIn = (text: string): readonly string[] => [
  text,
  ...[...text.matchAll(BOLD_REST)].map(({ index }) => text.slice(0, index)),
];

/** True for the heading of a study of one child or place, which tells a story and finds nothing. */
export const isStudy = (text: string): boolean => text.length <= 120 && STUDY.test(text.trim());

/** The same where nothing but the words tells: prose about a case study goes on after them. */
const isStudyHeading = (text: string): boolean =>
  /^(?:Case|Practice) stud(?:y|ies)(?:\s*[:–-].{0,60})?$/.test(text.trim());

/** True for a heading after which no list goes on. */
export const isClosing = (text: string): boolean => CLOSING.test(text.trim().replace(NUMBER, ''));

/** True for a text that always stands alone, whatever is printed before and after it. */
export const standsAlone = (text: string): boolean =>
  isClosing(text) || isStudyHeading(text) || listHeaded(text) !== undefined || /^Dear\b.{0,90}$/.test(text);

/** A heading is bold; where the file does not tell, it is short, begins with a capital and ends without a stop. */
export function isHeading({ text, mark, bold, lines }: Block): boolean {
  if (mark !== undefined || text === '') return false;
  if (isClosing(text) || isStudyHeading(text) || listHeaded(text) !== undefined) return true;
  if (bold !== undefined) return bold && text.length <= 200;
  return lines <= 2 && text.length <= 120 && /^[\p{Lu}\d‘“]/u.test(text) && !/[.,;:!]['’”)]*$/.test(text);
}
