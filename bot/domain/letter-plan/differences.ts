import { fingerprint } from '../basics/fingerprint';
import { formatDatedDay, type Day } from '../calendar/day';
import { changesInWords, changesOf } from '../lifecycle/columns';
import type { Edited } from '../lifecycle/deeds';
import type { Action, Facts, Inspection } from '../partnership';
import type { ChangeWords } from '../steps/columns';
import { findingRows, type FindingRow } from './finding-rows';
import type { ConfirmedLetter } from './proposed';

/**
 * What becomes of a difference: what is confirmed now takes the place of what stands, what stands is kept, or an action
 * that was planned now comes beside the one that is there.
 */
export type Choice = 'take' | 'keep' | 'add';

/** By the keys of the differences. */
export type Choices = Readonly<Record<string, Choice>>;

/** Something that stands otherwise than what is confirmed of a letter that was confirmed before. */
export interface Difference {
  /** Names it as it was asked: where either side says something else by now, it is another. */
  readonly key: string;
  readonly about: 'inspection' | 'finding' | 'action';
  /** The inspection, the finding, or the action that answers one. */
  readonly ref: string;
  readonly title: string;
  readonly changes: readonly ChangeWords[];
  readonly choices: readonly Choice[];
}

type Fact = Exclude<keyof ConfirmedLetter, 'findings'>;

/** What a letter says of its inspection, as people call it. */
const FACT_LABELS: Readonly<Record<Fact, string>> = {
  theme: 'Theme',
  fieldworkFrom: 'Fieldwork from',
  fieldworkTo: 'Fieldwork to',
  publishedOn: 'Letter published',
  statementDueOn: 'Statement due',
  principalAuthority: 'Principal authority',
  addressees: 'Addressed to',
  preparedBy: 'Prepared by',
  sentBy: 'Sent by',
  sentTo: 'Sent to',
};

const DAYS: ReadonlySet<Fact> = new Set(['fieldworkFrom', 'fieldworkTo', 'publishedOn', 'statementDueOn']);

const factWords = (fact: Fact, value: unknown): string =>
  DAYS.has(fact) ? formatDatedDay(value as Day) : Array.isArray(value) ? value.join('; ') : String(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The key of a difference about a thing: with both sides, so that an answer holds for what was shown. */
const keyOf = (about: Difference['about'], ref: string, was: unknown, is: unknown): string =>
  `${about}|${ref}|${fingerprint(JSON.stringify([was, is]))}`;

/**
 * What differs between what is confirmed of a letter and what stands since it was confirmed before: dates and names of the
 * inspection, findings in other words, and actions planned otherwise than the ones that answer their findings. Nothing
 * of a letter that is confirmed for the first time, and nothing of what it leaves open.
 */
export function differencesOf(
  facts: Facts,
  inspection: Inspection,
  given: ConfirmedLetter,
): readonly Difference[] {
  if (!facts.findings.some(({ inspectionRef }) => inspectionRef === inspection.ref)) return [];
  const rows = findingRows(facts, inspection.ref, given.findings);
  return [
    ...(Object.keys(FACT_LABELS) as Fact[]).flatMap((fact) => factDifference(inspection, given, fact) ?? []),
    ...rows.flatMap((row) => [wordsDifference(row), planDifference(facts, row)].flatMap((one) => one ?? [])),
  ];
}

function factDifference(inspection: Inspection, given: ConfirmedLetter, fact: Fact): Difference | undefined {
  const was = inspection[fact];
  const is = given[fact];
  const isEstimate = inspection.fieldworkEstimated === true && fact.startsWith('fieldwork');
  if (was === undefined || is === undefined || isSame(was, is) || isEstimate) return undefined;
  return {
    key: factKey(inspection, fact, is),
    about: 'inspection',
    ref: inspection.ref,
    title: inspection.title,
    changes: [{ label: FACT_LABELS[fact], was: factWords(fact, was), is: factWords(fact, is) }],
    choices: ['take', 'keep'],
  };
}

const factKey = (inspection: Inspection, fact: Fact, is: unknown): string =>
  keyOf('inspection', `${inspection.ref}/${fact}`, inspection[fact], is);

/** What is confirmed, without what of the inspection is to stay as it stands. */
export const withFactsKept = (
  inspection: Inspection,
  given: ConfirmedLetter,
  choices: Choices,
): ConfirmedLetter =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([name, is]) => name === 'findings' || choices[factKey(inspection, name as Fact, is)] !== 'keep',
    ),
  ) as unknown as ConfirmedLetter;

