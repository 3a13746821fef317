import { addDays, type Day } from '../../calendar/day';
import { datesIn, MONTH, type FoundDate } from './dates-in-text';
import { isOfTheWork, mentionsWork } from './dates-of-the-work';

/** The care system, and the inspections of it, know children and care leavers of up to 25. */
const OLDEST_YEARS = 26;
/** Days of the last two years stand in every note on the work: as a birth they are caught with its word alone. */
const RECENT_YEARS = 2;

/**
 * Where dates by themselves are looked at: in a text, or not at all, as in an address or a reference, which are full of
 * them. A date that is called a birth counts everywhere.
 */
export interface BirthScope {
  readonly today: Day;
  readonly bareDates: boolean;
}

/**
 * True where a folded text tells when somebody was born: a date, a month or a year that is called a birth, or a date in
 * figures on which somebody of up to 25 was born, which lies more than two years back and is not one of the work.
 */
export function hasDateOfBirth(folded: string, { today, bareDates }: BirthScope): boolean {
  const mayBeCalled = CALLS.test(folded);
  if (!mayBeCalled && !(bareDates && BARE.test(folded))) return false;
  if (mayBeCalled && (BIRTH_IN_PART.some((shape) => shape.test(folded)) || isBornInYear(folded))) return true;
  const oldest = yearsBefore(today, OLDEST_YEARS);
  const recent = yearsBefore(today, RECENT_YEARS);
  return datesIn(folded, today).some((date) => {
    if (isCalledBirth(folded, date, recent)) return true;
    if (!bareDates || date.isGlued || date.day <= oldest || date.day >= recent) return false;
    const isDate = date.form === 'figures' || isBesideChild(folded, date);
    return isDate && !isOfTheWork(folded, date, today);
  });
}

/** Looked for first, as nearly every text of a list is asked: parts of the words below, and figures as in a date. */
const CALLS =
  /born|birth|dob|d[./ -] ?o[./ -] ?b|y\.?o\.?b|b'?day|geni|pen-?blwydd|g?an(?:wy|e)d|ne(?:e|\(e\))? le|naci|naiss|gebo|geburt|urodz|nas[tc]|edd|expected|baby|turn|will be|becom|became|reach|(?:^|[ (["',;])b[.: ]/;
const BARE = new RegExp(String.raw`\d ?[/\\|.:,_-] ?\d|\d \d|\d{8}|\d(?:st|nd|rd|th)?[ /-]?${MONTH}`);

const yearsBefore = (day: Day, years: number): Day => addDays(day, -Math.floor(years * 365.25));

/** 'Date of birth' in the ways in which it is written and in the languages in which families' papers come. */
const DATE_OF_BIRTH = String.raw`(?<![a-z])(?:d(?:ob|[./-] ?o[./-] ?b| o b|\.? ?o\.? ?birth)|y\.?o\.?b|(?:date|year)[ _-]?of[ _-]?birth|birth[ _-]?(?:date|day|year)|b'?day|dyddiad geni|pen-?blwydd|data (?:urodzenia|nasterii)|date de naissance|fecha de nacimiento|geburtsdatum)(?:'?s)?(?![a-z])\.?`;
const BORN = String.raw`(?<![a-z-])(?:born(?! (?:on or )?(?:after|before|between|since|from|by|in care))|(?<!pre[ -]|still ?)birth(?! (?:rate|plan|parent|famil|mother|father|weight|cohort|regist|centre|notification|certificate|order|control|unit|partner|sibling|statistic|number|data)|(?: |-)to )|ganwyd|ganed|anwyd|nee? le|ne\(e\) le|nacid[oa]|geboren|urodzon[ya]|nascut[a]?)(?![a-z-])`;
const BIRTH = new RegExp(`${DATE_OF_BIRTH}|${BORN}`, 'g');

