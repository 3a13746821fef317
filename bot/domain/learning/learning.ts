import type { Action, Criterion, Facts, Finding, OtherFinding } from '../partnership';
import { NO_SUBJECT } from './no-subject';
import { subjectsOf } from './subjects';

/** What a kept finding is about; one that is about nothing known is not lost. */
const subjectsIn = (text: string): readonly string[] => {
  const known = subjectsOf(text);
  return known.length > 0 ? known : [NO_SUBJECT];
};

/** The findings that stand: what was taken out teaches nothing. */
export const standingFindings = ({ otherFindings }: Pick<Facts, 'otherFindings'>): readonly OtherFinding[] =>
  otherFindings.filter(({ withdrawnOn }) => withdrawnOn === undefined);

/** One subject: who was told what about it, and what the partnership does about it. */
export interface Learning {
  readonly subject: string;
  /** The areas that were told to improve it, or to act at once, each once, in the order of the alphabet. */
  readonly areas: readonly string[];
  /** What they were told, the newest letter first. */
  readonly told: readonly OtherFinding[];
  /** What went well elsewhere. */
  readonly strengths: readonly OtherFinding[];
  /** The own gap analysis on the subject. */
  readonly criteria: readonly Criterion[];
  /** What the partnership's own letter said of it. */
  readonly ownFindings: readonly Finding[];
  /** What is being done: actions that answer those findings or close those gaps. */
  readonly actions: readonly Action[];
}

type Learnt = Pick<Facts, 'otherFindings' | 'criteria' | 'actions' | 'findings'>;

/**
 * What other areas were told, subject by subject, the most frequent first, beside what this partnership knows and does
 * of it: 'eleven areas were told this; what do we do about it?' Of one theme, or of all. `facts` hold what the reader may
 * read: an own letter may be under embargo.
 */
export function learningFrom(facts: Learnt, theme?: string): readonly Learning[] {
  const others = standingFindings(facts).filter((one) => theme === undefined || one.theme === theme);
  const subjects = new Set(others.flatMap(({ text }) => subjectsIn(text)));
  return [...subjects]
    .map((subject) => learningOf(facts, others, subject))
    .sort(
      (a, b) =>
        Number(a.subject === NO_SUBJECT) - Number(b.subject === NO_SUBJECT) ||
        b.areas.length - a.areas.length ||
        a.subject.localeCompare(b.subject),
    );
}

function learningOf(facts: Learnt, others: readonly OtherFinding[], subject: string): Learning {
  const about = (text: string): boolean => subjectsOf(text).includes(subject);
  const told = others.filter(({ text }) => subjectsIn(text).includes(subject));
  const asked = told.filter(({ kind }) => kind !== 'Strength');
  const linked = new Set(told.flatMap(({ criterionRef }) => criterionRef ?? []));
  const criteria = facts.criteria.filter(({ ref, title }) => linked.has(ref) || about(title));
  const ownFindings = facts.findings.filter(
    ({ kind, text, title, withdrawnOn }) =>
      kind !== 'Strength' && withdrawnOn === undefined && about(text ?? title),
  );
  const refs = new Set(criteria.flatMap(({ actionRefs }) => actionRefs));
  const answers = new Set(ownFindings.map(({ ref }) => ref));
  const actions = facts.actions.filter(
    ({ ref, findingRef = '', withdrawnOn }) =>
      withdrawnOn === undefined && (refs.has(ref) || answers.has(findingRef)),
  );
  return {
    subject,
    areas: [...new Set(asked.map(({ area }) => area))].sort((a, b) => a.localeCompare(b)),
    told: newestFirst(asked),
    strengths: newestFirst(told.filter(({ kind }) => kind === 'Strength')),
    ...{ criteria, ownFindings, actions },
  };
}

const newestFirst = (rows: readonly OtherFinding[]): readonly OtherFinding[] =>
  [...rows].sort((a, b) => ((a.publishedOn ?? '') > (b.publishedOn ?? '') ? -1 : 1));
