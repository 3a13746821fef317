import type { Day } from '../../../domain/day';
import type { Json } from '../card';

/** A field of a form; `id` is the name that its verb reads, without the slot that tells one form on a card from another. */
export interface Field {
  readonly id: string;
  /** True where people write sentences, which might hold what does not belong here. */
  readonly takesWords: boolean;
  draw(slot: string, value?: string): Json;
}

export interface TextOptions {
  readonly isRequired?: boolean;
  /** What is said where a required one is empty. */
  readonly error?: string;
  readonly isLink?: boolean;
  readonly isName?: boolean;
}

/** A field for words, a name or a link. Its label is a question. */
export const textField = (
  id: string,
  label: string,
  { isRequired = false, error = 'Please write something.', isLink = false, isName = false }: TextOptions = {},
): Field => ({
  id,
  takesWords: !isLink && !isName,
  draw: (slot, value) => ({
    type: 'Input.Text',
    id: `${id}${slot}`,
    label,
    maxLength: isLink ? 1000 : isName ? 100 : 500,
    ...(isLink ? { style: 'Url', placeholder: 'https://' } : {}),
    ...(isLink || isName ? {} : { isMultiline: true }),
    ...(isRequired ? { isRequired, errorMessage: error } : {}),
    ...(value ? { value } : {}),
  }),
});

/** A field for a day from `min` on. */
export const dateField = (
  id: string,
  label: string,
  {
    min,
    error,
    isRequired = true,
  }: { readonly min?: Day; readonly error: string; readonly isRequired?: boolean },
): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) => ({
    type: 'Input.Date',
    id: `${id}${slot}`,
    label,
    ...(min ? { min } : {}),
    ...(isRequired ? { isRequired, errorMessage: error } : {}),
    ...(value ? { value } : {}),
  }),
});

/** A choice of people by name. */
export const peopleField = (id: string, label: string, names: readonly string[]): Field =>
  choiceField(
    id,
    label,
    names.map((title) => ({ title, value: title })),
  );

/** A choice of people; with an `error` one must be chosen. */
export const choiceField = (
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
  error?: string,
): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) => ({
    type: 'Input.ChoiceSet',
    id: `${id}${slot}`,
    label,
    style: 'compact',
    placeholder: 'Choose a person',
    choices,
    ...(error ? { isRequired: true, errorMessage: error } : {}),
    ...(value ? { value } : {}),
  }),
});

/** A field for a time of day. */
export const timeField = (id: string, label: string): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) => ({
    type: 'Input.Time',
    id: `${id}${slot}`,
    label,
    ...(value ? { value } : {}),
  }),
});

/** Something to be ticked. */
export const holdField = (id: string, label: string, title: string): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) => ({
    type: 'Input.Toggle',
    id: `${id}${slot}`,
    label,
    title,
    value: value === 'true' ? 'true' : 'false',
    wrap: true,
  }),
});
