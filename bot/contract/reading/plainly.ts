import type * as z from 'zod/mini';

/** Whether a value is what a schema wants, at a glance; `false` also where only the schema itself can say. */
export type AtAGlance = (value: unknown) => boolean;

const known = new WeakMap<object, AtAGlance | undefined>();

/**
 * True where a value is, as it stands, what the schema would give for it. It is then read without zod, which without
 * `new Function` takes ten times as long: a plan of a thousand actions would hold its page up for a tenth of a second. Anything
 * else, a name that the schema does not know among it, is the schema's to read.
 */
export function isPlainly(schema: z.ZodMiniType, value: unknown): boolean {
  return glance(schema)?.(value) ?? false;
}

/** None for a schema with anything of which zod makes something else, or that it looks at more closely. */
function glance(schema: z.core.$ZodType): AtAGlance | undefined {
  if (known.has(schema)) return known.get(schema);
  const made = make(schema);
  known.set(schema, made);
  return made;
}

function make(schema: z.core.$ZodType): AtAGlance | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ((def.checks ?? []).length > 0 && def.type !== 'custom') return undefined;
  switch (def.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === def.type;
    case 'number':
      return Number.isFinite;
    case 'enum':
    case 'literal':
      return isAmong(schema._zod.values);
    case 'custom':
      return oncePerText(schema);
    case 'readonly':
      return glance(def.innerType);
    case 'optional':
      return orNothing(glance(def.innerType), undefined);
    case 'nullable':
      return orNothing(glance(def.innerType), null);
    case 'array':
      return ofList(glance(def.element));
    case 'object':
      return def.catchall ? undefined : ofObject(def.shape);
    default:
      return undefined;
  }
}

const isAmong = (all: z.core.util.PrimitiveSet | undefined): AtAGlance | undefined =>
  all && ((value) => all.has(value as string));

/** Days and instants come again and again. */
function oncePerText(schema: z.core.$ZodType): AtAGlance {
  const good = new Set<string>();
  return (value) => {
    if (typeof value !== 'string') return false;
    if (good.has(value)) return true;
    const result = schema._zod.run({ value, issues: [] }, {});
    if (result instanceof Promise || result.issues.length > 0 || result.value !== value) return false;
    good.add(value);
    return true;
  };
}

const orNothing = (inner: AtAGlance | undefined, nothing: undefined | null): AtAGlance | undefined =>
  inner && ((value) => value === nothing || inner(value));

const ofList = (item: AtAGlance | undefined): AtAGlance | undefined =>
  item && ((value) => Array.isArray(value) && value.every((one) => item(one)));

/** Every name is one of the shape, and none that must be there is missing. */
function ofObject(shape: Readonly<Record<string, z.core.$ZodType>>): AtAGlance | undefined {
  const members = new Map<string, AtAGlance>();
  for (const [name, schema] of Object.entries(shape)) {
    const member = glance(schema);
    if (!member) return undefined;
    members.set(name, member);
  }
  const needed = Object.keys(shape).filter((name) => shape[name]?._zod.optin !== 'optional');
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const name in value)
      if (!members.get(name)?.((value as Record<string, unknown>)[name])) return false;
    return needed.every((name) => name in value);
  };
}
