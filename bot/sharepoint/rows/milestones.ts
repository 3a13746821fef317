import { type Milestone, milestonesText, readMilestones } from '../../domain/partnership';
import { note, type Column } from './columns';

/** The milestones of an action, one a line, as people read and type them; searched for a child's details like any words. */
export const milestones = (name: string): Column<readonly Milestone[]> => {
  const { schema, ...of } = note(name);
  return {
    ...of,
    schema: schema.transform(readMilestones),
    write: (value) => milestonesText(value) || null,
  };
};
