import { foldKey } from '../basics/folded';
import type { Day } from '../calendar/day';
import type { FindingRead } from '../letter/findings';
import type { Letter } from '../letter/letter';
import { knownTheme, type KnownTheme } from '../letter/opening';
import { EVERY_THEME, themeCalled } from '../inspection/themes';
import type { Facts, Finding } from '../partnership';

/** What a coordinator confirms of a letter: as read, or as corrected. What is absent is left as it stands. */
export interface ConfirmedLetter {
  readonly theme?: string;
  readonly fieldworkFrom?: Day;
  readonly fieldworkTo?: Day;
  readonly publishedOn?: Day;
  readonly statementDueOn?: Day;
  readonly principalAuthority?: string;
  /** Whom the letter addresses; each is to appear in the statement. */
  readonly addressees?: readonly string[];
  readonly preparedBy?: string;
  readonly sentBy?: string;
  readonly sentTo?: string;
  readonly findings: readonly ConfirmedFinding[];
}

/** What the draft action that answers a finding is given before it is saved; what is absent is decided later. */
export interface DraftGiven {
  /** The agency that is to lead it; the coordinator's own until another is chosen. */
  readonly leadAgency?: string;
  readonly supportingAgencies?: readonly string[];
  /** What is to be done. */
  readonly action?: string;
  /** What will show that it worked. */
  readonly measure?: string;
  readonly dueOn?: Day;
}

export interface ConfirmedFinding extends DraftGiven {
  readonly kind: Finding['kind'];
  /** In the letter's words. */
  readonly text: string;
  /** The page of the letter on which it stands. */
  readonly page?: number;
}

/** What was read from a letter, as it would be confirmed unchanged. */
export function proposedBy(letter: Letter, facts: Pick<Facts, 'themes'>): ConfirmedLetter {
  const { lists } = letter;
  const said = letter.theme?.value;
  const theme = said && (themeCalled(facts, said)?.title ?? knownTheme(said)?.name ?? capitalised(said));
  return {
    ...(theme ? { theme } : {}),
    ...valueOf('fieldworkFrom', letter.fieldworkFrom),
    ...valueOf('fieldworkTo', letter.fieldworkTo),
    ...valueOf('publishedOn', letter.publishedOn),
    ...valueOf('statementDueOn', letter.statementDueOn),
    ...valueOf('principalAuthority', letter.principalAuthority),
    ...valueOf('addressees', letter.addressees),
    ...valueOf('preparedBy', letter.preparedBy),
    ...valueOf('sentBy', letter.sentBy),
    ...valueOf('sentTo', letter.sentTo),
    findings: [
      ...lists.priority.found.map(asFinding('Priority')),
      ...lists.improvement.found.map(asFinding('Improvement')),
      ...lists.strengths.found.map(asFinding('Strength')),
    ],
  };
}

/** The partnership's own themes as the reader of letters knows themes: each by its name and by what letters call it. */
export const ownThemes = ({ themes }: Pick<Facts, 'themes'>): readonly KnownTheme[] =>
  themes
    .filter(({ title }) => foldKey(title) !== foldKey(EVERY_THEME))
    .map(({ title, called = [] }) => ({
      name: title,
      words: [...called, title].map((words) => words.toLowerCase()),
    }));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const valueOf = <K extends string, T>(name: K, found: { readonly value: T } | undefined) =>
  (found ? { [name]: found.value } : {}) as { readonly [P in K]?: T };

/** A finding as it can stand alone: with the words that it completes before it, and its own list below. */
const asFinding =
  (kind: Finding['kind']) =>
  ({ text, stem, sub, page }: FindingRead): ConfirmedFinding => ({
    ...{ kind, page },
    text: [stem === undefined ? text : `${stem} ${text}`, ...sub.map((one) => `– ${one}`)].join('\n'),
  });
