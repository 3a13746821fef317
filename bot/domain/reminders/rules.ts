import { inSentence } from '../basics/words';
import { type Facts, SUBJECT_KINDS, type Rule, type SubjectKind } from '../partnership';
const rule = (
  kind: SubjectKind,
  workingDays: number,
  to: Rule['to'] = 'SPOC',
  repeat: number | undefined = undefined,
): Rule => ({
  title: `${kind} ${stageOf(workingDays)}`,
  kind,
  workingDays,
  to,
  ...(repeat ? { repeat } : {}),
});

const deadline = (kind: SubjectKind, to: Rule['to']): Rule[] => [
  rule(kind, -10, to),
  rule(kind, -3, to),
  rule(kind, 0, to),
  rule(kind, 5, to, 5),
];

/** When people are reminded unless the partnership says otherwise (`product.md`, Reminders). */
export const DEFAULT_RULES: readonly Rule[] = [
  rule('Meeting', -10),
  rule('Meeting', -5),
  rule('Meeting', -1),
  ...deadline('Action', 'SPOC'),
  ...deadline('Request', 'SPOC'),
  ...deadline('Milestone', 'Coordinator'),
];

/** The rules of a kind: the partnership's own where it has any of that kind, else the defaults. */
export function rulesFor(facts: Pick<Facts, 'rules'>, kind: SubjectKind): readonly Rule[] {
  const own = facts.rules.filter((row) => row.kind === kind && !row.withdrawn);
  return own.length > 0 ? own : DEFAULT_RULES.filter((row) => row.kind === kind);
}

/** A stage as the Reminders list holds it: '-10', '0', '+5'. A function declaration, since the defaults above use it. */
export function stageOf(workingDays: number): string {
  return workingDays > 0 ? `+${workingDays}` : String(workingDays);
}

/** '10 and 3 working days before, on the day and every 5 working days after it': the rules of a kind in words, for the welcome. */
export function rulesInWords(rules: readonly Rule[]): string {
  const inOrder = [...rules].sort((a, b) => a.workingDays - b.workingDays);
  const before = inOrder.filter((row) => row.workingDays < 0).map((row) => -row.workingDays);
  const after = inOrder.filter((row) => row.workingDays > 0);
  return inSentence([
    ...(before.length > 0 ? [`${inSentence(before.map(String))} ${days(before[0] ?? 0)} before`] : []),
    ...(inOrder.some((row) => row.workingDays === 0) ? ['on the day'] : []),
    ...after.map(afterInWords),
  ]);
}

/** The rules in force for one kind of subject, in words. */
export interface RulesOfKind {
  readonly subjects: string;
  /** '10, 5 and 1 working days before', and whom it is told where that is not the SPOC. */
  readonly words: string;
  /** True when the partnership's own list says otherwise than the defaults. */
  readonly own: boolean;
}

/** Every rule in force, by kind of subject. */
export const rulesInForce = (facts: Pick<Facts, 'rules'>): readonly RulesOfKind[] =>
  SUBJECT_KINDS.map((kind) => {
    const rules = rulesFor(facts, kind);
    const to = (who: Rule['to']) => rules.filter((row) => row.to === who);
    const spoc = rulesInWords(to('SPOC'));
    const coordinator = rulesInWords(to('Coordinator'));
    return {
      subjects: SUBJECTS[kind],
      words: [...(spoc ? [spoc] : []), ...(coordinator ? [`to the coordinator ${coordinator}`] : [])].join(
        '; ',
      ),
      own: !isSameSet(
        rules,
        DEFAULT_RULES.filter((row) => row.kind === kind),
      ),
    };
  });

/** True for a rule that asks for what one of the defaults does, whatever it is called. */
export const isStandard = (own: Rule): boolean => DEFAULT_RULES.some((row) => asksTheSame(row, own));

const asksTheSame = (a: Rule, b: Rule): boolean =>
  a.kind === b.kind && a.workingDays === b.workingDays && a.repeat === b.repeat && a.to === b.to;

const isSameSet = (a: readonly Rule[], b: readonly Rule[]): boolean =>
  a.every((one) => b.some((other) => asksTheSame(one, other))) &&
  b.every((one) => a.some((other) => asksTheSame(one, other)));

const SUBJECTS: Record<SubjectKind, string> = {
  Meeting: 'Meetings',
  Action: 'Actions',
  Request: 'Annex A requests',
  Milestone: 'Statements of action',
};

const afterInWords = ({ workingDays, repeat }: Rule): string =>
  repeat === workingDays
    ? `every ${workingDays} ${days(workingDays)} after it`
    : `${workingDays} ${days(workingDays)} after it${repeat ? ` and every ${repeat} after that` : ''}`;

const days = (count: number): string => (count === 1 ? 'working day' : 'working days');
