import { foldKey } from '../basics/folded';
import type { Agency, Facts, Theme } from '../partnership';
import { agencyNames, normal } from '../people/find';
import TEMPLATES from './annex-a.json';

/** Who is asked for an item of Annex A; `partnership` is what the coordinator's agency answers for all. */
const ASKED_OF = ['local authority', 'police', 'health', 'probation', 'partnership'] as const;
export type AskedOf = (typeof ASKED_OF)[number];

/** Something that the inspectors ask for. */
export interface AnnexItem {
  readonly title: string;
  readonly of: AskedOf;
  /** Where it is asked of one agency of the list, by its name or code. */
  readonly agencyCode?: string;
  /** Working days after the notification on which it is due; absent where that is not known, and then it is chased. */
  readonly dueAfter?: number;
}

/** The row of the list whose Annex A is asked for in inspections of every theme. */
export const EVERY_THEME = 'Every theme';

const SHIPPED: Readonly<Record<string, readonly AnnexItem[]>> = TEMPLATES.themes;
const SHIPPED_BY_KEY = new Map(Object.entries(SHIPPED).map(([name, items]) => [foldKey(name), items]));
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

type Named = Listed & { readonly agencies?: readonly Agency[] };

/**
 * What Annex A asks for in an inspection of a theme: what is asked in all, then the theme's own; each as the partnership
 * has it, or as the app brings it along.
 */
export const annexItems = (facts: Named, theme: string): readonly AnnexItem[] => [
  ...ownAnnexItems(facts, EVERY_THEME),
  ...ownAnnexItems(facts, theme),
];

/** What is asked in a theme beside what is asked in all; of `EVERY_THEME` what is asked in all. */
export function ownAnnexItems(facts: Named, theme: string): readonly AnnexItem[] {
  const kept = themeNamed(facts, theme)?.annexA;
  if (kept) return kept.map((line) => annexItem(line, facts.agencies));
  if (foldKey(theme) === foldKey(EVERY_THEME)) return SHIPPED_FOR_ALL;
  return SHIPPED_BY_KEY.get(foldKey(theme)) ?? [];
}

/**
 * Reads 'police: Structure and decision makers (due after 3)': who is asked, by what an agency is, or by the name or code
 * of one of these agencies. A line that names nobody is the partnership's to answer.
 */
export function annexItem(line: string, agencies: readonly Agency[] = []): AnnexItem {
  const [, rest = line, due] = /^(.*?)\s*(?:\(due after (\d{1,3})\))?$/i.exec(line.trim()) ?? [];
  const [, who = '', words = ''] = /^([^:]+):\s*(.+)$/.exec(rest) ?? [];
  const of = ASKED_OF.find((one) => one === who.trim().toLowerCase());
  const agencyCode = of || !words ? undefined : agencyCalled(agencies, who);
  return {
    title: of || agencyCode ? words : rest,
    of: of ?? 'partnership',
    ...(agencyCode ? { agencyCode } : {}),
    ...(due === undefined ? {} : { dueAfter: Number(due) }),
  };
}

/** The line that says an item, as it is typed. */
export const annexLine = ({ title, of, agencyCode, dueAfter }: AnnexItem): string =>
  `${agencyCode ?? of}: ${title}${dueAfter === undefined ? '' : ` (due after ${dueAfter})`}`;

/** The code of the agency that is called so, by its code, short name, title or everyday name. */
function agencyCalled(agencies: readonly Agency[], who: string): string | undefined {
  const asked = foldKey(normal(who)).replace(/'/g, '');
  const short = agencies.find(
    ({ code, shortName = '' }) => foldKey(code) === asked || foldKey(normal(shortName)) === asked,
  );
  return short?.code ?? agencyNames(agencies).find(([name]) => name === asked)?.[1];
}

/** The theme that words of a letter mean by what the partnership's own list says; none where it says nothing of them. */
export const themeCalled = ({ themes }: Listed, words: string): Theme | undefined => {
  const said = words.toLowerCase();
  return themes.find(({ title, called = [] }) =>
    [title, ...called].some((one) => said.includes(one.toLowerCase())),
  );
};
