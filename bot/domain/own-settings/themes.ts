import { foldKey } from '../basics/folded';
import { failure, inField, type Failure } from '../basics/failure';
import { fingerprint } from '../basics/fingerprint';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import type { Instant } from '../calendar/day';
import {
  annexItem,
  annexLine,
  EVERY_THEME,
  ownAnnexItems,
  themeNamed,
  themeNames,
} from '../inspection/themes';
import type { Facts, Theme } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { notTheirs, settingDecision, unfitName } from './changing';

const LISTS = ['annexA', 'inspectorates', 'called', 'areas'] as const;
type ListName = (typeof LISTS)[number];

const LIST_WORDS: Readonly<Record<ListName, string>> = {
  annexA: 'Annex A',
  inspectorates: 'Who inspects',
  called: 'What letters call it',
  areas: 'What is looked at',
};

/** What is known of a theme, a line each; an emptied list is the standard one again. */
export type ThemeGiven = { readonly [L in ListName]?: readonly string[] };

/** As many lines as somebody types, and a request's title as a column holds it, with who is asked before it. */
const MOST_LINES = 100;
const LONGEST_LINE = 220;
const LONGEST_NAME = 200;

/** A theme as it holds: what the partnership wrote, else what the app brings along. */
export function themeAsItIs(facts: Pick<Facts, 'themes' | 'agencies'>, title: string): Required<ThemeGiven> {
  const { annexA, inspectorates = [], called = [], areas = [] } = themeNamed(facts, title) ?? {};
  return {
    annexA: annexA ?? ownAnnexItems(facts, title).map(annexLine),
    ...{ inspectorates, called, areas },
  };
}

/** Names a theme as it stands; undefined for what is none. */
export const themeVersion = (facts: Pick<Facts, 'themes' | 'agencies'>, title: string): string | undefined =>
  isTheme(facts, title) ? fingerprint(JSON.stringify([title, themeAsItIs(facts, title)])) : undefined;

const isTheme = (facts: Pick<Facts, 'themes'>, title: string): boolean =>
  [EVERY_THEME, ...themeNames(facts)].some((one) => foldKey(one) === foldKey(title));

/** Decides on a theme that there was not: it can be chosen from then on. The same once more changes nothing. */
export function decideNewTheme(
  facts: Facts,
  actor: Actor,
  { title: typed = '', ...given }: ThemeGiven & { readonly title?: string },
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const title = typed.trim();
  const unfit =
    unfitName('title', title, now) ??
    (title.length > LONGEST_NAME
      ? inField('title', failure('too-long', `A name holds ${LONGEST_NAME} characters.`))
      : undefined);
  if (unfit) return err(unfit);
  if (isTheme(facts, title)) return err(inField('title', failure('already-there')));
  return written(facts, actor, { title, given, now });
}

/** Decides on what is known of a theme, or of what is asked in all (`EVERY_THEME`). */
export function decideTheme(
  facts: Facts,
  actor: Actor,
  { title, ...given }: ThemeGiven & { readonly title: string },
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  return isTheme(facts, title) ? written(facts, actor, { title, given, now }) : err(failure('subject-gone'));
}

interface Wanted {
  readonly title: string;
  readonly given: ThemeGiven;
  readonly now: Instant;
}

function written(facts: Facts, actor: Actor, { title, given, now }: Wanted): Result<Decision, Failure> {
  const lists = Object.fromEntries(
    LISTS.flatMap((name) => {
      const lines = given[name]?.map((line) => line.trim()).filter((line) => line !== '');
      return lines ? [[name, lines]] : [];
    }),
  ) as ThemeGiven;
  const unfit = LISTS.map((name) => unfitLines(name, lists[name] ?? [], now)).find(Boolean);
  if (unfit) return err(unfit);
  const of = themeNamed(facts, title);
  const holds = themeAsItIs(facts, title);
  const changed = LISTS.filter((name) => lists[name] && lists[name].join('\n') !== holds[name].join('\n'));
  if (changed.length === 0 && isTheme(facts, title)) return ok(NOTHING);
  const patch: Partial<Theme> = Object.fromEntries(
    changed.map((name) => [name, lists[name]?.length ? lists[name] : undefined]),
  );
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: [of ? { change: 'themes', of, patch } : { insert: 'themes', row: { title, ...patch } }],
        verb: isTheme(facts, title) ? 'theme.changed' : 'theme.added',
        subjectRef: title,
        said: changed.map((name) => ({
          label: LIST_WORDS[name],
          was: linesCounted(holds[name]),
          is: linesCounted(lists[name] ?? []),
        })),
      },
      now,
    ),
  );
}

const linesCounted = (lines: readonly string[]): string =>
  lines.length === 1 ? '1 line' : `${lines.length} lines`;

function unfitLines(name: ListName, lines: readonly string[], now: Instant): Failure | undefined {
  if (lines.length > MOST_LINES) return inField(name, failure('too-long', `It holds ${MOST_LINES} lines.`));
  const at = lines.findIndex((line) => badWords(line, LONGEST_LINE, now) !== undefined);
  const bad = at < 0 ? undefined : badWords(lines[at], LONGEST_LINE, now);
  if (bad) return inField(name, { ...bad, detail: `It is line ${at + 1}. ${bad.detail ?? ''}`.trim() });
  if (name !== 'annexA') return undefined;
  const due = lines.findIndex((line) => /\(due\b/i.test(line) && annexItem(line).dueAfter === undefined);
  return due < 0
    ? undefined
    : inField(
        name,
        failure(
          'not-given',
          `Line ${due + 1}: write the working days after the call as (due after 3), at its end.`,
        ),
      );
}
