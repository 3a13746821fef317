import { counted, inList } from '../basics/words';
import type { Agency, Facts, Person } from '../partnership';
import type { Instant } from '../calendar/day';

/** One step of setting up a partnership. */
export interface FirstStep {
  readonly title: string;
  /** What is there, or what it takes. */
  readonly says: string;
  readonly isDone: boolean;
  /** The page of the tab on which it is done, without a slash before it. */
  readonly page: string;
  readonly button: string;
}

/** How far a partnership has come. */
export interface SoFar {
  readonly agencies: readonly Pick<Agency, 'code' | 'title' | 'shortName'>[];
  readonly people: readonly Pick<Person, 'agencyCode' | 'roles' | 'leftOn'>[];
  /** How many are ahead. */
  readonly meetings: number;
  readonly actions: number;
}

/** How far the partnership of these facts has come. */
export const soFar = (
  { agencies, people, meetings, actions }: Pick<Facts, 'agencies' | 'people' | 'meetings' | 'actions'>,
  now: Instant,
): SoFar => ({
  agencies,
  people,
  meetings: meetings.filter(({ status, startsAt }) => status === 'Planned' && startsAt > now).length,
  actions: actions.filter(({ withdrawnOn }) => withdrawnOn === undefined).length,
});

/** A partnership without a plan is led through its set-up, in the chat and in the tab. */
export const isFirstDay = ({ actions }: Pick<SoFar, 'actions'>): boolean => actions === 0;

/** The steps in their order; what comes first is needed by what follows. The last one is never done: it can always be read. */
export function firstSteps({ agencies, people, meetings, actions }: SoFar): readonly FirstStep[] {
  const there = people.filter(({ leftOn }) => !leftOn);
  const silent = agencies.filter(
    ({ code }) => !there.some(({ agencyCode, roles }) => agencyCode === code && roles.includes('SPOC')),
  );
  return [
    {
      title: 'Add the agencies',
      says:
        agencies.length === 0
          ? 'Each partner that leads or supports actions, with the name that everybody knows.'
          : `${inList(agencies.map(({ title, shortName }) => shortName ?? title))}${agencies.length > 1 ? '.' : ' so far. Add the others: a partnership has at least two.'}`,
      isDone: agencies.length > 1,
      page: 'people?do=add-agency',
      button: 'Add an agency',
    },
    {
      title: 'Add their people',
      says:
        agencies.length < 2
          ? `${counted(there.length, 'person', 'people')} so far. Add the agencies first, then for each a single point of contact and a deputy.`
          : silent.length === 0
            ? `${counted(there.length, 'person', 'people')}. Each agency has a single point of contact.`
            : `${counted(there.length, 'person', 'people')} so far. Nobody yet stands for ${inList(silent.map(({ title }) => title))}.`,
      isDone: agencies.length > 1 && silent.length === 0,
      page: silent.length > 0 ? 'people?do=add' : 'people',
      button: silent.length > 0 ? 'Add a person' : 'See the people',
    },
    {
      title: 'Say when you meet',
      says:
        meetings > 0
          ? `${counted(meetings, 'meeting')} ahead.`
          : 'How often, the first day, the time and the place. A date on a bank holiday is asked about.',
      isDone: meetings > 0,
      page: meetings > 0 ? 'meetings' : 'settings?edit=series',
      button: meetings > 0 ? 'See the meetings' : 'Say when you meet',
    },
    {
      title: 'Bring the plan you have',
      says:
        actions > 0
          ? `${counted(actions, 'action')} in the plan.`
          : 'A spreadsheet or a Word table. You see every row before anything is saved.',
      isDone: actions > 0,
      page: actions > 0 ? 'plan' : 'import',
      button: actions > 0 ? 'See the plan' : 'Choose a file',
    },
    {
      title: 'Read what will go out',
      says: 'Each message of the next ten working days, to whom and why. The app writes to nobody who has not added it in Teams.',
      isDone: false,
      page: 'coming-up',
      button: 'Read it first',
    },
  ];
}

/** The first step that is still to be done; the last one where all others are. */
export const nextStep = (steps: readonly FirstStep[]): number => steps.findIndex(({ isDone }) => !isDone);
