let compare: ((a: string, b: string) => number) | undefined;

/** Texts as people sort them, 'A2' before 'A10'. Made when something is first sorted: that takes a browser a moment. */
export function inOrder(a: string, b: string): number {
  compare ??= new Intl.Collator('en-GB', { numeric: true }).compare;
  return compare(a, b);
}
