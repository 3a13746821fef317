import { randomUUID } from 'node:crypto';
import { GlobalSettings, Template } from 'adaptivecards-templating';

/**
 * What a template (`*.template.json`, in the templating language of Adaptive Cards) comes to with a view, as the
 * language itself has it. A property that stands for a name which the view lacks, or holds as undefined, is left out.
 * What is in `values` is put in as it is.
 */
export function expand(template: object, view: object, values: ReadonlySet<unknown>): unknown {
  const made = ready.get(template) ?? new Template(template);
  ready.set(template, made);
  return present(made.expand({ $root: view }), values);
}

/** Templates made ready: to read the expressions in one takes ten times as long as to fill it. */
const ready = new WeakMap<object, Template>();

/**
 * The language writes `${name}` where the view has no such name. It lets us choose another text only, so we choose one
 * that nobody can have typed, and leave out what holds it.
 */
const ABSENT = randomUUID();
GlobalSettings.getUndefinedFieldValueSubstitutionString = () => ABSENT;

/** The same without what is absent; of the values that were put in nothing is. */
function present(node: unknown, values: ReadonlySet<unknown>): unknown {
  if (typeof node !== 'object' || node === null || values.has(node)) return node;
  if (Array.isArray(node)) return node.map((one) => present(one, values));
  const held: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (value !== ABSENT) held[name] = present(value, values);
  }
  return held;
}
