import type { Day } from '../calendar/day';
import type { Action, Impact, Milestone, Rating } from '../partnership';

/**
 * What can be done to an action. The names stand in addresses (`contract.md`, The plan), in sent cards and in the
 * record, and do not change.
 */
export const DEEDS = [
  'progress',
  'milestone',
  'rate',
  'more-time',
  'decide-time',
  'evidence',
  'agree',
  'challenge',
  'agree-for-those-present',
  'sustainability-plan',
  'close',
  'sustain',
  'reopen',
  'assure',
  'edit',
  'withdraw',
  'take-back',
] as const;

export type Deed = (typeof DEEDS)[number];

/** What a note or a piece of evidence says: words, a link, or both. */
export interface Said {
  readonly text?: string;
  /** An https address, kept as text. */
  readonly link?: string;
}

/** The columns that a coordinator may change in an action; the day first due, the state and the votes are not among them. */
export const EDITABLE = [
  'title',
  'findingRef',
  'theme',
  'leadAgency',
  'supportingAgencies',
  'ownerEmail',
  'dueOn',
  'successMeasure',
  'sustainabilityPlan',
  'reviewOn',
  'milestones',
  'otherPlan',
  'order',
] as const satisfies readonly (keyof Action)[];

export type Editable = (typeof EDITABLE)[number];

/** New values by column; null empties one. */
export type Edited = { readonly [K in Editable]?: Action[K] | null };

/** What is given with each deed. What is missing is asked for by a refusal. */
export interface Givens {
  progress: Said;
  /** Which milestone by its name as the plan has it, and whether it is met. */
  milestone: { readonly milestone?: string; readonly met?: boolean };
  rate: { readonly rating?: Rating; readonly text?: string };
  'more-time': { readonly wantedOn?: Day; readonly reason?: string; readonly isDayMeant?: boolean };
  'decide-time': {
    readonly grant?: boolean;
    /** The day granted, when it is not the one wanted. */
    readonly on?: Day;
    readonly text?: string;
    readonly isDayMeant?: boolean;
  };
  evidence: Said;
  /** On which evidence, where that is said: should it be another by now, nothing is done. */
  agree: { readonly text?: string; readonly submission?: string };
  challenge: { readonly text?: string; readonly submission?: string };
  /** For the agencies that attend the meeting; without a ref the one that is on, or was last. */
  'agree-for-those-present': { readonly meetingRef?: string; readonly text?: string };
  'sustainability-plan': { readonly sustainabilityPlan?: string; readonly reviewOn?: Day };
  /** What the lead gave already need not be given again. */
  close: { readonly sustainabilityPlan?: string; readonly reviewOn?: Day };
  sustain: { readonly text?: string };
  reopen: { readonly text?: string };
  assure: { readonly impact?: Impact; readonly text?: string };
  edit: Edited;
  withdraw: { readonly text?: string };
  /** Which step, where that is said: should something else be newer by now, nothing is done. */
  'take-back': { readonly step?: string };
}

/** A new action. */
export interface NewAction {
  readonly title?: string;
  /** The next free number of the plan without one. */
  readonly ref?: string;
  readonly findingRef?: string;
  readonly theme?: string;
  readonly leadAgency?: string;
  readonly supportingAgencies?: readonly string[];
  readonly ownerEmail?: string;
  readonly dueOn?: Day;
  readonly successMeasure?: string;
  readonly milestones?: readonly Milestone[];
  readonly otherPlan?: string;
  /** The action that a part of is split off. */
  readonly splitFrom?: string;
}

/** Which action, and how it was when it was decided to do something to it. */
export interface About {
  readonly ref: string;
  /** The agency that it is done for, where that is not the doer's own. */
  readonly forAgency?: string;
  /** The `version` that the doer saw: should it be another by now, nothing is done. None: whatever it is by now. */
  readonly seen?: string;
  /** Names this doing: the same once more does nothing more. */
  readonly key?: string;
}

/** Somebody's doing to an action. */
export type Doing<D extends Deed = Deed> = {
  [K in D]: About & { readonly deed: K; readonly given: Givens[K] };
}[D];

/** What a deed is called on a button, and in 'You may not … now'. */
export const DEED_WORDS: Record<Deed, string> = {
  progress: 'Add a note',
  milestone: 'Say that a milestone is met',
  rate: 'Change the rating',
  'more-time': 'Ask for more time',
  'decide-time': 'Decide on more time',
  evidence: 'Submit evidence',
  agree: 'Agree',
  challenge: 'Challenge',
  'agree-for-those-present': 'Record that those present agree',
  'sustainability-plan': 'Say how it will last',
  close: 'Close',
  sustain: 'Say that it is sustained',
  reopen: 'Reopen',
  assure: 'Say how sure the group is of the impact',
  edit: 'Change the action',
  withdraw: 'Withdraw',
  'take-back': 'Take back',
};

/** What a deed cannot be done without, by the name it is given with. One of those in a row of their own is enough. */
export const NEEDS: { readonly [D in Deed]: readonly (readonly (keyof Givens[D] & string)[])[] } = {
  progress: [['text', 'link']],
  milestone: [['milestone'], ['met']],
  rate: [['rating']],
  'more-time': [['wantedOn'], ['reason']],
  'decide-time': [['grant']],
  evidence: [['text', 'link']],
  agree: [],
  challenge: [['text']],
  'agree-for-those-present': [],
  'sustainability-plan': [['sustainabilityPlan']],
  close: [['sustainabilityPlan'], ['reviewOn']],
  sustain: [['text']],
  reopen: [['text']],
  assure: [['impact'], ['text']],
  edit: [],
  withdraw: [['text']],
  'take-back': [],
};