/** Words that make a birth only of the date that follows at once. */
const AT_ONCE =
  /(?<![a-z])(?:edd|expected (?:date of )?(?:delivery|birth)|baby(?: is| was)? due|baby [a-z]{1,2}|(?:turn(?:s|ed|ing)?|will be|becom(?:es|ing)|became|reach(?:es|ed)?) (?:1?\d|2[0-5])(?: years old)?)[ :.(-]{0,3}(?:(?:is|was|of|on|the|for|around|about|\w{6,9}day) ){0,3}$/;
/** 'b. 2013', '(b 2013)'; but there is an Annex B. */
const B_WORD = String.raw`(?:(?:^|[(["',;]) ?b(?:\. ?|: ?| )|(?<= )b[.:] ?)`;
/** A list may have an item b, of these days. */
const B = new RegExp(`${B_WORD}$`);
/** What may stand between a date and the word of birth after it. */
const AFTER = new RegExp(
  String.raw`^[ ()=:,.\dtz-]{0,12}(?:(?:is|was|as|the|her|his|their|a|child's) ){0,3}(?:${DATE_OF_BIRTH}|${BORN})`,
);

const NEAR_BEFORE = 40;
const NEAR_AFTER = 40;
/** How far from the word figures may stand that are a date only with it. */
const ADJACENT = /^[ =:.,()'"[\]/_-]{0,5}(?:(?:is|was|of|on|the) ?){0,2}$/;

function isCalledBirth(text: string, { day, from, to, form }: FoundDate, recent: Day): boolean {
  if (AFTER.test(text.slice(to, to + NEAR_AFTER))) return true;
  const before = text.slice(Math.max(0, from - NEAR_BEFORE), from);
  if (AT_ONCE.test(before)) return true;
  if (B.test(before) && (day < recent || CHILD.test(before.replace(B, '')))) return true;
  const word = [...before.matchAll(BIRTH)].at(-1);
  if (!word) return false;
  const between = before.slice(word.index + word[0].length);
  if (form === 'odd' && !ADJACENT.test(between)) return false;
  // 'DOB missing in 12 files, audit of …' tells of no birth.
  return day < recent || !mentionsWork(between);
}

/** Who a compact or a spelt date beside it belongs to. */
const CHILD =
  /(?<![a-z])(?:child|young person|yp|pupil|student|patient|sibling|brother|sister|twin|baby|boy|girl|son|daughter)(?: [a-z]{1,2}| \d{1,2}| [a-z]\d)?[ :,(-]{0,3}$/;

/** Not what is said of children at large, such as a child protection plan. */
const CHILD_AFTER =
  /^[ :,()-]{1,3}(?:a |the |her |his |their )?(?:girl|boy|baby|sibling|brother|sister|twin|son|daughter|female|male)s?(?! (?:plan|group|service))(?![a-z])/;

/** Eight figures, a date with signs that paragraphs have, too, or one as a sentence has it. */
const isBesideChild = (text: string, { from, to }: FoundDate): boolean =>
  to - from >= 8 &&
  (CHILD.test(text.slice(Math.max(0, from - NEAR_BEFORE), from)) ||
    CHILD_AFTER.test(text.slice(to, to + NEAR_AFTER)));

const LINK = String.raw`[ =:.,()'"_-]{0,4}(?:(?:is|was|in|on|of|the|about|around|circa|early|late|mid) ){0,3}'?`;
/** '(the) fourteenth of'. */
const SPELT_DAY = String.raw`(?:[a-z]{3,9}(?:-[a-z]{3,6})?(?:st|nd|rd|th) (?:of )?)?`;
const MONTH_AND_YEAR = String.raw`${SPELT_DAY}${MONTH}[ ./,'_-]{0,3}(?:\d{4}|\d{2})(?!\d)|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?!\d)`;
const DAY_AND_MONTH = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[ /-]?${MONTH}|${MONTH} \d{1,2}(?:st|nd|rd|th)?(?!\d)`;
const YEAR = String.raw`(?:19|20)\d{2}(?![\d])`;

/** Right after the words alone: '14/3' and "'12" are elsewhere a count, or a year of the work. */
const IN_FIGURES = String.raw`[ =:.,()'"_-]{0,4}(?:(?:is|was|on|the) ){0,3}(?:(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?![\d/-])|(?<=')\d{2}(?!\d))`;

/** A month, a day without its year, or a year, right after the word of birth. */
const BIRTH_IN_PART: readonly RegExp[] = [
  new RegExp(`${DATE_OF_BIRTH}${IN_FIGURES}`),
  new RegExp(`${DATE_OF_BIRTH}${LINK}(?:${MONTH_AND_YEAR}|${DAY_AND_MONTH}|${YEAR})`),
  new RegExp(`${BORN}${LINK}(?:${MONTH_AND_YEAR}|${DAY_AND_MONTH})`),
  new RegExp(`${B_WORD}${YEAR}`),
];

/** 'Sam, born 2013'; but 'children born in 2013' are a year's, and nobody. */
const BORN_IN_YEAR = new RegExp(`${BORN}${LINK}${YEAR}`, 'g');
const COHORT =
  /(?<![a-z])(?:children|babies|infants|those|pupils|people|boys|girls|cohorts?|all|everyone|anyone|families|siblings)(?: [a-z]+){0,3} $/;

const isBornInYear = (text: string): boolean =>
  [...text.matchAll(BORN_IN_YEAR)].some(
    ({ index }) => !COHORT.test(text.slice(Math.max(0, index - NEAR_BEFORE), index)),
  );
