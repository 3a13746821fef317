import { invalidRequest } from '../errors';
import { tokenize, type Token } from './tokens';

export type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';

/** One comparison of a filter. `value` is null for the literal `null`. */
export interface Clause {
  /** The property as written, e.g. `fields/Status` or `id`. */
  property: string;
  operator: Operator;
  value: string | null;
  /** Whether the literal stood in quotes. */
  quoted: boolean;
}

/** Brackets within brackets that are followed; more are no question anybody asks. */
const DEEPEST = 50;

const COMPARISONS = ['eq', 'ne', 'lt', 'gt', 'le', 'ge'];

/** Reads tokens one after the other and refuses what it does not expect. */
class Reader {
  private at = 0;
  /** How many brackets are open. */
  depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw invalidRequest('Invalid filter clause');
    this.at += 1;
    return token;
  }

  /** Takes the token if it is the one named. */
  take(value: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind !== 'text' && token?.value === value;
    if (found) this.at += 1;
    return found;
  }

  need(value: string): void {
    if (!this.take(value)) throw invalidRequest('Invalid filter clause');
  }
}

/**
 * Reads a `$filter`: comparisons and `startswith`, joined by `and`, with brackets around any part.
 * @returns the clauses in the order written; the first one decides about the list view threshold
 * @throws invalidRequest for anything else (`or`, `not`, `contains` …), never a half-understood filter
 */
export function parseFilter(text: string): Clause[] {
  const reader = new Reader(tokenize(text));
  const clauses = conjunction(reader);
  if (!reader.done) throw invalidRequest(`Invalid filter clause: '${reader.next().value}' is not supported.`);
  return clauses;
}

function conjunction(reader: Reader): Clause[] {
  const clauses = part(reader);
  while (reader.take('and')) clauses.push(...part(reader));
  return clauses;
}

function part(reader: Reader): Clause[] {
  if (reader.take('(')) {
    reader.depth += 1;
    if (reader.depth > DEEPEST) throw invalidRequest('Invalid filter clause: too many brackets.');
    const inner = conjunction(reader);
    reader.need(')');
    reader.depth -= 1;
    return inner;
  }
  const word = reader.next();
  if (word.kind !== 'word') throw invalidRequest('Invalid filter clause');
  return [reader.take('(') ? startsWith(reader, word.value) : comparison(reader, word.value)];
}

function comparison(reader: Reader, property: string): Clause {
  const operator = reader.next();
  if (operator.kind !== 'word' || !COMPARISONS.includes(operator.value)) {
    throw invalidRequest(`Invalid filter clause: the operator '${operator.value}' is not supported.`);
  }
  return { property, operator: operator.value as Operator, ...literal(reader) };
}

function startsWith(reader: Reader, name: string): Clause {
  if (name.toLowerCase() !== 'startswith') {
    throw invalidRequest(`Invalid filter clause: the function '${name}' is not supported.`);
  }
  const property = reader.next();
  if (property.kind !== 'word') throw invalidRequest('Invalid filter clause');
  reader.need(',');
  const value = literal(reader);
  reader.need(')');
  if (reader.take('eq')) reader.need('true');
  if (!value.quoted) throw invalidRequest('Invalid filter clause: startswith needs a text.');
  return { property: property.value, operator: 'startswith', ...value };
}

function literal(reader: Reader): Pick<Clause, 'value' | 'quoted'> {
  const token = reader.next();
  if (token.kind === 'text') return { value: token.value, quoted: true };
  if (token.kind === 'literal') return { value: token.value, quoted: false };
  if (token.kind === 'word' && token.value === 'null') return { value: null, quoted: false };
  if (token.kind === 'word' && /^(true|false)$/i.test(token.value))
    return { value: token.value, quoted: false };
  throw invalidRequest(`Invalid filter clause: '${token.value}' is not a value.`);
}
