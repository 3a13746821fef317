/** One question of a form. */
export interface Question {
  /** The name that its answer is sent by. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'words' | 'line' | 'link' | 'day' | 'choice' | 'agencies' | 'milestones' | 'tick';
  /** What can be chosen, of a choice without any the agencies; of a line what is offered while it is typed. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** Two of these stand side by side where there is room. */
  readonly half?: boolean;
  /** What it is called to choose nothing. */
  readonly empty?: string;
}

/** What is asked, and what the button that sends it says. */
export interface Form {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly send: string;
}

/** No child's details may be anywhere (`product.md`, Lines not to cross): said above the first field that takes words. */
export const NO_CHILD = 'Figures and findings only. Do not name or describe a child.';

const asked =
  (kind: Question['kind']) =>
  (name: string, label: string, hint?: string | undefined): Question => ({
    name,
    label,
    kind,
    ...(hint ? { hint } : {}),
  });

/** A question that is answered in a paragraph. */
export const words = asked('words');
/** A question that is answered in one line. */
export const line = asked('line');
/** A question for a day. */
export const day = asked('day');
