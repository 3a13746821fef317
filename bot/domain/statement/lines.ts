import type { Action, Facts, Finding, StatementLine } from '../partnership';

type Planned = Pick<Facts, 'actions' | 'findings'>;

/** The findings that a statement answers, in the letter's order: areas for priority action first. */
export const answeredFindings = (
  { findings }: Pick<Facts, 'findings'>,
  inspectionRef: string,
): readonly Finding[] =>
  (['Priority', 'Improvement'] as const).flatMap((kind) =>
    findings.filter(
      (one) => one.inspectionRef === inspectionRef && one.kind === kind && one.withdrawnOn === undefined,
    ),
  );

/** The actions that answer a finding and are followed. */
export const actionsFor = ({ actions }: Pick<Facts, 'actions'>, findingRef: string): readonly Action[] =>
  actions.filter((one) => one.findingRef === findingRef && one.withdrawnOn === undefined);

/** What a statement says now, an action a line, finding by finding. */
export const statementLines = (facts: Planned, inspectionRef: string): readonly StatementLine[] =>
  answeredFindings(facts, inspectionRef).flatMap(({ ref: finding }) =>
    actionsFor(facts, finding).map(
      ({ ref, title, leadAgency, supportingAgencies, dueOn, successMeasure }) => ({
        ...{ ref, finding, title, lead: leadAgency, supporting: supportingAgencies },
        ...(dueOn ? { dueOn } : {}),
        ...(successMeasure ? { measure: successMeasure } : {}),
      }),
    ),
  );

/** What of a line can differ between two versions, and how people call it. */
export const LINE_PARTS = {
  finding: 'finding',
  title: 'what is done',
  lead: 'who leads',
  supporting: 'who supports',
  dueOn: 'the date',
  measure: 'the measure',
} as const satisfies Partial<Record<keyof StatementLine, string>>;

/** What became of an action from one version to another. */
export interface LineChange {
  readonly ref: string;
  readonly title: string;
  readonly is: 'added' | 'gone' | 'changed';
  /** What changed, in words. */
  readonly what: readonly string[];
}

/** What differs between two versions of a statement: what was added, what is gone, and what of the rest changed. */
export function compareLines(
  was: readonly StatementLine[],
  is: readonly StatementLine[],
): readonly LineChange[] {
  const before = new Map(was.map((one) => [one.ref, one]));
  const now = new Set(is.map(({ ref }) => ref));
  const changed = is.flatMap((line): LineChange[] => {
    const old = before.get(line.ref);
    if (!old) return [{ ref: line.ref, title: line.title, is: 'added', what: [] }];
    const what = (Object.keys(LINE_PARTS) as (keyof typeof LINE_PARTS)[])
      .filter((part) => String(old[part] ?? '') !== String(line[part] ?? ''))
      .map((part) => LINE_PARTS[part]);
    return what.length > 0 ? [{ ref: line.ref, title: line.title, is: 'changed', what }] : [];
  });
  const gone = was
    .filter(({ ref }) => !now.has(ref))
    .map(({ ref, title }): LineChange => ({ ref, title, is: 'gone', what: [] }));
  return [...changed, ...gone];
}
