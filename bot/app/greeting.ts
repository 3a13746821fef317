import type { App } from './app';
import type { Config } from '../settings/config';
import { formatInstant, type Instant } from '../domain/calendar/day';

/** What is there, as far as a greeting tells of it. */
export interface Found {
  /** When something is next sent, if anything is. */
  readonly nextDue?: Instant;
  /** True when nobody is on the People list yet. */
  readonly isEmpty: boolean;
}

/** What a start prints: the addresses, and in local mode three things to try, or what to do first. */
export function greeting(
  config: Config,
  app: Pick<App, 'port' | 'visitable' | 'now'>,
  { nextDue, isEmpty }: Found,
): string {
  if (config.mode === 'tenant') return `JTAI Partnership for Teams listens on port ${app.port}.`;
  const url = `http://localhost:${app.port}`;
  const { playground, graph } = app.visitable;
  const addresses: [string, string | undefined][] = [
    ['Chat (Agents Playground)', playground],
    ['Chat as anybody', `${url}/local/chat`],
    ['Tab', `${url}/tab/`],
    ['SharePoint (Graph)', graph],
    ['Bot', `${url}/api/messages`],
  ];
  return [
    '',
    'JTAI Partnership for Teams runs on this machine. Everything stays here.',
    '',
    ...addresses.flatMap(([name, address]) => (address ? [`  ${name.padEnd(26)}${address}`] : [])),
    '',
    ...(isEmpty
      ? [
          `It is ${formatInstant(app.now())} here, and the lists are empty. What to do first:`,
          ...toBegin(url),
        ]
      : [
          `It is ${formatInstant(app.now())} here. Three things to try:`,
          ...toTry(url, nextDue ?? app.now(), playground),
        ]),
    '',
    'Ctrl-C ends it all. What you did is kept.',
    '',
  ].join('\n');
}

const toTry = (url: string, morning: Instant, playground?: string): string[] => [
  `  1. ${playground ? `Open ${playground}, choose Personal Chat and type` : 'Ask the bot'} “status”: who has answered, who is silent, what is overdue.`,
  '  2. Move the clock to the next morning on which something is due, and answer the card that comes:',
  `     curl -X POST ${url}/local/clock -H 'content-type: application/json' -d '{"now":"${morning}"}'`,
  `  3. Open ${url}/tab/, choose the chair, and see what you answered.`,
];

/** What is loaded is seen at once: the app that runs hears of it from the lists. */
const toBegin = (url: string): string[] => [
  `  1. Open ${url}/tab/ and say who coordinates: it leads you through agencies, people, meetings and the plan.`,
  '     Or, in another terminal: npm run load -- FOLDER, with a CSV file a list. Agencies.csv (Title, Code) and',
  '     People.csv (Title, Email, AgencyCode, Roles) are enough to begin. Nothing has to be started again.',
  `  2. Open ${url}/local/chat, choose a person, and add the app for them: from then on they get their reminders.`,
];
