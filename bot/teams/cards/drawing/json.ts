/** Adaptive Card JSON, as it goes over the wire. */
export type Json = { readonly [name: string]: unknown };

/** True of an object, which a list is not. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same, known to be an object; a TypeError where it is none. */
export function asJson(value: unknown): Json {
  if (!isJson(value)) throw new TypeError('A card template must be an object');
  return value;
}
