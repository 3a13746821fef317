import { walkXml } from './xml-events';

interface Level {
  format: string;
  /** '%1.%2' */
  text: string;
  start: number;
}

/** Counts the numbered paragraphs of a document: Word keeps '1.2' nowhere, it is counted while reading. */
export interface Numbering {
  /** The number that the next paragraph of a list shows, without the dot or bracket behind it; '' for a bullet. */
  next(list: string, level: number): string;
}

/** Reads the lists of a document; without any, no paragraph has a number. */
export function readNumbering(xml: string | undefined): Numbering {
  const { lists, levels } = xml === undefined ? NONE : definitions(xml);
  const counts = new Map<string, number[]>();
  return {
    next(list, level) {
      const kind = lists.get(list);
      const own = kind === undefined ? undefined : levels.get(kind)?.get(level);
      if (kind === undefined || !own) return '';
      const count = counts.get(kind) ?? [];
      counts.set(kind, count);
      count.length = Math.min(count.length, level + 1);
      count[level] = (count[level] ?? own.start - 1) + 1;
      if (own.format === 'bullet' || own.format === 'none') return '';
      const shown = own.text.replace(/%(\d)/g, (_, at: string) => {
        const of = levels.get(kind)?.get(Number(at) - 1);
        return written(count[Number(at) - 1] ?? of?.start ?? 1, of?.format ?? 'decimal');
      });
      return shown.replace(/[.):\s]+$/, '');
    },
  };
}

interface Definitions {
  /** Which kind a list is of, by its id. */
  readonly lists: Map<string, string>;
  readonly levels: Map<string, Map<number, Level>>;
}

const NONE: Definitions = { lists: new Map(), levels: new Map() };

function definitions(xml: string): Definitions {
  const lists = new Map<string, string>();
  const levels = new Map<string, Map<number, Level>>();
  let kind = new Map<number, Level>();
  let level: Level = { format: 'decimal', text: '', start: 1 };
  let list = '';
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        levels.set(attributes['w:abstractNumId'] ?? '', (kind = new Map()));
      } else if (name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        kind.set(Number(attributes['w:ilvl']), level);
      } else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:start') level.start = Number(value);
      else if (name === 'w:num') {
        list = attributes['w:numId'] ?? '';
        kind = new Map();
      } else if (name === 'w:abstractNumId') lists.set(list, value);
    },
    close: () => undefined,
  });
  return { lists, levels };
}

function written(number: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  return String(number);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(number: number): string {
  let left = Math.min(number, 4000);
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) text += letters;
  }
  return text;
}
