import type { App } from './app';
import type { Config } from './config';
import { formatInstant, type Instant } from './domain/day';

/** What a start prints: the addresses, and in local mode three things to try. `nextDue`: when something is next sent. */
export function greeting(
  config: Config,
  app: Pick<App, 'port' | 'visitable' | 'now'>,
  nextDue: Instant | undefined,
): string {
  if (config.mode === 'tenant') return `JTAI Partnership for Teams listens on port ${app.port}.`;
  const url = `http://localhost:${app.port}`;
  const { playground, graph } = app.visitable;
  const addresses: [string, string | undefined][] = [
    ['Chat (Agents Playground)', playground],
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
    `It is ${formatInstant(app.now())} here. Three things to try:`,
    ...toTry(url, nextDue ?? app.now(), playground),
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
