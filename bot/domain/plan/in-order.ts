/** What a keyboard types, each with those that count as the same, in the order of Unicode's default collation (CLDR root). */
const TYPED = [
  ...' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789',
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter + letter.toUpperCase()),
];
/** By the code of the sign. */
const PLACES = new Uint8Array(128);
for (const [place, same] of TYPED.entries()) for (const sign of same) PLACES[sign.charCodeAt(0)] = place;

/**
 * A few texts as people sort them, 'A2' before 'A10' and 'b' between 'a' and 'C'; below, at or above 0 as `sort` takes it. The
 * same as `inOrderAmongMany`, which is asked only of signs that no keyboard types: to get that ready takes a browser as long as
 * to draw half of the plan.
 */
export function inOrder(a: string, b: string): number {
  return ALL_TYPED.test(a) && ALL_TYPED.test(b) ? typed(a, b) : inOrderAmongMany(a, b);
}

const ALL_TYPED = /^[ -~]*$/;

/** Compares sign by sign, digits that follow each other as one number; of texts that are the same otherwise, capitals come later. */
function typed(a: string, b: string): number {
  let [at, beside, capitals] = [0, 0, 0];
  while (at < a.length && beside < b.length) {
    if (isDigit(a, at) && isDigit(b, beside)) {
      while (a[at] === '0') at += 1;
      while (b[beside] === '0') beside += 1;
      let further = 0;
      for (; isDigit(a, at) && isDigit(b, beside); at += 1, beside += 1)
        further ||= a.charCodeAt(at) - b.charCodeAt(beside);
      // Of two numbers the one with more digits is the greater.
      const by = Number(isDigit(a, at)) - Number(isDigit(b, beside)) || further;
      if (by) return by;
      continue;
    }
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(beside)];
    const further = (PLACES[one] ?? 0) - (PLACES[other] ?? 0);
    if (further) return further;
    capitals ||= other - one;
    at += 1;
    beside += 1;
  }
  return a.length - at - (b.length - beside) || capitals;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

let collate: ((a: string, b: string) => number) | undefined;

/** The same where there are many: the browser's own order is quicker then. It is made ready when it is first asked. */
export function inOrderAmongMany(a: string, b: string): number {
  collate ??= new Intl.Collator('en-GB', { numeric: true }).compare;
  return collate(a, b);
}
