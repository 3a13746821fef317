import type { PartnershipLabel } from '../../../usecases/partnerships';
import { unbroken } from './unbroken';
import { inert } from './inert';
import { asJson, isJson, type Json } from './json';

export type { Json } from './json';

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
  /** Where the tab's pages are, where that is known. */
  readonly tab?: TabAddress;
  /** What is said above a card that answers what somebody typed: that this by itself records nothing. */
  readonly beforehand?: string;
}

/** The address that opens a page of the tab: `plan/A07`; without, its first one. */
export type TabAddress = (page?: string) => string;

/** What every card of a partnership carries; it is named where the installation has several. */
export const dressIn = (
  {
    marking,
    tabAddress,
  }: {
    readonly marking?: string;
    readonly tabAddress?: (page?: string, partnership?: string) => string;
  },
  partnership?: PartnershipLabel,
): Dress => ({
  ...(marking ? { marking } : {}),
  ...(partnership ? { partnership } : {}),
  ...(tabAddress ? { tab: (page) => tabAddress(page, partnership?.id) } : {}),
});

/** The same of whatever has it among other things. */
export const dressOf = ({ marking, partnership, tab, beforehand }: Dress): Dress => ({
  ...(marking ? { marking } : {}),
  ...(partnership ? { partnership } : {}),
  ...(tab ? { tab } : {}),
  ...(beforehand ? { beforehand } : {}),
});

/**
 * A card as it goes out: every `Action.Execute` gets its fallback, an `Action.Submit` with the same data, for clients
 * from before Universal Actions, and days, times and telephone numbers stay on one line.
 */
export const finished = (content: Json): Json => asJson(completed(content));

/** How much room rows take on a card that is drawn with them, as Teams counts it (UTF-16), commas and all. */
export const weightOf = (rows: readonly Json[]): number =>
  rows.length === 0 ? 0 : (JSON.stringify(completed(rows)).length - 1) * 2;

function completed(node: unknown): unknown {
  if (Array.isArray(node))
    return node.map((one) => (typeof one === 'string' ? unbroken(one) : completed(one)));
  if (!isJson(node)) return node;
  const inner: Json = Object.fromEntries(
    Object.entries(inert(node)).map(([name, value]) => [name, DATA.has(name) ? value : completed(value)]),
  );
  const { type, text } = inner;
  // A mention is found by its text as it stands.
  const isSaid = type === 'TextRun' || (type === 'TextBlock' && inner['style'] === 'heading');
  if (typeof text === 'string' && isSaid) {
    return { ...inner, text: unbroken(text) };
  }
  return type === 'Action.Execute' ? { ...inner, fallback: submitOf(inner) } : inner;
}

/** What is sent back as it is. */
const DATA: ReadonlySet<string> = new Set(['data', 'msteams']);

function submitOf({ verb, data, ...action }: Json): Json {
  return { ...action, type: 'Action.Submit', data: { ...(isJson(data) ? data : {}), verb } };
}
