import type { Day } from '../../../../domain/calendar/day';
import type { Json } from '../card';
import choiceTemplate from './choice-field.template.json';
import dateTemplate from './date-field.template.json';
import { fill } from './fill';
import holdTemplate from './hold-field.template.json';
import textTemplate from './text-field.template.json';
import timeTemplate from './time-field.template.json';

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
  /** How many characters it holds; 500, as a note does, unless given. */
  readonly most?: number;
}

/** A field for words, a name or a link. Its label is a question. */
export const textField = (
  id: string,
  label: string,
  {
    isRequired = false,
    error = 'Please write something.',
    isLink = false,
    isName = false,
    most = 500,
  }: TextOptions = {},
): Field => ({
  id,
  takesWords: !isLink && !isName,
  draw: (slot, value) =>
    fill(textTemplate, {
      id,
      slot,
      label,
      ...demanded(isRequired, error),
      ...typed(value),
      maxLength: isLink ? 1000 : isName ? 100 : most,
      style: isLink ? 'Url' : undefined,
      placeholder: isLink ? 'https://' : undefined,
      isMultiline: isLink || isName ? undefined : true,
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
  draw: (slot, value) =>
    fill(dateTemplate, { id, slot, label, min, ...demanded(isRequired, error), ...typed(value) }),
});

/** A choice of people by name. */
export const peopleField = (id: string, label: string, names: readonly string[]): Field =>
  choiceField(
    id,
    label,
    names.map((title) => ({ title, value: title })),
  );

/** A choice, of people unless the placeholder says of what; with an `error` one must be chosen. */
export const choiceField = (
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
  error?: string,
  placeholder = 'Choose a person',
): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) =>
    fill(choiceTemplate, {
      id,
      slot,
      label,
      choices,
      placeholder,
      ...demanded(Boolean(error), error),
      ...typed(value),
    }),
});

/** A choice of anything else; `chosen` is what stands there at first. */
export const optionField = (
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
  { error, chosen }: { readonly error?: string; readonly chosen?: string } = {},
): Field => ({
  id,
  takesWords: false,
  draw: (slot, value = chosen) =>
    fill(choiceTemplate, {
      id,
      slot,
      label,
      choices,
      placeholder: 'Choose',
      ...demanded(Boolean(error), error),
      ...typed(value),
    }),
});

/** A field for a time of day. */
export const timeField = (id: string, label: string): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) => fill(timeTemplate, { id, slot, label, ...typed(value) }),
});

/** Something to be ticked. */
export const holdField = (id: string, label: string, title: string): Field => ({
  id,
  takesWords: false,
  draw: (slot, value) =>
    fill(holdTemplate, { id, slot, label, title, value: value === 'true' ? 'true' : 'false' }),
});

/** Teams says `error` where a field that must be filled in is empty. */
const demanded = (isRequired: boolean, error?: string): object => (isRequired ? { isRequired, error } : {});

const typed = (value?: string): object => (value ? { value } : {});
