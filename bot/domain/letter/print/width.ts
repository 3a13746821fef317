/** Widths in thousandths of the size of Tahoma, in which nearly all published letters are set (`libraries.md`). */
const WIDTHS: Readonly<Record<string, string>> = {
  229: "il’‘'",
  303: '.,:;!',
  325: 'ft ()[]/“”"',
  360: 'rj-I',
  445: 'cszJ?',
  500: 'kvxyL',
  525: 'aeF',
  550: 'bdghnopquETPSYXZ0123456789–',
  600: 'ABCKRV',
  670: 'DGHNU',
  710: 'OQ&',
  800: 'mwM—',
  900: 'W%@',
};

const BY_LETTER = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) => [...letters].map((one) => [one, Number(width)])),
);

/** How wide a text is printed, in thousandths of its size: near enough to tell a full line from one with room. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (BY_LETTER.get(letter) ?? 550), 0);
