import { linesIn, plain, tidy } from './plain';

/** Words by which the name of an agency or service is told, from the partners of an English safeguarding partnership. */
const AGENCY_WORDS =
  /\b(?:police|constabulary|nhs|icb|ccg|trust|hospital|health|gps?|camhs|midwifery|ambulance|council|local authority|la|social care|childrens services|children's services|children's social care|csc|early help|mash|education|schools?|colleges?|academy|academies|nursery|early years|youth justice|youth offending|yjs|yot|youth service|probation|pps|cafcass|cps|prison|fire|housing|public health|adult services|adult social care|voluntary|vcs|vcse|vcfs|charity|barnardo's|nspcc|dsls?|business unit|scp|sab|csp|vru|opcc|pcc|licensing|legal|commissioning|commissioners|safeguarding partners?)\b/i;

/** Words that begin or make up the name of a post rather than an agency. */
const POST =
  /\b(?:head|heads|director|manager|managers|chief|officer|lead|leads|chair|vice chair|coordinator|co-ordinator|superintendent|supt|inspector|insp|sergeant|constable|dci|dcs|dsu|det|di|acc|dcc|principal|nurse|doctor|gp|designated|named|worker|adviser|advisor|commissioner|executive|secretary|administrator|analyst|member|principal social worker|psw|lado)\b/i;

/** 'All partners', 'All agencies', 'Everyone': every agency, and never a guess at one. */
const EVERYONE =
  /^(?:all|everyone|everybody|whole partnership|(?:the )?partnership|partnership[- ]wide|all of us|joint(?:ly)?|multi[- ]?agency|(?:each|every) (?:partner )?(?:agency|partner|organisation|service)|all(?: the)?(?: statutory| relevant| named| key| safeguarding| partner| partnership| multi[- ]?agency)* (?:partners?|agencies|agency|organisations|members|services|leads|parties)(?: agencies| organisations| leads)?)$/;

/** What `leads` holds for 'All partners'. */
export const ALL_AGENCIES = '(all agencies)';

/** True for words that mean every agency of the partnership. */
export const isEveryone = (text: string): boolean =>
  text.length < 80 &&
  EVERYONE.test(
    plain(text)
      .replace(/\(.*\)/, '')
      .trim(),
  );

/** True for a text that names an agency or service, as far as words tell. */
export const namesAgency = (text: string): boolean => AGENCY_WORDS.test(text.replaceAll('\u2019', "'"));

/** True for a text that names a post: 'Head of service, hub', 'Det Insp'. */
export const namesPost = (text: string): boolean => POST.test(text);

/** True for a name that is known: an agency of the partnership, or one that leads an action of the file by itself. */
export type IsKnown = (name: string) => boolean;

/** What a name may have before it, with or without a blank: 'Lead: Police', 'Joint leads:Health'. */
const LABEL = /^(?:joint )?leads?\s*:\s*/i;

/** Names of a dozen agencies; more is prose. */
const LONGEST = 400;

/**
 * Who leads, as separate names: parted by lines, semicolons, slashes and plus signs, and by commas, 'and' and '&' where
 * both sides are agencies or posts of their own ('Education and Skills' is one). 'All partners' is every agency.
 */
export function splitLeads(text: string, isKnown: IsKnown): string[] {
  if (text.length > LONGEST) return [tidy(text)];
  const names = listLines(text, isKnown)
    .flatMap((line) => line.split(/\s*(?:;|\||\s\+\s)\s*/))
    .flatMap((part) => splitPlus(part, isKnown))
    .map((part) => part.replace(LABEL, ''))
    .flatMap((part) => splitSlash(part, isKnown))
    .flatMap((part) => splitCommas(part, isKnown))
    .flatMap((part) => splitAnd(part, isKnown))
    .map((name) =>
      name
        .replace(/^(?:and|&|-|–)\s+/i, '')
        .replace(LABEL, '')
        .replace(GOES_ON, '')
        .replace(/[,;.]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && !/^(?:n\/?a|none|tbc|tba|tbd|0|-+|\?+)$/i.test(name));
  const split = names.map((name) => (isEveryone(name) ? ALL_AGENCIES : name));
  return [...new Map(split.map((name) => [plain(name), name])).values()];
}

/** Who leads, and who only supports where the text marks it: 'Public Health (lead), CSC', 'Police (L) / Health (S)'. */
export function partsPlayed(
  text: string,
  isKnown: IsKnown,
): { readonly leads: string[]; readonly supports: string[] } {
  const marked = bracketed(text).replace(LEADS_IT, LEAD_SIGN).replace(SUPPORTS_IT, '');
  if (!marked.includes(LEAD_SIGN)) return { leads: splitLeads(text, isKnown), supports: [] };
  const bare = (name: string): string => name.replaceAll(LEAD_SIGN, '').trim();
  const names = splitLeads(
    marked,
    (name) => isKnown(bare(name)) || (name.includes(LEAD_SIGN) && !/[,;&/]|\band\b/i.test(name)),
  );
  return {
    leads: names.filter((name) => name.includes(LEAD_SIGN)).map(bare),
    supports: names.filter((name) => !name.includes(LEAD_SIGN)),
  };
}

/** 'CSC lead; Police support' marks who does what as 'CSC (lead); Police (support)' does, where each part says so. */
function bracketed(text: string): string {
  const parts = text.split(/(\s*[;,/\n]\s*)/);
  const names = parts.filter((_, at) => at % 2 === 0);
  const isSaid = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (!names.every((name) => PLAYS.test(name)) || !isSaid(/leads?$/i) || !isSaid(/support(?:s|ing)?$/i))
    return text;
  return parts.map((part, at) => (at % 2 === 0 ? part.replace(PLAYS, '$1 ($2)') : part)).join('');
}

const PLAYS = /^(\S.*?)\s+(?:to\s+)?(leads?|support(?:s|ing)?)$/i;

const LEADS_IT = /\s*(?:\((?:l|joint leads?|co-leads?|leads?)\)|\s[-–]\s+leads?(?=\s*(?:[,;/]|$)))/gi;
const SUPPORTS_IT = /\s*\((?:s|supports?|supporting)\)/gi;
/** A character that no file holds stands for the mark while the text is parted. */
const LEAD_SIGN = '\u0001';

/** '1. Police' below one another number the names. */
const NUMBER = /^\(?\d{1,2}[.)] /;

/** What a line ends in whose list goes on in the next one. */
const GOES_ON = /\s+(?:and|&|with)$/i;

/** The lines of a list of names; 'Education and' with a lone 'Skills' below it is one name, broken by the width of its cell. */
function listLines(text: string, isKnown: IsKnown): string[] {
  const lines: string[] = [];
  for (const numbered of linesIn(text.replace(/[•·▪]/g, '\n').replace(/[ \t]+/g, ' '))) {
    const line = numbered.replace(NUMBER, '');
    const before = lines.at(-1);
    const isRest = before !== undefined && GOES_ON.test(before) && !line.includes(' ');
    if (isRest && !isOfItsOwn(line, isKnown)) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** 'DSL/Police' and 'A / B' are two; 'n/a', 'and/or' and what is known with its slash are one; 'KW/AB' where one is known. */
function splitSlash(part: string, isKnown: IsKnown): string[] {
  if (isKnown(part) || isEveryone(part) || !part.includes('/')) return [part];
  if (/\band\/or\b/i.test(part)) return [part];
  const pieces = part.split(/\s*\/\s*/);
  return /^\w{1,2}\/\w{1,2}$/.test(part) && !pieces.some(isKnown) ? [part] : pieces;
}

/** 'CSC+Police': a plus sign without blanks parts names of their own. */
function splitPlus(part: string, isKnown: IsKnown): string[] {
  const pieces = part.split('+');
  return !isKnown(part) && pieces.every((piece) => isOfItsOwn(piece, isKnown)) ? pieces : [part];
}

function splitCommas(part: string, isKnown: IsKnown): string[] {
  if (isKnown(part) || !part.includes(',') || RELATION.test(part)) return [part];
  const outside = part.replace(/\([^)]*\)/g, (bracket) => bracket.replaceAll(',', '\u0000'));
  const pieces = outside.split(/\s*,\s*(?:and\s+)?/).map((piece) => piece.replaceAll('\u0000', ','));
  return pieces.every((piece) => isOfItsOwn(piece, isKnown)) && !isPostAtAgency(pieces) ? pieces : [part];
}

/** What says how the names in a text belong together; to part them would lose it. */
const RELATION = /\b(?:led by|supported by|with support|on behalf of|from)\b/i;

/** 'Head of Safeguarding, Northmere Police' is somebody of the police. */
const isPostAtAgency = ([post = '', agency = '', ...more]: readonly string[]): boolean =>
  more.length === 0 && namesPost(post) && !namesPost(agency) && namesAgency(agency);

function splitAnd(part: string, isKnown: IsKnown): string[] {
  if (isKnown(part) || isEveryone(part) || RELATION.test(part)) return [part];
  for (const found of part.matchAll(/\s+(?:and|&|with)\s+/gi)) {
    const sides = [part.slice(0, found.index), part.slice(found.index + found[0].length)];
    if (sides.every((side) => isOfItsOwn(side, isKnown))) {
      return sides.flatMap((side) => splitAnd(side, isKnown));
    }
  }
  return [part];
}

const isOfItsOwn = (piece: string, isKnown: IsKnown): boolean =>
  isKnown(piece) || isEveryone(piece) || namesAgency(piece) || namesPost(piece) || isInitials(piece);

/** 'JS', 'AB-C': letters that stand for somebody. */
export const isInitials = (piece: string): boolean => /^[A-Z]{2,5}(?:-[A-Z])?$/.test(piece.trim());
