import { RULE_ADDRESSEES, SUBJECT_KINDS, type Rule } from '../../domain/partnership';
import { choice, flag, line, optional, whole, withDefault } from '../rows/columns';
import { defineList } from '../rows/list';

/** A working year. A slip of the keyboard beyond it would ask for days that no calendar knows. */
const FURTHEST = 250;

/** When what is reminded of, as the partnership has it. */
export const rules = defineList<Rule>({
  title: 'Rules',
  countsWithoutWords: true,
  seldomChanged: true,
  columns: {
    title: line('Title'),
    kind: choice('Kind', SUBJECT_KINDS),
    workingDays: whole('WorkingDays', -FURTHEST, FURTHEST),
    repeat: optional(whole('Repeat', 1, FURTHEST)),
    to: withDefault(choice('To', RULE_ADDRESSEES), 'SPOC'),
    withdrawn: optional(flag('Withdrawn')),
  },
});
