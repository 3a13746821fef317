import type { Day } from '../../domain/calendar/day';
import { DEFAULT_RULES } from '../../domain/reminders/rules';
import type { Calendar } from '../../domain/calendar/working-days';
import type { Table, Tables } from '../../usecases/ports';
import type { PlaygroundNames } from '../playground/config';
import { actionOf, agreementsOf, updatesOf } from './action-shape';
import { ACTIONS } from './actions';
import { demoDays } from './days';
import { messagesSoFar, remindersSoFar } from './history';
import { FINDINGS, inspectionsOf, requestsOf } from './inspection';
import { meetingsOf, responsesOf, seriesOf } from './meetings';
import { AGENCIES, peopleOf } from './people';

/** Every row of the demonstration partnership, by table. */
export type DemoRows = { readonly [K in Exclude<Table, 'conversations'>]: readonly Tables[K][] };

/** What the demonstration's team, channel and group chat are called. */
export const DEMO_NAMES: PlaygroundNames = {
  team: 'Westmarch Safeguarding Children Partnership',
  channel: 'JTAI',
  groupChat: 'JTAI partnership meeting',
};

/**
 * The demonstration partnership as it stands at the first start on `today`: fictional, with everything relative to
 * that day, and nothing due until the next working morning. The same day and calendar always give the same rows.
 */
export function demoPartnership(today: Day, calendar: Calendar): DemoRows {
  const days = demoDays(today, calendar);
  const meetings = meetingsOf(days, today, calendar);
  const facts = {
    agencies: AGENCIES,
    people: peopleOf(days),
    series: seriesOf(days),
    meetings,
    responses: responsesOf(meetings, days, calendar),
    inspections: inspectionsOf(days, calendar),
    findings: FINDINGS,
    actions: ACTIONS.map((text) => actionOf(text, days)),
    updates: ACTIONS.flatMap((text) => updatesOf(text, days)),
    agreements: ACTIONS.flatMap((text) => agreementsOf(text, days)),
    requests: requestsOf(days),
    extensions: [],
    rules: DEFAULT_RULES,
    closures: [],
    sendingTimes: [],
    settings: [],
    channels: [],
    criteria: [],
    decisions: [],
    otherFindings: [],
    calendarFeeds: [],
    statementSteps: [],
    diary: [],
    themes: [],
    notices: [],
  };
  const beforeToday = days.at(-2, '17:00');
  const nothingSent = { ...facts, formerAgencies: [], reminders: [], messages: [], conversations: [] };
  const reminders = remindersSoFar(nothingSent, calendar, beforeToday);
  const uptoNextMorning = days.at(-1, '17:00');
  const messages = messagesSoFar({ ...nothingSent, reminders }, calendar, uptoNextMorning, beforeToday);
  return { ...facts, reminders, messages };
}
