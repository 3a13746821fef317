import type { OwedThing } from './things';

/** How much an agency has to do, as `/my`, `/status` and the tab all tell it. */
export interface Counts {
  readonly toDo: number;
  readonly overdue: number;
  /** Asked, and not answered. */
  readonly waiting: number;
}

/** Counts what there is to do; each thing once. */
export const countsOf = (things: readonly Pick<OwedThing, 'isOverdue' | 'silence'>[]): Counts => ({
  toDo: things.length,
  overdue: things.filter(({ isOverdue }) => isOverdue).length,
  waiting: things.filter(({ silence }) => silence !== undefined).length,
});

/** '9 things to do, 2 overdue'. */
export const countsInWords = ({ toDo, overdue }: Counts): string =>
  `${toDo} ${toDo === 1 ? 'thing' : 'things'} to do${overdue > 0 ? `, ${overdue} overdue` : ''}`;
