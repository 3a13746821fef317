import type { Table, Tables } from '../../usecases/ports';
import type { ListOf } from '../rows/list';
import { actions } from './actions';
import { agencies } from './agencies';
import { agreements } from './agreements';
import { calendarFeeds } from './calendar-feeds';
import { channels } from './channels';
import { closures } from './closures';
import { copies } from './copies';
import { decisions } from './decisions';
import { conversations } from './conversations';
import { criteria } from './criteria';
import { diary } from './diary';
import { extensions } from './extensions';
import { findings } from './findings';
import { inspections } from './inspections';
import { log } from './log';
import { meetings } from './meetings';
import { messages } from './messages';
import { notices } from './notices';
import { people } from './people';
import { otherFindings } from './other-findings';
import { reminders } from './reminders';
import { requests } from './requests';
import { responses } from './responses';
import { rules } from './rules';
import { sendingTimes } from './sending-times';
import { series } from './series';
import { settings } from './settings';
import { statementSteps } from './statement-steps';
import { themes } from './themes';
import { updates } from './updates';

/** The list of every table, in an order in which each refers only to ones before it. */
export const LISTS: { readonly [K in Table]: ListOf<Tables[K]> } = {
  agencies,
  people,
  series,
  meetings,
  responses,
  decisions,
  inspections,
  findings,
  actions,
  updates,
  agreements,
  requests,
  reminders,
  messages,
  extensions,
  rules,
  closures,
  sendingTimes,
  settings,
  channels,
  conversations,
  criteria,
  otherFindings,
  calendarFeeds,
  statementSteps,
  diary,
  themes,
  notices,
};

/** Every table's name, in the order of `LISTS`. */
export const TABLES = Object.keys(LISTS) as readonly Table[];

/** The record, which is written and not kept in memory. */
export const LOG = log;

/** Any list, where it does not matter of what its rows are. */
export type AnyList = ListOf<object>;

/** The list of a table. */
export const listOf = (table: Table): AnyList => LISTS[table] as unknown as AnyList;

/** The record as any list. */
export const LOG_LIST = log as unknown as AnyList;

/** All of a partnership: what the app cannot do without, and what a backup holds. */
export const ALL_LISTS: readonly AnyList[] = [...TABLES.map(listOf), LOG_LIST];

/** Everything that is provisioned: also the list by which copies of the app know of each other. */
export const PROVISIONED: readonly AnyList[] = [...ALL_LISTS, copies as unknown as AnyList];

export type { LogRow } from './log';
