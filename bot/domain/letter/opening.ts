import type { Block } from './print/blocks';
import { firstPage } from './print/blocks';
import type { Found, LetterFacts } from './letter';
import type { Sentence } from './sentences';
import INSPECTORATES from './inspectorates.json';
import THEMES from './themes.json';

/** A theme that inspections have had, and the words by which letters call it. */
export interface KnownTheme {
  readonly name: string;
  /** What the letter's first sentence says; the first that is found names the theme. */
  readonly words: readonly string[];
}

/** An inspectorate, by its short name, with the words by which letters call it. */
export interface KnownInspectorate {
  readonly name: string;
  readonly words: readonly string[];
}

const FIRST_PAGES = 2;

const TITLE = /^Joint (?:targeted )?area inspection(?: (?:of|in)| ?[:–-]) (?:the )?(.+?)\.?$/i;
const RESPONSE = /\bresponse to (.+?)(?:, which took place\b.*)?[.\d]*$/i;

/** Until 2019 all letters were titled 'abuse and neglect', and a deep dive was into the theme. */
const DEEP_DIVE = /deep[ -]dive/i;

/** ' in Somerset', ' in the London Borough of Merton', ' in Bournemouth, Christchurch and Poole'. */
const WORD = "\\p{Lu}[\\p{L}’'.-]*";
const SMALL = 'and|upon|on|of|the|with|in|le|by|under|&';
const PLACE = new RegExp(
  ` in ((?:the )?${WORD}(?:(?: |-|, (?=${WORD} and ))(?:${WORD}|(?:${SMALL})(?=[ -])))*)`,
  'gu',
);

/** 'which took place in May' names no place. */
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?$/;

/** Bodies before a place's own name. */
const BOROUGH = /^(?:the )?(?:(?:London|Royal|Metropolitan) Borough of |the )/i;

interface Said {
  readonly text: string;
  readonly page: number;
}

/** Reads of what and where the inspection was, from the letter's title and its first sentences. */
export function openingOf(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  own: readonly KnownTheme[] = [],
): Pick<LetterFacts, 'area' | 'theme'> {
  const themes = [...own, ...THEMES];
  const title = titleOf(blocks);
  const summary = sentences.find(
    ({ text, page }) => page <= FIRST_PAGES && RESPONSE.test(text) && /inspect|JTAI/i.test(text),
  );
  const deepDive = sentences.find(
    ({ text, page }) => page <= FIRST_PAGES && DEEP_DIVE.test(text) && knownTheme(text, themes),
  );
  const area = areaOf(title, summary) ?? greeted(blocks);
  const theme =
    (deepDive && themeIn(deepDive, themes)) ??
    themeOf([summary, title], sentences, themes) ??
    themeIn(sentences.find(isSummary), themes);
  return { ...(area ? { area } : {}), ...(theme ? { theme } : {}) };
}

function titleOf(blocks: readonly Block[]): Said | undefined {
  const block = blocks.find(
    (one) => firstPage(one) <= FIRST_PAGES && TITLE.test(one.text) && one.text.length < 200,
  );
  return block && { text: block.text, page: firstPage(block) };
}

function areaOf(title: Said | undefined, summary: Said | undefined): Found<string> | undefined {
  const whole = title && TITLE.exec(title.text)?.[1];
  const named = whole !== undefined && !/\bresponse to\b/i.test(whole) ? whole : undefined;
  const headed = named ?? (title && lastPlace(title.text));
  if (headed && title) return found(headed.replace(BOROUGH, ''), title);
  const said = summary && lastPlace(summary.text);
  return said && summary ? found(said.replace(BOROUGH, ''), summary) : undefined;
}

/** 'Dear Somerset Local Safeguarding Partnership'. */
function greeted(blocks: readonly Block[]): Found<string> | undefined {
  for (const block of blocks) {
    const [, place] =
      /^Dear (.+?),? (?:Local )?Safeguarding (?:Children(?:’s)? )?Partnership\b/i.exec(block.text) ?? [];
    if (place) return found(place, { text: block.text, page: firstPage(block) });
  }
  return undefined;
}

const found = (value: string, { text, page }: Said): Found<string> => ({
  value: value.trim(),
  page,
  sentence: text,
});

function lastPlace(text: string): string | undefined {
  const places = [...text.matchAll(PLACE)].map(([, place = '']) => place);
  return places
    .filter((place) => !MONTH.test(place))
    .at(-1)
    ?.replace(new RegExp(`(?: (?:${SMALL}))+$`), '')
    .replace(/\.$/, '');
}

/** 'This letter summarises the findings of the inspection of …', whatever it goes on with. */
const isSummary = ({ text, page }: Sentence): boolean =>
  page <= FIRST_PAGES &&
  /^This letter (?:summarises|sets out|outlines)\b.*\b(?:inspection|JTAI)\b/i.test(text);

function themeIn(said: Said | undefined, themes: readonly KnownTheme[]): Found<string> | undefined {
  if (!said) return undefined;
  const printed = knownTheme(said.text, themes)?.words.find((words) =>
    said.text.toLowerCase().includes(words),
  );
  return printed === undefined ? undefined : found(printed, said);
}

/** The words by which the theme is known; where it is a new one, all that the letter calls it. */
function themeOf(
  said: readonly (Said | undefined)[],
  sentences: readonly Sentence[],
  themes: readonly KnownTheme[],
): Found<string> | undefined {
  for (const one of said) {
    const [, phrase] = (one && RESPONSE.exec(one.text)) ?? [];
    if (!one || !phrase) continue;
    const known = knownTheme(phrase, themes);
    const printed = known?.words.find((words) => phrase.toLowerCase().includes(words));
    if (printed !== undefined && !isOtherwiseCalled(printed)) return found(printed, one);
    const name = known && sentences.find(({ text }) => text.toLowerCase().includes(known.words[0] ?? ''));
    if (known && name) return found(known.words[0] ?? '', one);
    return found(phrase.replace(/ in (?:the )?\p{Lu}.*$/u, '').replace(/^the /, ''), one);
  }
  return undefined;
}

/** 'children and families who need help' is how a letter writes around its theme's name. */
const isOtherwiseCalled = (words: string): boolean => words.startsWith('who ');

/** The known theme that words of a letter mean; undefined for a new one. */
export const knownTheme = (
  phrase: string,
  themes: readonly KnownTheme[] = THEMES,
): KnownTheme | undefined => {
  const said = phrase.toLowerCase();
  return themes.find(({ words }) => words.some((one) => said.includes(one)));
};

/** Who inspected: named where the letter says when they came, or else beneath it. */
export function inspectoratesIn(
  blocks: readonly Block[],
  fieldwork: Sentence | undefined,
): Found<readonly string[]> | undefined {
  const near = fieldwork && blocks[fieldwork.block];
  const places = [near, ...blocks.filter((one) => firstPage(one) <= FIRST_PAGES)];
  for (const block of places) {
    if (!block) continue;
    const value = named(block.text);
    if (value.length >= 2) return { value, page: firstPage(block), sentence: block.text };
  }
  return undefined;
}

function named(text: string): readonly string[] {
  const known: readonly KnownInspectorate[] = INSPECTORATES;
  const hits = known.filter(({ words }) => words.some((one) => text.includes(one)));
  // HMIC was its name until July 2017; it is contained in the later one.
  return hits.map(({ name }) => name).filter((name, _, all) => name !== 'HMIC' || !all.includes('HMICFRS'));
}
