import { ODD_NAMES, ODD_TEXTS, ODD_VALUES } from './odd-values';
import type { Chance } from './random';

type Holder = Record<string, unknown> | unknown[];

/** Values that stood under a name in something real: other people's ids, other things' keys, older versions. */
export type Pool = ReadonlyMap<string, readonly unknown[]>;

/**
 * What is spoilt, in one to three places: fields dropped, doubled, retyped, filled with what is odd, or with what stands
 * under the same name elsewhere. The value itself stays as it is.
 */
export function mutated(value: unknown, chance: Chance, pool: Pool): unknown {
  const root: Record<string, unknown> = { it: copied(value) };
  const times = 1 + chance.below(3);
  for (let at = 0; at < times; at += 1) mutateOnce(root, chance, pool);
  return root['it'];
}

function mutateOnce(root: Holder, chance: Chance, pool: Pool): void {
  const places = placesIn(root);
  // All of it was taken away.
  if (places.length === 0) return;
  const { holder, name } = chance.oneOf(places.length > 1 ? places.slice(1) : places);
  const was = Reflect.get(holder, name) as unknown;
  const change = chance.below(10);
  if (change <= 2) set(holder, name, chance.oneOf(pool.get(name) ?? ODD_TEXTS));
  else if (change <= 4) set(holder, name, chance.oneOf(ODD_TEXTS));
  else if (change === 5) set(holder, name, chance.oneOf(ODD_VALUES));
  else if (change === 6) remove(holder, name);
  else if (change === 7) set(holder, name, retyped(was, chance));
  else if (change === 8) set(holder, name, spoilt(was, chance));
  else add(holder, was, chance);
}

interface Place {
  readonly holder: Holder;
  readonly name: string;
}

/** Every field in a value, the outer ones first. Of long and deep ones not all. */
function placesIn(value: unknown, depth = 0): readonly Place[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  const holder = value as Holder;
  const names = Object.keys(holder).slice(0, 40);
  return [
    ...names.map((name) => ({ holder, name })),
    ...names.flatMap((name) => placesIn(Reflect.get(holder, name), depth + 1)),
  ];
}

/** As it arrives on the other side. `structuredClone` gives up on what is nested deeply. */
const copied = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** As a parser of JSON does it: a field of whatever name is the object's own, and no value stands in two places. */
const set = (holder: Holder, name: string, given: unknown): void => {
  const value = copied(given);
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};

function remove(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}

/** The same in another type. */
function retyped(was: unknown, chance: Chance): unknown {
  const forms: readonly unknown[] = [
    [was],
    { value: was },
    JSON.stringify(was) ?? '',
    Number(typeof was === 'object' ? 1 : was),
    was !== undefined,
    [was, was],
  ];
  return chance.oneOf(forms);
}

/** Nearly the same. */
function spoilt(was: unknown, chance: Chance): unknown {
  if (typeof was === 'number') return chance.oneOf([was + 1, -was, was * 1e6, was + 0.5]);
  if (typeof was !== 'string') return chance.oneOf(ODD_VALUES);
  const at = chance.below(was.length + 1);
  return chance.oneOf([
    was.slice(0, at),
    was.slice(at),
    `${was.slice(0, at)}${chance.oneOf(ODD_TEXTS).slice(0, 50)}${was.slice(at)}`,
    was.toUpperCase(),
    ` ${was} `,
    was + was,
    `${was.slice(0, at)}\u200b${was.slice(at)}`,
    was.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  ]);
}

function add(holder: Holder, was: unknown, chance: Chance): void {
  const more = chance.falls(0.5) ? chance.oneOf(ODD_VALUES) : was;
  set(holder, Array.isArray(holder) ? String(holder.length) : chance.oneOf(ODD_NAMES), more);
}
