import type { Day } from '../calendar/day';
import { addressBlock } from './address-block';
import type { Found } from './letter';
import { beginsWithName, isName, secondName } from './names';
import { joined } from './print/joining';
import type { Line } from './print/line';
import { measured, type Measure } from './print/measure';
import { dayInFigures, firstDay } from './print/printed-days';

/** What stands above the salutation. */
export interface Head {
  readonly publishedOn?: Found<Day>;
  readonly addressees?: Found<readonly string[]>;
  /** Printed twice; listed once. */
  readonly twice: readonly string[];
}

const SALUTATION = /^Dear\b|^Joint (?:targeted )?area inspection\b/i;

/** A line that is a date and nothing else, perhaps with 'Date:' before it. */
const DATE_ALONE =
  /^(?:(?:date[d]?|published|issued|letter date|date of (?:letter|publication))(?: on)?:?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:\s?(?:st|nd|rd|th))?\s+\p{L}{3,9},?\s+|\p{L}{3,9}\s+\d{1,2}(?:\s?(?:st|nd|rd|th))?,?\s+|\d{1,2}[/.]\d{1,2}[/.])\d{4}\.?$/iu;

/** The day of a line that is a date and nothing else, in words or, the day first, in figures. */
const dayAlone = (text: string): Day | undefined =>
  DATE_ALONE.test(text) ? (firstDay(text) ?? dayInFigures(text.replace(/^\D+/, '')))?.day : undefined;

/** Lines of a letter head, which address nobody. */
const LETTERHEAD =
  /^(?:T|F|E|Tel|Fax|Textphone|Telephone)\b[:.]?\s*[\d(+]|www\.|@|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^(?:by|via|sent by) (?:e-?mail|post)\b|^Ofsted$|^(?:Piccadilly Gate|Store Street|Clive House|Aviation House)\b/i;

/** Reads the letter's date and whom it is addressed to: all that stands between date and salutation. */
export function headOf(lines: readonly Line[]): Head {
  const end = lines.findIndex(({ text }) => SALUTATION.test(text));
  const above = lines.slice(0, end < 0 ? Math.min(lines.length, 40) : end).map(withoutLetterhead);
  const dateAt = above.findIndex(({ text }) => dayAlone(text));
  const date = above[dateAt];
  const day = date && dayAlone(date.text);
  const named = end < 0 ? [] : addressLines(above, dateAt);
  const all = named.length === 0 ? [] : addressesIn(named, measured(lines));
  const once = [...new Map(all.map((one) => [folded(one), one])).values()];
  return {
    ...(day ? { publishedOn: { value: day, page: date.page, sentence: date.text } } : {}),
    ...(once.length > 0
      ? {
          addressees: {
            value: once,
            page: named[0]?.page ?? 1,
            sentence: named
              .map(({ text }) => text.replaceAll('\t', ' '))
              .filter(Boolean)
              .join('; '),
          },
        }
      : {}),
    twice: once.filter((one) => all.filter((other) => folded(other) === folded(one)).length > 1),
  };
}

/** Letter heads stand beside the text as well as above it. */
const withoutLetterhead = (line: Line): Line => ({
  ...line,
  text: line.text
    .split('\t')
    .filter((part) => !LETTERHEAD.test(part))
    .join('\t'),
});

/** From the date on; all above it where nobody stands below. */
function addressLines(above: readonly Line[], dateAt: number): readonly Line[] {
  const fit = (lines: readonly Line[]): readonly Line[] => lines.filter(({ text }) => !DATE_ALONE.test(text));
  const below = fit(above.slice(dateAt + 1));
  return below.some(({ text }) => text !== '') ? below : fit(above.slice(0, Math.max(dateAt, 0)));
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

function addressesIn(lines: readonly Line[], measure: Measure): readonly string[] {
  const found: string[] = [];
  const block = addressBlock(lines, measure);
  let above: Line | undefined;
  for (const line of block.lines) {
    const last = found.at(-1);
    if (line.text === '') {
      // In a table that became text, blank lines part a name from its office.
      if (last === undefined || !isName(last)) above = undefined;
      continue;
    }
    if (last !== undefined && above && block.goesOn(above, line)) {
      found[found.length - 1] = joined(last, line.text);
    } else found.push(line.text);
    above = line;
  }
  return found
    .flatMap(apart)
    .map((text) => text.replace(/[\s,;]+$/, ''))
    .filter((text) => isSomebody(text) && !isAboutLetter(text));
}

/** Two on one line: parted by a gap, a semicolon, or 'and' before a second name with an office. */
function apart(text: string): readonly string[] {
  const parts = text.split(/\t|;\s*/);
  // A name and its office may stand in two columns.
  const isOne = parts.length === 2 && isName(parts[0] ?? '') && !isName(parts[1] ?? '');
  if (isOne && !beginsWithName(parts[1] ?? '')) return [parts.join(' ')];
  return parts.flatMap((part) => {
    for (const match of part.matchAll(/,? (?:and|&) (?=\p{Lu})/gu)) {
      const before = part.slice(0, match.index);
      const after = part.slice(match.index + match[0].length);
      if (beginsWithName(before) && beginsWithName(after)) return [before, ...apart(after)];
    }
    const second = secondName(part);
    return second === undefined ? [part] : [part.slice(0, second), ...apart(part.slice(second + 1))];
  });
}

/** What else may stand there: how secret the letter is, what it is filed under, that it replaces another. */
const ABOUT_LETTER =
  /^(?:official\b|(?:strictly )?(?:private|confidential|restricted)\b|sensitive\b|(?:under )?embargo|(?:draft|corrected|amended|revised|final) (?:letter|version|report)\b|(?:our|your) ref|ref(?:erence)?(?: (?:no|number))?[:.]|urn\b|(?:subject|to|cc|copied to|re)[:.]?$|(?:subject|re):|not for publication|published\b|(?:this|the) (?:letter|report|version)\b)/i;

/** A sentence has a verb and a stop; whoever is addressed has neither. */
const isAboutLetter = (text: string): boolean =>
  ABOUT_LETTER.test(text) || /\b(?:is|are|was|were|has|have|replaces|should|will)\b.*\.$/.test(text);

const isSomebody = (text: string): boolean => /\p{L}{2}/u.test(text);
