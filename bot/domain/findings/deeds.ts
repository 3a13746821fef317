import type { Finding } from '../partnership';

/** What can be done to a finding. The names stand in addresses, and do not change. */
export const FINDING_DEEDS = ['edit', 'withdraw', 'reopen', 'take-back'] as const;

export type FindingDeed = (typeof FINDING_DEEDS)[number];

/** The columns that a coordinator may change in a finding. */
export const EDITABLE_IN_FINDING = [
  'title',
  'kind',
  'text',
  'inspectionRef',
  'order',
] as const satisfies readonly (keyof Finding)[];

/** New values by column; null empties one. */
export type EditedFinding = { readonly [K in (typeof EDITABLE_IN_FINDING)[number]]?: Finding[K] | null };

/** A new finding; without a ref it gets the next number of its kind. */
export interface NewFinding extends EditedFinding {
  readonly ref?: string;
}

/** What is given with each deed. */
export interface FindingGivens {
  edit: EditedFinding;
  withdraw: { readonly text?: string };
  reopen: { readonly text?: string };
  'take-back': object;
}

/** Which finding, and how it was when it was decided to do something to it. */
interface About {
  readonly ref: string;
  /** The version that the doer saw: should it be another by now, nothing is done. None: whatever it is by now. */
  readonly seen?: string;
  /** Names this doing: the same once more does nothing more. */
  readonly key?: string;
}

/** Somebody's doing to a finding. */
export type FindingDoing<D extends FindingDeed = FindingDeed> = {
  [K in D]: About & { readonly deed: K; readonly given: FindingGivens[K] };
}[D];

/** What a deed is called on a button. */
export const FINDING_DEED_WORDS: Record<FindingDeed, string> = {
  edit: 'Change the finding',
  withdraw: 'Withdraw',
  reopen: 'Bring back',
  'take-back': 'Take back',
};
