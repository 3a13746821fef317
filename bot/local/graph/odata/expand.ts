import { badRequest, notSupported } from '../errors';
import { parseSelect } from './options';

/** One part of a `$expand` with what its brackets ask for. */
export interface Expansion {
  name: string;
  select?: string[];
  expand: Expansion[];
}

/** Expansions within expansions that are followed. */
const DEEPEST = 10;

/** Splits a text at a separator, but not inside brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) break;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  if (depth !== 0) throw badRequest(`Invalid $expand clause '${text}'.`);
  return parts;
}

/**
 * Reads `fields`, `fields($select=A,B)`, `columns,items($expand=fields)`; Graph takes the inner
 * options without `$` too.
 * @throws badRequest for what cannot be read; 501 for inner options other than select and expand
 */
export function parseExpand(text: string | undefined, depth = 0): Expansion[] {
  if (text === undefined) return [];
  if (depth > DEEPEST) throw badRequest('Invalid $expand clause: too many levels.');
  return splitOutside(text, ',').map((part) => {
    const match = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(part);
    if (!match?.[1]) throw badRequest(`Invalid $expand clause '${text}'.`);
    const expansion: Expansion = { name: match[1], expand: [] };
    if (match[2] !== undefined) readInner(expansion, match[2], depth);
    return expansion;
  });
}

function readInner(expansion: Expansion, inner: string, depth: number): void {
  for (const option of splitOutside(inner, ';')) {
    const match = /^\s*\$?(\w+)\s*=(.*)$/s.exec(option);
    if (!match?.[1]) throw badRequest(`Invalid $expand clause '${expansion.name}(${inner})'.`);
    const name = match[1].toLowerCase();
    if (name === 'select') expansion.select = parseSelect(match[2]);
    else if (name === 'expand') expansion.expand = parseExpand(match[2], depth + 1);
    else throw notSupported(`$${name} inside $expand`);
  }
}
