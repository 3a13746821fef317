import type { Line } from './line';

/** '1.', '2)', '(a)', 'iv.' before words, or, as in the first column of a table, '1' apart from them. */
const NUMBERED = /^\(?(?:(\d{1,2}|[a-z]|[ivx]{2,5})[.)]\s+|(\d{1,2})\t)(?=\S)/;

/** So many lines may stand between two numbers of a list: a finding of a hundred words, and a heading. */
const APART = 25;

/** Points by which the text of a numbered line stands further in than its number. */
const HANGS = 14;

type Style = 'figures' | 'letters' | 'romans';

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

interface Numbered {
  readonly at: number;
  readonly style: Style;
  readonly value: number;
  readonly text: string;
}

/**
 * Lists that are numbered or lettered as lists of bullets. A number begins a line of a list only where the one before or
 * after it in its row stands near: a sentence may end with a figure, and its line begin with one. `isHeading` says of
 * words that they head a part of the letter, and so are no item of a list.
 */
export function withNumbersMarked(
  lines: readonly Line[],
  isHeading: (text: string) => boolean = () => false,
): readonly Line[] {
  const all = lines.flatMap((line, at) =>
    line.mark === undefined && !isHeading(line.text) ? readings(line, at) : [],
  );
  const listed = new Map<number, Numbered>();
  for (const one of all) {
    const next = all.find(
      ({ at, style, value }) =>
        at > one.at && at - one.at <= APART && style === one.style && value === one.value + 1,
    );
    const isFirst = one.value === 1;
    const goesOn = [...listed.values()].some(
      ({ at, style, value }) => style === one.style && value === one.value - 1 && one.at - at <= APART,
    );
    if ((isFirst && next && !listed.has(one.at)) || (goesOn && !listed.has(one.at))) listed.set(one.at, one);
  }
  if (listed.size === 0) return lines;
  const hasFigures = [...listed.values()].some(({ style }) => style === 'figures');
  return lines.map((line, at) => {
    const one = listed.get(at);
    if (!one) return line;
    // Letters below figures make a list within a list.
    const mark = hasFigures && one.style !== 'figures' ? '–' : '•';
    const { place } = line;
    return {
      ...line,
      mark,
      text: one.text,
      ...(place ? { place: { ...place, textLeft: place.left + HANGS } } : {}),
    };
  });
}

/** 'i' may be the first Roman figure or the ninth letter. */
function readings({ text }: Line, at: number): readonly Numbered[] {
  const [whole = '', inList, inTable] = NUMBERED.exec(text) ?? [];
  const sign = inList ?? inTable ?? '';
  if (sign === '') return [];
  const rest = text.slice(whole.length);
  const of = (style: Style, value: number): Numbered[] =>
    value > 0 ? [{ at, style, value, text: rest }] : [];
  if (/^\d/.test(sign)) return of('figures', Number(sign));
  const letter = sign.length === 1 ? sign.charCodeAt(0) - 96 : 0;
  return [...of('romans', ROMANS.indexOf(sign) + 1), ...of('letters', letter)];
}
