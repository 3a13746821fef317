/** As the `ref` of a form that a press opened: brings it into sight, and its first field has the focus. */
export function takeFocus(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' });
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
