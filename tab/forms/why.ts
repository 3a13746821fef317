import { filledIn } from './bodies';
import { words } from './questions';
import type { RowForm } from './row-form';

/** A form that asks for a reason alone; `hint` says what becomes of what it is done to. */
export const asksWhy = (title: string, send: string, hint?: string): RowForm => ({
  form: () => ({ title, questions: [words('text', 'Why?', hint)], send }),
  first: {},
  body: filledIn,
});
