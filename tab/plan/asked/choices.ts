import type { PlanLineView } from '../../../bot/contract/plan';
import { inOrder } from '../../../bot/domain/plan/in-order';

/** A value to filter by, and what it is called. */
export type Choice = readonly [value: string, words: string];

/** What the plan can be filtered by: what its actions have, each once and by name, below the name of the filter. */
export interface Choices {
  readonly agency: readonly Choice[];
  readonly theme: readonly Choice[];
  readonly finding: readonly Choice[];
  readonly owner: readonly Choice[];
}

/**
 * The choices that a plan offers. Every agency that leads or supports an action is among them. As long as nobody can see more of
 * them than what is chosen they need not be `sorted`.
 */
export function choicesOf(rows: readonly PlanLineView[], { sorted = true } = {}): Choices {
  const [agency, theme, finding, owner] = [new Names(), new Names(), new Names(), new Names()];
  for (const row of rows) {
    agency.add(row.leadAgency.code, row.leadAgency.title);
    for (const { code, title } of row.supporting) agency.add(code, title);
    if (row.theme) theme.add(row.theme, row.theme);
    if (row.finding) finding.add(row.finding.ref, row.finding.title);
    if (row.ownerEmail) owner.add(row.ownerEmail, row.ownerName ?? row.ownerEmail);
  }
  return {
    agency: agency.listed('Agency', sorted),
    theme: theme.listed('Theme', sorted),
    finding: finding.listed('Finding', sorted, (ref, title) => `${ref} ${title}`),
    owner: owner.listed('Owner', sorted),
  };
}

/** What something is called, by its value, each once: the last name counts. */
class Names {
  readonly #byValue = new Map<string, string>();

  add(value: string, name: string): void {
    this.#byValue.set(value, name);
  }

  listed(
    label: string,
    sorted: boolean,
    worded = (_value: string, name: string): string => name,
  ): readonly Choice[] {
    const choices = [...this.#byValue].map(([value, name]): Choice => [value, worded(value, name)]);
    return [['', label], ...(sorted ? choices.sort(([, a], [, b]) => inOrder(a, b)) : choices)];
  }
}
