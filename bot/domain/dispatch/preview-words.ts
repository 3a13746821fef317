/** What would have to happen for something not to go out; none when nothing that people do keeps it back. */
export const CONDITIONS = ['done', 'answered'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** How people read a condition. */
export const CONDITION_WORDS: Record<Condition, string> = {
  done: 'unless it is done',
  answered: 'if nobody answers',
};

/** What a rule is called that the partnership has not made its own. */
export const STANDARD = 'standard rule';
