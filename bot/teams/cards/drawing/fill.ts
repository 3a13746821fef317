import { randomUUID } from 'node:crypto';
import { GlobalSettings, Template } from 'adaptivecards-templating';
import { asJson, isJson, type Json } from '../json';

/**
 * Fills a template (`*.template.json`, in the templating language of Adaptive Cards) with its view. Values are put in as
 * they are, whatever their type, and never expanded again: `${x}` that somebody typed stays what it is. A property that
 * stands for a name which the view lacks, or holds as undefined, is left out; a list bound within a list becomes part of
 * it. Only `$when` may ask `exists(…)`: everywhere else in the language a missing name is a text, and so exists.
 */
export function fill<View extends object>(template: object, view: View): Json {
  const made = ready.get(template) ?? new Template(template);
  ready.set(template, made);
  const drawn = asJson(present(made.expand({ $root: view })));
  filled.add(drawn);
  return drawn;
}

/** Templates made ready: to read the expressions in one takes ten times as long as to fill it. */
const ready = new WeakMap<object, Template>();

/** What was filled before and is now part of something else: there is nothing left to look for in it. */
const filled = new WeakSet<object>();

/**
 * The language writes `${name}` where the view has no such name. It lets us choose another text only, so we choose one
 * that nobody can have typed, and leave out what holds it.
 */
const ABSENT = randomUUID();
GlobalSettings.getUndefinedFieldValueSubstitutionString = () => ABSENT;

function present(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(present);
  if (!isJson(node) || filled.has(node)) return node;
  const held = Object.entries(node).filter(([, value]) => value !== ABSENT);
  return Object.fromEntries(held.map(([name, value]) => [name, present(value)]));
}
