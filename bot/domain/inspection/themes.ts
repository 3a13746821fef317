import { foldKey } from '../basics/folded';
import type { Facts, Theme } from '../partnership';
import TEMPLATES from './annex-a.json';

/** Who is asked for an item of Annex A; `partnership` is what the coordinator's agency answers for all. */
const ASKED_OF = ['local authority', 'police', 'health', 'probation', 'partnership'] as const;
export type AskedOf = (typeof ASKED_OF)[number];

/** Something that the inspectors ask for. */
export interface AnnexItem {
  readonly title: string;
  readonly of: AskedOf;
  /** Working days after the notification on which it is due; absent where that is not known, and then it is chased. */
  readonly dueAfter?: number;
}

/** The row of the list whose Annex A is asked for in inspections of every theme. */
export const EVERY_THEME = 'Every theme';

const SHIPPED: Readonly<Record<string, readonly AnnexItem[]>> = TEMPLATES.themes;
const SHIPPED_FOR_ALL = TEMPLATES['every theme'] as readonly AnnexItem[];

type Listed = Pick<Facts, 'themes'>;

/** The partnership's own row of a theme, in whatever case it is written. */
export const themeNamed = ({ themes }: Listed, name: string): Theme | undefined =>
  themes.find(({ title }) => foldKey(title) === foldKey(name));

/** Every theme that can be chosen: those that there have been (`inspection.md`), and the partnership's own. */
export const themeNames = ({ themes }: Listed): readonly string[] => {
  const own = themes.map(({ title }) => title).filter((title) => foldKey(title) !== foldKey(EVERY_THEME));
  const shipped = Object.keys(SHIPPED).filter((one) => !own.some((title) => foldKey(title) === foldKey(one)));
  return [...shipped, ...own].sort((a, b) => a.localeCompare(b, 'en-GB'));
};

/**
 * What Annex A asks for in an inspection of a theme: what is asked in all, then the theme's own; each as the partnership
 * has it, or as the app brings it along.
 */
export function annexItems(facts: Listed, theme: string): readonly AnnexItem[] {
  const forAll = themeNamed(facts, EVERY_THEME)?.annexA?.map(annexItem) ?? SHIPPED_FOR_ALL;
  const own = themeNamed(facts, theme)?.annexA?.map(annexItem) ?? SHIPPED[theme] ?? [];
  return [...forAll, ...own];
}

/** Reads 'police: Structure and decision makers (due after 3)'. A line that names nobody is the partnership's to answer. */
export function annexItem(line: string): AnnexItem {
  const [, rest = line, due] = /^(.*?)\s*(?:\(due after (\d{1,3})\))?$/i.exec(line.trim()) ?? [];
  const [, who = '', words = ''] = /^([^:]+):\s*(.+)$/.exec(rest) ?? [];
  const of = ASKED_OF.find((one) => one === who.trim().toLowerCase());
  return {
    title: of ? words : rest,
    of: of ?? 'partnership',
    ...(due === undefined ? {} : { dueAfter: Number(due) }),
  };
}

/** The theme that words of a letter mean by what the partnership's own list says; none where it says nothing of them. */
export const themeCalled = ({ themes }: Listed, words: string): Theme | undefined => {
  const said = words.toLowerCase();
  return themes.find(({ title, called = [] }) =>
    [title, ...called].some((one) => said.includes(one.toLowerCase())),
  );
};
