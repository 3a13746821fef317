import { asJson, type Json } from '../json';
import { mouldOf, repeatedIn, taken, type Mould } from './mould';

/**
 * Fills a template (`*.template.json`, in the templating language of Adaptive Cards) with its view. Values are put in as
 * they are, whatever their type, and never expanded again: `${x}` that somebody typed stays what it is. A property that
 * stands for a name which the view lacks, or holds as undefined, is left out; a list bound within a list becomes part of
 * it. Only `$when` may ask, and of a list only whether it is empty: everywhere else in the language a missing name is a
 * text, and so exists.
 *
 * A card is made of hundreds of parts, and the language takes ten times as long for one as to put its values where they
 * belong: so it is asked once for each shape of view, and what it made of that is kept as a mould.
 */
export function fill<View extends object>(template: object, view: View): Json {
  const kept = moulds.get(template) ?? { repeated: repeatedIn(template), byShape: new Map<string, Mould>() };
  moulds.set(template, kept);
  const { values, shape } = taken(view, kept.repeated);
  const mould = kept.byShape.get(shape) ?? mouldOf(template, view, kept.repeated);
  if (kept.byShape.size < MOST_SHAPES) kept.byShape.set(shape, mould);
  return asJson(mould(values));
}

/** The shapes of a template are a few dozen; should a view ever hold numbers of its own, not all of them are kept. */
const MOST_SHAPES = 500;

const moulds = new WeakMap<
  object,
  { readonly repeated: ReadonlySet<string>; readonly byShape: Map<string, Mould> }
>();
