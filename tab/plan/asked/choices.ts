import type { PlanLineView } from '../../../bot/contract/plan';

/** A value to filter by, and what it is called. */
export type Choice = readonly [value: string, words: string];

/** What the plan can be filtered by: what its actions have, each once and by name. */
export interface Choices {
  readonly agency: readonly Choice[];
  readonly theme: readonly Choice[];
  readonly finding: readonly Choice[];
  readonly owner: readonly Choice[];
}

const inOrder = new Intl.Collator('en-GB', { numeric: true }).compare;

const once = (all: readonly Choice[]): readonly Choice[] =>
  [...new Map(all)].sort(([, a], [, b]) => inOrder(a, b));

/** The choices that a plan offers. Every agency that leads or supports an action is among them. */
export const choicesOf = (rows: readonly PlanLineView[]): Choices => ({
  agency: once(
    rows.flatMap((row) => [row.leadAgency, ...row.supporting].map(({ code, title }) => [code, title])),
  ),
  theme: once(rows.flatMap(({ theme }) => (theme ? [[theme, theme]] : []))),
  finding: once(
    rows.flatMap(({ finding }) => (finding ? [[finding.ref, `${finding.ref} ${finding.title}`]] : [])),
  ),
  owner: once(
    rows.flatMap(({ ownerEmail, ownerName }) => (ownerEmail ? [[ownerEmail, ownerName ?? ownerEmail]] : [])),
  ),
});
