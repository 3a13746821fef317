import { randomUUID } from 'node:crypto';
import { GlobalSettings, Template } from 'adaptivecards-templating';
import { asJson, type Json } from '../json';

/**
 * Fills a template (`*.template.json`, in the templating language of Adaptive Cards) with its view. Values are put in as
 * they are, whatever their type, and never expanded again: `${x}` that somebody typed stays what it is. A property that
 * stands for a name which the view lacks, or holds as undefined, is left out; a list bound within a list becomes part of
 * it. Only `$when` may ask `exists(…)`: everywhere else in the language a missing name is a text, and so exists.
 */
export function fill<View extends object>(template: object, view: View): Json {
  const made = ready.get(template) ?? new Template(template);
  ready.set(template, made);
  return asJson(present(made.expand({ $root: view }), Object.values(view)));
}

/** Templates made ready: to read the expressions in one takes ten times as long as to fill it. */
const ready = new WeakMap<object, Template>();

/**
 * The language writes `${name}` where the view has no such name. It lets us choose another text only, so we choose one
 * that nobody can have typed, and leave out what holds it.
 */
const ABSENT = randomUUID();
GlobalSettings.getUndefinedFieldValueSubstitutionString = () => ABSENT;

/** The same without what is absent; of the values that were put in nothing is, so that they stay as they are. */
function present(node: unknown, values: readonly unknown[]): unknown {
  if (typeof node !== 'object' || node === null || values.includes(node)) return node;
  if (Array.isArray(node)) return node.map((one) => present(one, values));
  const held: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (value !== ABSENT) held[name] = present(value, values);
  }
  return held;
}
