import { dayOf, type Day, type Instant } from '../../calendar/day';
import type { Action, Extension, Facts } from '../../partnership';
import { ratingOf, type PlanLine } from '../plan/plan-lines';

/** What became of the plan since a board last met. */
export interface Since {
  /** Agreed by the group, and closed or not, the newest first. */
  readonly closed: readonly {
    readonly line: PlanLine;
    readonly on: Day;
    /** When it was closed with a plan to last, where it was. */
    readonly closedOn?: Day;
  }[];
  /** Became overdue. */
  readonly slipped: readonly PlanLine[];
  /** Got another due day. */
  readonly revised: readonly { readonly line: PlanLine; readonly from: Day }[];
  readonly challenged: readonly PlanLine[];
}

const GROUP_AGREED: readonly Action['status'][] = ['Agreed', 'Closed', 'Sustained'];

/** What became of the plan from `since` (all of the past without it) until `now`. */
export function changesSince(
  facts: Facts,
  lines: readonly PlanLine[],
  since: Instant | undefined,
  now: Instant,
): Since {
  const isIn = (at: Instant): boolean => (since === undefined || at > since) && at <= now;
  const from = since && dayOf(since);
  return {
    closed: lines
      .flatMap((line) => {
        if (!GROUP_AGREED.includes(line.status)) return [];
        const [agreed, closed] = [lastAgreement(facts, line.ref), lastClosing(facts, line)];
        const at = closed ?? agreed;
        if (at === undefined || !isIn(at)) return [];
        return [
          { line, on: dayOf(agreed ?? at), ...(closed === undefined ? {} : { closedOn: dayOf(closed) }) },
        ];
      })
      .sort((a, b) => ((a.closedOn ?? a.on) > (b.closedOn ?? b.on) ? -1 : 1)),
    slipped: lines.filter(
      ({ isOverdue, dueOn }) => isOverdue && dueOn !== undefined && (from === undefined || dueOn >= from),
    ),
    revised: facts.extensions
      .filter(
        ({ decision, decidedAt }) => decision === 'Granted' && decidedAt !== undefined && isIn(decidedAt),
      )
      .flatMap((granted: Extension) => {
        const line = lines.find(({ ref }) => granted.kind === 'Action' && ref === granted.subjectRef);
        return line ? [{ line, from: granted.dueOn }] : [];
      }),
    challenged: lines.filter(
      ({ ref, status }) =>
        status === 'InProgress' &&
        facts.agreements.some(
          (vote) => vote.actionRef === ref && vote.verdict === 'Challenge' && isIn(vote.at),
        ),
    ),
  };
}

/** Those that are red which were not when the plan stood as it was `before`. */
export function newlyIn(reds: readonly PlanLine[], before: readonly PlanLine[]): readonly PlanLine[] {
  const wereRed = new Set(before.filter((line) => ratingOf(line) === 'Red').map(({ ref }) => ref));
  return reds.filter(({ ref }) => !wereRed.has(ref));
}

const lastAgreement = ({ agreements }: Pick<Facts, 'agreements'>, ref: string): Instant | undefined =>
  agreements
    .filter(({ actionRef, verdict }) => actionRef === ref && verdict === 'Agree')
    .map(({ at }) => at)
    .sort()
    .at(-1);

const lastClosing = ({ updates }: Pick<Facts, 'updates'>, { ref, status }: PlanLine): Instant | undefined =>
  status === 'Agreed'
    ? undefined
    : updates
        .filter(({ actionRef, kind }) => actionRef === ref && kind === 'Closing')
        .map(({ at }) => at)
        .sort()
        .at(-1);
