import { invalidRequest } from '../errors';

/** A word of a filter: a name or operator, a quoted text, a bare literal, or a bracket or comma. */
export interface Token {
  kind: 'word' | 'text' | 'literal' | 'mark';
  value: string;
}

const PATTERN = /\s*(?:'((?:[^']|'')*)'|([(),])|([A-Za-z_][\w./]*)|([-\w.:+]+))/y;

/**
 * Splits a `$filter` into words. A quote inside a text is doubled.
 * @throws invalidRequest where the text cannot be read
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match) throw invalidRequest('Invalid filter clause');
    const [, quoted, mark, word, literal] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replace(/''/g, "'") });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'literal', value: literal ?? '' });
    at = PATTERN.lastIndex;
  }
  return tokens;
}
