import type { Day } from '../calendar/day';

/** What can be done to an Annex A request. The names stand in addresses (`contract.md`, The plan), and do not change. */
export const REQUEST_DEEDS = [
  'provide',
  'hand-over',
  'edit',
  'withdraw',
  'reopen',
  'take-back',
  'no-more-time',
] as const;

export type RequestDeed = (typeof REQUEST_DEEDS)[number];

/** What is given with each deed. */
export interface RequestGivens {
  /** A word on it, or where it is, where there is something to say: that it was provided is enough. */
  provide: { readonly text?: string; readonly link?: string };
  /** To somebody of the agency (null: to nobody in particular), or, with a reason, to another agency. */
  'hand-over': {
    readonly agencyCode?: string;
    readonly ownerEmail?: string | null;
    readonly text?: string;
  };
  edit: EditedRequest;
  /** Why it is not asked for any more. */
  withdraw: { readonly text?: string };
  /** Why it is asked for again. */
  reopen: { readonly text?: string };
  'take-back': object;
  'no-more-time': object;
}

/** New values by column, of what the coordinator may change in a request; null empties one. */
export interface EditedRequest {
  readonly title?: string;
  readonly dueOn?: Day | null;
  readonly ownerEmail?: string | null;
}

/** A new request; without a ref it gets the next number. */
export interface NewRequest extends EditedRequest {
  readonly ref?: string;
  readonly agencyCode?: string;
  readonly inspectionRef?: string;
}

/** Which request, and how it was when it was decided to do something to it. */
interface About {
  readonly ref: string;
  /** The agency that it is done for, as whoever asks understands it. */
  readonly forAgency?: string;
  /** The version that the doer saw: should it be another by now, nothing is done. None: whatever it is by now. */
  readonly seen?: string;
  /** Names this doing: the same once more does nothing more. */
  readonly key?: string;
}

/** Somebody's doing to a request. */
export type RequestDoing<D extends RequestDeed = RequestDeed> = {
  [K in D]: About & { readonly deed: K; readonly given: RequestGivens[K] };
}[D];

/** What a deed is called on a button. */
export const REQUEST_DEED_WORDS: Record<RequestDeed, string> = {
  provide: 'Provided',
  'hand-over': 'Hand over',
  edit: 'Change the request',
  withdraw: 'Withdraw',
  reopen: 'Bring back',
  'take-back': 'Take back',
  'no-more-time': 'No more time is needed',
};
