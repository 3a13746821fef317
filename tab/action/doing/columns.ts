import { day, line, NO_CHILD, words, type Question } from '../../forms/questions';
import type { PlanLists } from './use-plan-lists';

/** What the plan says of an action, question by question: of a `new` one, or of one that is there. */
export function columnQuestions(
  of: 'new' | 'there',
  { findings, owners, themes }: PlanLists,
): readonly Question[] {
  const isNew = of === 'new';
  return [
    line('title', 'What is to be done?', NO_CHILD),
    { name: 'leadAgency', label: 'Who leads?', kind: 'choice', half: true },
    { ...line('ownerEmail', 'Owner (e-mail)'), choices: owners, half: true },
    { name: 'supportingAgencies', label: 'With whom?', kind: 'agencies' },
    { ...day('dueOn', 'Due', isNew ? undefined : 'The day it was first due stays in the plan.'), half: true },
    {
      name: 'findingRef',
      label: 'Which finding does it answer?',
      kind: 'choice',
      empty: 'None',
      choices: findings.map(([ref, title]) => [ref, `${ref} ${title}`]),
      half: true,
    },
    words('successMeasure', 'Done when'),
    { name: 'milestones', label: 'Milestones', kind: 'milestones' },
    { ...line('theme', 'Theme'), choices: themes, half: true },
    {
      ...line('otherPlan', 'Line of another plan that it answers too', 'Such as Youth at Risk: 3.2'),
      half: true,
    },
    ...(isNew
      ? [{ ...line('ref', 'Number', 'The next free one unless you give another.'), half: true }]
      : [words('sustainabilityPlan', 'How it will last'), { ...day('reviewOn', 'Reviewed on'), half: true }]),
  ];
}
