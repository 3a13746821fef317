import type { PeopleView } from '../../bot/contract/lists/people';
import { count } from '../parts/format';

/** One step of setting up a partnership. */
export interface Step {
  readonly title: string;
  /** What is there, or what it takes. */
  readonly says: string;
  readonly isDone: boolean;
  readonly to: string;
  readonly button: string;
}

/** How far the partnership has come. */
export interface SoFar {
  readonly people: PeopleView;
  readonly meetings: number;
  readonly actions: number;
}

/** The steps in their order; what comes first is needed by what follows. */
export function stepsOf({ people, meetings, actions }: SoFar): readonly Step[] {
  const { agencies } = people;
  const there = people.people.filter(({ leftOn }) => !leftOn);
  const silent = agencies.filter(
    ({ code }) => !there.some(({ agencyCode, roles }) => agencyCode === code && roles.includes('SPOC')),
  );
  return [
    {
      title: 'Add the agencies',
      says:
        agencies.length === 0
          ? 'Each partner that leads or supports actions, with the name that everybody knows.'
          : `${agencies.map(({ title, shortName }) => shortName ?? title).join(', ')}.`,
      isDone: agencies.length > 1,
      to: '/people?do=add-agency',
      button: 'Add an agency',
    },
    {
      title: 'Add their people',
      says:
        silent.length === 0
          ? `${count(there.length, 'person', 'people')}. Each agency has a single point of contact.`
          : `${count(there.length, 'person', 'people')} so far. Nobody yet stands for ${silent.map(({ title }) => title).join(', ')}.`,
      isDone: agencies.length > 1 && silent.length === 0,
      to: '/people',
      button: 'See the people',
    },
    {
      title: 'Say when you meet',
      says:
        meetings > 0
          ? `${count(meetings, 'meeting')} ahead.`
          : 'How often, the first day, the time and the place. A date on a bank holiday is asked about.',
      isDone: meetings > 0,
      to: meetings > 0 ? '/meetings' : '/settings',
      button: meetings > 0 ? 'See the meetings' : 'Say when you meet',
    },
    {
      title: 'Bring the plan you have',
      says:
        actions > 0
          ? `${count(actions, 'action')} in the plan.`
          : 'A spreadsheet or a Word table. You see every row before anything is saved.',
      isDone: actions > 0,
      to: actions > 0 ? '/plan' : '/import',
      button: actions > 0 ? 'See the plan' : 'Choose a file',
    },
    {
      title: 'Read what will go out',
      says: 'Each message of the next ten working days, to whom and why. The app writes to nobody who has not added it in Teams.',
      isDone: false,
      to: '/coming-up',
      button: 'Read it first',
    },
  ];
}
