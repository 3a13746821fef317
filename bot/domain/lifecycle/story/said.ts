import type { Instant } from '../../calendar/day';
import type { Action, Agency, Facts, Update } from '../../partnership';
import { stepsOf, takenBackIn } from '../../steps/steps';
import { standingChallenges, submissionOf } from '../votes';
import { keyOf, saidBy } from '../../steps/history';

/** A note or a piece of evidence, as it was typed. */
export interface SaidLine {
  readonly key: string;
  readonly byName: string;
  readonly agency?: Agency;
  readonly onBehalf: boolean;
  readonly at: Instant;
  readonly text?: string;
  readonly link?: string;
}

/** Before the group; agreed by it; sent back by a challenge; taken back; or followed by later evidence. */
export const EVIDENCE_STANDINGS = ['Before', 'Agreed', 'SentBack', 'TakenBack', 'Earlier'] as const;

export interface EvidenceLine extends SaidLine {
  readonly standing: (typeof EVIDENCE_STANDINGS)[number];
  readonly sentBackAt?: Instant;
}

/** Answered by new evidence, withdrawn by who gave it, or standing. */
export const CHALLENGE_STANDINGS = ['Stands', 'Answered', 'Withdrawn'] as const;

export interface ChallengeLine extends SaidLine {
  readonly standing: (typeof CHALLENGE_STANDINGS)[number];
  readonly answeredAt?: Instant;
}

const lineOf = (facts: Facts, step: Update): SaidLine => ({
  ...saidBy(facts, step),
  ...(step.text ? { text: step.text } : {}),
  ...(step.link ? { link: step.link } : {}),
});

/** The notes on an action that were not taken back, the newest first. */
export function notesOf(facts: Facts, action: Action): readonly SaidLine[] {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  return steps
    .filter(({ kind, key }) => kind === 'Progress' && !gone.has(key ?? ''))
    .map((step) => lineOf(facts, step))
    .reverse();
}

/** Why an action is open again, or what was found when it was looked at again. */
export interface GroupLine extends SaidLine {
  readonly is: 'Reopened' | 'Sustained';
}

/** What the group said when it last moved an action, as long as nothing has moved it since. */
export function groupLineOf(facts: Facts, action: Action): GroupLine | undefined {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  // What takes a move back is no move: what stood before it stands again.
  const moves = ({ key = '', kind, changes = [] }: Update): boolean =>
    !gone.has(key) &&
    kind !== 'TakenBack' &&
    changes.some(({ column }) => column === 'status' || column === 'withdrawnOn');
  const last = steps.filter(moves).at(-1);
  if (last?.kind === 'Reopening') return { ...lineOf(facts, last), is: 'Reopened' };
  return last?.kind === 'Review' ? { ...lineOf(facts, last), is: 'Sustained' } : undefined;
}

/** By what, by whom and when the group said how sure it is of the impact, where that still holds. */
export function impactLineOf(facts: Facts, action: Action): SaidLine | undefined {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const last = steps.filter(({ kind, key = '' }) => kind === 'Impact' && !gone.has(key)).at(-1);
  const holds = last?.changes?.every(({ column, is }) => column !== 'impact' || is === action.impact);
  return last && holds && action.impact !== undefined ? lineOf(facts, last) : undefined;
}

/** All evidence on an action, the newest first, and what became of it. */
export function evidenceOf(facts: Facts, action: Action): readonly EvidenceLine[] {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const last = submissionOf(facts, action);
  return steps
    .flatMap((step, place): EvidenceLine[] => {
      if (step.kind !== 'Evidence') return [];
      const line = lineOf(facts, step);
      if (gone.has(step.key ?? '')) return [{ ...line, standing: 'TakenBack' }];
      const sentBack = sentBackAfter(steps.slice(place + 1), gone);
      if (sentBack) return [{ ...line, standing: 'SentBack', sentBackAt: sentBack.at }];
      return [{ ...line, standing: standingOf(action, last, step) }];
    })
    .reverse();
}

/** The challenge that sent evidence back before any other evidence came. */
function sentBackAfter(later: readonly Update[], gone: ReadonlySet<string>): Update | undefined {
  const counting = later.filter(({ key }) => !gone.has(key ?? ''));
  const end = counting.findIndex(submits);
  const untilThen = end < 0 ? counting : counting.slice(0, end);
  const withdrawn = untilThen.some(
    ({ kind, changes = [] }) =>
      kind === 'Agreement' && changes.some(({ column, was }) => column === 'status' && was === 'InProgress'),
  );
  return withdrawn ? undefined : untilThen.find(({ kind }) => kind === 'Challenge');
}

const submits = ({ kind, changes = [], statusBefore }: Update): boolean =>
  kind === 'Evidence' &&
  (statusBefore !== undefined || changes.some(({ column }) => column === 'submission'));

function standingOf({ status }: Action, last: Update | undefined, step: Update): EvidenceLine['standing'] {
  if (last && step.at < last.at) return 'Earlier';
  if (status === 'EvidenceSubmitted') return 'Before';
  return status === 'Agreed' || status === 'Closed' || status === 'Sustained' ? 'Agreed' : 'Earlier';
}

/** The challenges to an action's evidence, the newest first, and what became of each. */
export function challengesOf(facts: Facts, action: Action): readonly ChallengeLine[] {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const standing = standingChallenges(facts, action);
  const stands = new Set(standing.map(({ agency, at }) => `${agency.code} ${at}`));
  const told = steps.flatMap((step, place): ChallengeLine[] => {
    if (step.kind !== 'Challenge') return [];
    const line = lineOf(facts, step);
    if (stands.delete(`${step.agencyCode ?? ''} ${step.at}`)) return [{ ...line, standing: 'Stands' }];
    const typed = step.agencyCode === undefined && standing.find(({ by }) => by === step.by);
    if (typed) {
      // What somebody typed into the list beside their vote says nothing of being withdrawn; in the same words it is that.
      if ((typed.text ?? step.text) === step.text) stands.delete(`${typed.agency.code} ${typed.at}`);
      return [{ ...line, standing: 'Stands' }];
    }
    const answer = gone.has(step.key ?? '') ? undefined : steps.slice(place + 1).find(submits);
    return [
      answer ? { ...line, standing: 'Answered', answeredAt: answer.at } : { ...line, standing: 'Withdrawn' },
    ];
  });
  // Votes that somebody typed into the list have no step of their own.
  const typed = standing
    .filter(({ agency, at }) => stands.has(`${agency.code} ${at}`))
    .map(({ agency, by, at, text }): ChallengeLine => {
      const step: Update = {
        actionRef: action.ref,
        kind: 'Challenge',
        agencyCode: agency.code,
        by,
        at,
        ...(text ? { text } : {}),
      };
      return { ...lineOf(facts, step), key: `${keyOf(step)} ${agency.code}`, standing: 'Stands' };
    });
  return [...told, ...typed].reverse();
}
