/** Has the field of a form take the focus that was refused; the reason is read out with it once it has that. */
export function focusField(form: HTMLElement | null, name: string | undefined): void {
  if (name === undefined) return;
  form
    ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"] :is(input, select, textarea)`)
    ?.focus();
}
