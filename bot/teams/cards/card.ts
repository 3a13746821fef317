import { Template } from 'adaptivecards-templating';
import type { PartnershipLabel } from '../../usecases/partnerships';
import { inert } from './inert';

/** Adaptive Card JSON, as it goes over the wire. */
export type Json = { readonly [name: string]: unknown };

/** A drawn card and the line that its notification shows, which must say nothing that a lock screen should not. */
export interface Card {
  readonly content: Json;
  readonly summary: string;
}

/** What every card may carry. */
export interface Dress {
  /** The line above the card, such as 'OFFICIAL'. */
  readonly marking?: string;
  /** Whose card it is; only where the installation has several partnerships. */
  readonly partnership?: PartnershipLabel;
}

/** What the templates show of it. */
export interface DressView {
  readonly marking?: string;
  readonly partnership?: string;
}

/** The dress as the templates show it. */
export const dressed = ({ marking, partnership }: Dress): DressView => ({
  marking,
  partnership: partnership?.name,
});

/**
 * Fills a template with its view model and gives every `Action.Execute` its fallback, an `Action.Submit` with the
 * same data, for clients from before Universal Actions. Values are put in as they are and never expanded again.
 */
export function draw(template: object, view: object): Json {
  return asJson(withFallbacks(fill(template, view)));
}

/** How much room rows take on a card that is drawn with them, as Teams counts it (UTF-16), commas and all. */
export const weightOf = (rows: readonly Json[]): number =>
  rows.length === 0 ? 0 : (JSON.stringify(withFallbacks(rows)).length - 1) * 2;

/** A template that is a list of actions or elements, for a view model of another card. */
export function drawActions(template: object, view: object): readonly Json[] {
  const actions = fill(template, view);
  return Array.isArray(actions) ? actions.map(asJson) : [];
}

/** Templates made ready: reading the expressions in one takes ten times as long as filling it. */
const ready = new WeakMap<object, Template>();

function fill(template: object, view: object): unknown {
  const prepared = ready.get(template) ?? new Template(template);
  ready.set(template, prepared);
  return prepared.expand({ $root: view });
}

function withFallbacks(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withFallbacks);
  if (!isJson(node)) return node;
  const inner: Json = Object.fromEntries(
    Object.entries(inert(node)).map(([name, value]) => [name, withFallbacks(value)]),
  );
  return inner['type'] === 'Action.Execute' ? { ...inner, fallback: submitOf(inner) } : inner;
}

function submitOf({ verb, data, ...action }: Json): Json {
  return { ...action, type: 'Action.Submit', data: { ...(isJson(data) ? data : {}), verb } };
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asJson(value: unknown): Json {
  if (!isJson(value)) throw new TypeError('A card template must be an object');
  return value;
}
