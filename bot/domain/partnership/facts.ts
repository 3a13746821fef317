import type { Instant } from '../calendar/day';
import type { Calendar } from '../calendar/working-days';
import type { Agency, Person } from './people';
import type { Series, Meeting, Response, Closure } from './meetings';
import type { Inspection } from './inspection';
import type { Finding, Action, Update, Agreement, Extension, Request } from './plan';
import type { Minute } from './minutes';
import type { Reminder, Message } from './sending';
import type { Rule, SendingTimes } from './rules';
import type { Setting } from './settings';
import type { CalendarFeed } from './calendar-feeds';
import type { Channel, Conversation } from './chats';
import type { Criterion } from './criteria';
import type { Notice } from './notices';
import type { OtherFinding } from './other-findings';
import type { StatementStep } from './statement';
import type { DiaryEntry } from './diary';
import type { Theme } from './themes';

/** All that is current in one partnership; the decisions of the domain are made from it. */
export interface Facts {
  /** Those of the partnership: whoever is taken off is asked nothing, counts for nothing, and stands in none of them. */
  readonly agencies: readonly Agency[];
  /** Those that have left it, of the same list: history keeps their names. */
  readonly formerAgencies: readonly Agency[];
  readonly people: readonly Person[];
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  readonly responses: readonly Response[];
  readonly decisions: readonly Minute[];
  readonly inspections: readonly Inspection[];
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
  readonly updates: readonly Update[];
  readonly agreements: readonly Agreement[];
  readonly requests: readonly Request[];
  readonly reminders: readonly Reminder[];
  readonly messages: readonly Message[];
  readonly extensions: readonly Extension[];
  readonly rules: readonly Rule[];
  readonly closures: readonly Closure[];
  readonly sendingTimes: readonly SendingTimes[];
  readonly settings: readonly Setting[];
  readonly channels: readonly Channel[];
  readonly conversations: readonly Conversation[];
  readonly criteria: readonly Criterion[];
  readonly otherFindings: readonly OtherFinding[];
  readonly calendarFeeds: readonly CalendarFeed[];
  readonly statementSteps: readonly StatementStep[];
  readonly diary: readonly DiaryEntry[];
  readonly themes: readonly Theme[];
  readonly notices: readonly Notice[];
}

/** The lists by the names that their facts have. */
export type FactList = Exclude<keyof Facts, 'formerAgencies'>;

/** Every row of a list, also of agencies that have left. */
export const everyRowOf = <F extends Facts, L extends FactList>(facts: F, list: L): F[L] =>
  list === 'agencies' ? ([...facts.agencies, ...facts.formerAgencies] as unknown as F[L]) : facts[list];

/** Whose names agencies have: those of the partnership and, where they are at hand, those that have left it. */
export type AgencyNames = Pick<Facts, 'agencies'> & Partial<Pick<Facts, 'formerAgencies'>>;

/** All that is current, the working days by which it is judged, and the moment as of which it is. */
export interface AsOf {
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly now: Instant;
}

/** One line of the record. Never changed, never removed. */
export interface LogEntry {
  /** Makes a repeat of the same line harmless; the store makes one up where there is none. */
  readonly key?: string;
  readonly at: Instant;
  /** A person's e-mail, or 'app'. */
  readonly actor: string;
  readonly verb: string;
  readonly subjectRef?: string;
  readonly detail?: string;
}
