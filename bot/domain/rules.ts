import type { Facts, Rule, SubjectKind } from './partnership';

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
  const own = facts.rules.filter((row) => row.kind === kind);
  return own.length > 0 ? own : DEFAULT_RULES.filter((row) => row.kind === kind);
}

/** A stage as the Reminders list holds it: '-10', '0', '+5'. A function declaration, since the defaults above use it. */
export function stageOf(workingDays: number): string {
  return workingDays > 0 ? `+${workingDays}` : String(workingDays);
}

/** '10, 5 and 1 working days before': the rules of a kind in words, for the welcome. */
export function rulesInWords(rules: readonly Rule[]): string {
  const before = rules.filter((row) => row.workingDays < 0).map((row) => -row.workingDays);
  const parts = [
    ...(before.length > 0
      ? [`${list(before.sort((a, b) => b - a))} working day${before.join() === '1' ? '' : 's'} before`]
      : []),
    ...(rules.some((row) => row.workingDays === 0) ? ['on the day'] : []),
    ...rules
      .filter((row) => row.workingDays > 0)
      .map((row) =>
        row.repeat ? `every ${row.repeat} working days after that` : `${row.workingDays} working days after`,
      ),
  ];
  return parts.join(', ');
}

const list = (numbers: readonly number[]): string =>
  numbers.length < 2
    ? numbers.join('')
    : `${numbers.slice(0, -1).join(', ')} and ${numbers[numbers.length - 1]}`;