const wordsKey = ({ was, words }: FindingRow): string =>
  keyOf('finding', was?.ref ?? '', was?.text, words?.text);

function wordsDifference(row: FindingRow): Difference | undefined {
  const { was, words } = row;
  if (!was || !words) return undefined;
  return {
    key: wordsKey(row),
    about: 'finding',
    ref: was.ref,
    title: was.title,
    changes: [{ label: 'In the letter’s words', was: was.text ?? was.title, is: words.text ?? '' }],
    choices: ['take', 'keep'],
  };
}

/** The rows with the words that are to stay. */
export const withWordsKept = (rows: readonly FindingRow[], choices: Choices): readonly FindingRow[] =>
  rows.map((row) => {
    const { was, words: _, ...rest } = row;
    return was && choices[wordsKey(row)] === 'keep' ? { ...rest, row: was } : row;
  });

/** What was planned now for a finding, as columns of the action that answers it; empty where nothing was. */
function plannedIn({ action, leadAgency, supportingAgencies, measure, dueOn }: FindingRow): Edited {
  return {
    ...(action?.trim() ? { title: action.trim() } : {}),
    ...(leadAgency ? { leadAgency } : {}),
    ...(supportingAgencies ? { supportingAgencies } : {}),
    ...(measure?.trim() ? { successMeasure: measure.trim() } : {}),
    ...(dueOn ? { dueOn } : {}),
  };
}

/** What was planned now for a finding that is answered already, and by which action where one alone can be meant. */
export interface PlannedAgain {
  readonly key: string;
  readonly planned: Edited;
  /** Absent where several answer the finding, or one that was withdrawn. */
  readonly action?: Action;
}

/** What was planned now and stands otherwise; undefined where nothing was, or an action says just that. */
export function plannedAgain(facts: Facts, found: FindingRow): PlannedAgain | undefined {
  const { ref, kind } = found.row;
  const planned = plannedIn(found);
  const there = kind === 'Strength' ? [] : facts.actions.filter(({ findingRef }) => findingRef === ref);
  if (there.length === 0 || Object.keys(planned).length === 0) return undefined;
  const live = there.filter(({ withdrawnOn }) => withdrawnOn === undefined);
  if (live.some((action) => changesOf(action, patchFor(action, planned)).length === 0)) return undefined;
  const action =
    live.find(({ title }) => title === planned.title) ?? (live.length === 1 ? live[0] : undefined);
  const sides = action ? changesOf(action, patchFor(action, planned)) : planned;
  return {
    key: keyOf('action', action?.ref ?? ref, sides, there.length),
    planned,
    ...(action ? { action } : {}),
  };
}

/** What was planned as a patch of the action: which agency leads does not support besides, in whatever order the others stand. */
function patchFor(action: Action, { supportingAgencies, ...rest }: Edited): Partial<Action> {
  const lead = rest.leadAgency ?? action.leadAgency;
  const supporting = supportingAgencies?.filter((code) => code !== lead);
  const isAsItStands =
    supporting?.length === action.supportingAgencies.length &&
    supporting.every((code) => action.supportingAgencies.includes(code));
  return {
    ...rest,
    ...(supporting && !isAsItStands ? { supportingAgencies: supporting } : {}),
  } as Partial<Action>;
}

function planDifference(facts: Facts, found: FindingRow): Difference | undefined {
  const again = plannedAgain(facts, found);
  if (!again) return undefined;
  const { key, planned, action } = again;
  const blank = { supportingAgencies: [] as readonly string[] } as Action;
  const changes = changesInWords(
    facts,
    action ? changesOf(action, patchFor(action, planned)) : changesOf(blank, patchFor(blank, planned)),
  );
  return {
    ...{ key, about: 'action', ref: action?.ref ?? found.row.ref, title: action?.title ?? found.row.title },
    changes,
    choices: action ? ['take', 'keep', 'add'] : ['add', 'keep'],
  };
}
