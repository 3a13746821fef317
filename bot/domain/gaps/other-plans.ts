import type { Action, Criterion, Facts } from '../partnership';

/** What this plan and another have in common. */
export interface Tally {
  /** The other plan's name. */
  readonly plan: string;
  /** Actions of ours that answer a line of the other plan. */
  readonly both: readonly Action[];
  /** Lines of the other plan that no action of ours answers: rows of Criteria under that plan's name. */
  readonly onlyThere: readonly Criterion[];
}

/** This plan beside every other one that its actions name, and what is in this one alone. */
export interface Tallies {
  readonly plans: readonly Tally[];
  readonly onlyHere: readonly Action[];
}

/**
 * An action says in `OtherPlan` which line of another plan it answers: 'Youth at Risk: 3.2', the plan's name before the
 * colon. The other plan's own lines, where somebody has entered them, are criteria whose theme is its name.
 */
export function tallies({ actions, criteria }: Pick<Facts, 'actions' | 'criteria'>): Tallies {
  const followed = actions.filter(({ withdrawnOn }) => !withdrawnOn);
  const names = [...new Map(followed.flatMap(namedBy).map((name) => [folded(name), name])).values()];
  return {
    plans: names.sort().map((plan) => tallyWith(plan, followed, criteria)),
    onlyHere: followed.filter((action) => namedBy(action).length === 0),
  };
}

function tallyWith(plan: string, actions: readonly Action[], criteria: readonly Criterion[]): Tally {
  const both = actions.filter((action) => namedBy(action).some((name) => folded(name) === folded(plan)));
  const refs = new Set(actions.map(({ ref }) => ref));
  return {
    plan,
    both,
    onlyThere: criteria.filter(
      (line) =>
        folded(line.theme) === folded(plan) &&
        !line.actionRefs.some((one) => refs.has(one)) &&
        !both.some(({ otherPlan = '' }) => linesIn(otherPlan).some((said) => isLine(said, line))),
    ),
  };
}

interface PlanNamed {
  readonly plan: string;
  /** Which of its lines, folded. */
  readonly lines: readonly string[];
}

/** The plans that an action names, one a line of its own, and which of their lines. */
const namedIn = (otherPlan: string): readonly PlanNamed[] =>
  otherPlan.split(/[\n;]/).flatMap((text) => {
    const [plan = '', lines = ''] = text.includes(':') ? text.split(':') : withoutColon(text.trim());
    return plan.trim() === ''
      ? []
      : [{ plan: plan.trim(), lines: lines === '' ? [] : lines.split(',').map(folded) }];
  });

/** 'Youth at Risk plan 3.2' names its line too, and 'Neglect strategy 2026' a year. */
function withoutColon(text: string): readonly string[] {
  const [, plan = text, line = ''] =
    /^(.*?[a-z)])[\s,–-]+(?:(?:line|action|no\.?|ref\.?)\s+)?([a-z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3})$/i.exec(
      text,
    ) ?? [];
  return [plan, line];
}

const namedBy = ({ otherPlan = '' }: Action): readonly string[] => namedIn(otherPlan).map(({ plan }) => plan);

/** The lines behind the names of plans. */
const linesIn = (otherPlan: string): readonly string[] => namedIn(otherPlan).flatMap(({ lines }) => lines);

/** A line is named by its number in the list or by the one that it begins with, as '3.2 Open a youth hub' does. */
const isLine = (said: string, { ref, title }: Criterion): boolean =>
  said !== '' && (said === folded(ref) || said === folded(title) || said === numberOf(title));

/** '3.2' of '3.2 Open a youth hub'; '' where no number begins it. */
const numberOf = (title: string): string => folded(/^([a-z]{0,3}\d[\w.]*?)[.):]?\s/i.exec(title)?.[1] ?? '');

const folded = (text: string): string => text.trim().toLowerCase();
