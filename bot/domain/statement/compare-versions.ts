import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { inSentence } from '../basics/words';
import { formatDatedDay } from '../calendar/day';
import type { AgencyNames, Facts, StatementLine } from '../partnership';
import { agencyOf } from '../people/names';
import { versionsOf } from './approvals';
import { compareLines, LINE_PARTS, statementLines, type LineChange } from './lines';

/** What became of an action between two versions, with what each of them says. */
export interface ComparedLine extends Pick<LineChange, 'ref' | 'title' | 'is'> {
  readonly parts: readonly { readonly label: string; readonly was?: string; readonly is?: string }[];
}

type Planned = Pick<Facts, 'actions' | 'findings' | 'statementSteps'> & AgencyNames;

/**
 * What differs between any two versions of an inspection's statement, from the one to the other; without `to`, what the
 * plan says now. 'not-given' for a version that was never kept.
 */
export function compareVersions(
  facts: Planned,
  inspectionRef: string,
  { from, to }: { readonly from: number; readonly to?: number },
): Result<readonly ComparedLine[], Failure> {
  const versions = versionsOf(facts, inspectionRef);
  const linesOf = (number: number) => versions.find((one) => one.number === number)?.lines;
  const was = linesOf(from);
  const is = to === undefined ? statementLines(facts, inspectionRef) : linesOf(to);
  if (!was || !is) return err(failure('not-given', `Version ${was ? (to ?? '') : from} was never kept.`));
  const before = new Map(was.map((line) => [line.ref, line]));
  const after = new Map(is.map((line) => [line.ref, line]));
  return ok(
    compareLines(was, is).map(({ ref, title, is: became }) => ({
      ...{ ref, title, is: became },
      parts: partsOf(facts, before.get(ref), after.get(ref)),
    })),
  );
}

type Part = keyof typeof LINE_PARTS;

/** What two versions say of one action, where both have it and say it otherwise. */
function partsOf(facts: AgencyNames, was?: StatementLine, is?: StatementLine): ComparedLine['parts'] {
  if (!was || !is) return [];
  return (Object.keys(LINE_PARTS) as Part[]).flatMap((part) => {
    const [before, after] = [said(facts, was, part), said(facts, is, part)];
    if (before === after) return [];
    return { label: LINE_PARTS[part], ...(before ? { was: before } : {}), ...(after ? { is: after } : {}) };
  });
}

/** What a line says in one of its parts, for people; empty where nothing. */
function said(facts: AgencyNames, line: StatementLine, part: Part): string {
  if (part === 'lead') return agencyOf(facts, line.lead).title;
  if (part === 'supporting') return inSentence(line.supporting.map((code) => agencyOf(facts, code).title));
  if (part === 'dueOn') return line.dueOn ? formatDatedDay(line.dueOn) : '';
  return line[part] ?? '';
}
