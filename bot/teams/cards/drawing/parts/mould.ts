import { expand } from './expand';

/** Makes what a template comes to from the values of a view that has the same shape as the one it was cast from. */
export type Mould = (values: readonly unknown[]) => unknown;

/** A view taken apart: its values in the order of their names, and what else of it decides what a template comes to. */
export interface Taken {
  readonly values: readonly unknown[];
  /** The same for views of which a template makes the same but for the values. */
  readonly shape: string;
}

/**
 * Takes a view apart. Of a text, an object and a list that is put in as it is, only that it is there counts, and whether
 * the list is empty; of a list by whose `items` a part is repeated (`$data`), each of them; of all else the value.
 */
export function taken(view: object, repeated: ReadonlySet<string>): Taken {
  const values: unknown[] = [];
  return { values, shape: take(view, repeated, values) };
}

function take(view: object, repeated: ReadonlySet<string>, values: unknown[]): string {
  let shape = '';
  for (const name of Object.keys(view)) {
    const value = (view as Record<string, unknown>)[name];
    if (Array.isArray(value) && repeated.has(name)) {
      shape += `${name}[`;
      for (const one of value) shape += `{${take(Object(one), NONE, values)}}`;
      shape += ']';
    } else {
      shape += name + kindOf(value);
      values.push(value);
    }
  }
  return shape;
}

const NONE: ReadonlySet<string> = new Set();

function kindOf(value: unknown): string {
  if (typeof value === 'string') return '"';
  if (Array.isArray(value)) return value.length > 0 ? '[*]' : '[]';
  return typeof value === 'object' && value !== null ? '{*}' : `=${String(value)};`;
}

/** The names of the lists by which a template repeats a part. */
export const repeatedIn = (template: object): ReadonlySet<string> =>
  new Set([...JSON.stringify(template).matchAll(/"\$data":"\$\{(\w+)\}"/g)].map(([, name = '']) => name));

/**
 * Casts a mould: the language expands the template once, with something known by sight in place of each value, and where
 * these then stand is where the values of every view of this shape belong.
 */
export function mouldOf(template: object, view: object, repeated: ReadonlySet<string>): Mould {
  const places = new Map<unknown, number>();
  let count = 0;
  const standInFor = (value: unknown): unknown => {
    const place = count++;
    if (typeof value === 'string') return `\0${place}\0`;
    if (typeof value !== 'object' || value === null) return value;
    const within = {};
    const standIn = Array.isArray(value) ? (value.length > 0 ? [within] : []) : within;
    places.set(standIn, place).set(within, place);
    return standIn;
  };
  const likeView = (given: object, lists: ReadonlySet<string>): object =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]: [string, unknown]) => [
        name,
        Array.isArray(value) && lists.has(name)
          ? value.map((one) => likeView(Object(one), NONE))
          : standInFor(value),
      ]),
    );
  const known = likeView(view, repeated);
  return cast(expand(template, known, new Set(places.keys())), places);
}

function cast(node: unknown, places: ReadonlyMap<unknown, number>): Mould {
  if (typeof node === 'string') return castText(node);
  const place = places.get(node);
  if (place !== undefined) return (values) => values[place];
  if (typeof node !== 'object' || node === null) return () => node;
  if (Array.isArray(node)) return castList(node, places);
  const parts = Object.entries(node).map(([name, value]) => ({ name, part: cast(value, places) }));
  return (values) => {
    const made: Record<string, unknown> = {};
    for (const { name, part } of parts) made[name] = part(values);
    return made;
  };
}

/** A list that is bound within a list becomes part of it. */
function castList(node: readonly unknown[], places: ReadonlyMap<unknown, number>): Mould {
  const parts = node.map((one) => ({ part: cast(one, places), isList: places.has(one) }));
  return (values) => {
    const made: unknown[] = [];
    for (const { part, isList } of parts) {
      const one = part(values);
      if (isList && Array.isArray(one)) for (const each of one) made.push(each);
      else made.push(one);
    }
    return made;
  };
}

/** Every other piece of a text is the place of a value. */
function castText(text: string): Mould {
  const pieces = text.split('\0');
  if (pieces.length === 1) return () => text;
  if (pieces.length === 3 && pieces[0] === '' && pieces[2] === '') {
    const place = Number(pieces[1]);
    return (values) => values[place];
  }
  const parts = pieces.map((piece, at) => (at % 2 === 1 ? Number(piece) : piece));
  return (values) => parts.map((part) => (typeof part === 'number' ? values[part] : part)).join('');
}
