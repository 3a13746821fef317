import type { CriteriaView } from '../../bot/contract/gaps/criteria';
import { count } from '../parts/format';

export type CriterionView = CriteriaView['criteria'][number];

/** The criteria of one theme, in the list's order. */
export interface ThemeView {
  readonly theme: string;
  readonly criteria: readonly CriterionView[];
}

/** The criteria by theme, each where the list first has it. */
export function themesOf({ criteria }: CriteriaView): readonly ThemeView[] {
  const themes = new Map<string, CriterionView[]>();
  for (const one of criteria) themes.set(one.theme, [...(themes.get(one.theme) ?? []), one]);
  return [...themes].map(([theme, of]) => ({ theme, criteria: of }));
}

/** How a criterion stands, in words. */
export const STATE_WORDS: Readonly<Record<CriterionView['state'], string>> = {
  Open: 'A gap that no action closes',
  Closing: 'A gap that is being closed',
  Met: 'Met',
  Unjudged: 'Not judged yet',
};

/** 'Two of five met, one gap open': the heading of a theme. */
export function standingOf(criteria: readonly CriterionView[]): string {
  const of = (state: CriterionView['state']): number => criteria.filter((one) => one.state === state).length;
  const parts = [
    ...(of('Open') > 0 ? [`${count(of('Open'), 'gap')} without an action`] : []),
    ...(of('Closing') > 0 ? [`${count(of('Closing'), 'gap')} being closed`] : []),
    ...(of('Met') > 0 ? [`${of('Met')} of ${criteria.length} met`] : []),
    ...(of('Unjudged') > 0 ? [`${of('Unjudged')} not judged yet`] : []),
  ];
  return parts.join(', ');
}
