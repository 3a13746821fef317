import { oidOf } from '../entra-stand-in';
import { goodTabToken } from '../forged-tab-tokens';
import type { TeamsPerson } from '../teams-stand-in';
import type { TenantApp } from '../tenant-app';
import { demoRows } from '../web-house';
import { Activities } from './activities';
import { sendCall, type Call } from './call';
import { Calls } from './calls';
import { Chance } from './random';
import { poolOf, pressesIn } from './real-activities';

/** What the built app, in a process of its own, made of them. */
export interface BuiltFound {
  readonly faults: readonly string[];
  /** By how many MB its heap grew from a third of the way to the end. */
  readonly heapGrownMB: number;
}

/** Sends the built app in a tenant so many cases: does it live, does it answer, does its heap stay flat? */
export async function fuzzBuilt(
  app: TenantApp,
  { cases, seed, botToken }: { cases: number; seed: number; botToken: string },
): Promise<BuiltFound> {
  const chance = new Chance(seed);
  const people = await ready(app);
  const { activities, calls } = await generators(app, people, chance);
  const port = Number(new URL(app.url).port);
  const faults: string[] = [];
  let heapBefore = 0;
  for (let at = 0; at < cases; at += 1) {
    if (at === Math.floor(cases / 3)) heapBefore = await app.heap();
    const call = chance.falls(0.3) ? calls.next(botToken) : asCall(await activities.next(), botToken);
    const { status, text } = await sendCall(port, call);
    if (status >= 500 && status !== 501) faults.push(`case ${at}: ${status} ${text} to ${String(call.body)}`);
  }
  const heapGrownMB = ((await app.heap()) - heapBefore) / 1e6;
  const { status } = await fetch(`${app.url}/health`);
  if (status !== 200) faults.push(`/health answers ${status}`);
  const errors = app.output().match(/^.*"level":(50|60|"error"|"fatal").*$/gm) ?? [];
  return { faults: [...faults, ...errors], heapGrownMB };
}

/** Everybody has added the app and asked for the cards that have buttons. */
async function ready({ teams }: TenantApp): Promise<readonly TeamsPerson[]> {
  const people = demoRows().people.map(({ title, email }) =>
    teams.person({ name: title, email, entraId: oidOf(email) }),
  );
  for (const person of people) await person.install();
  for (const person of people) for (const text of ['my', 'away', 'meeting', 'digest']) await person.say(text);
  return people;
}

async function generators(app: TenantApp, people: readonly TeamsPerson[], chance: Chance) {
  const { teams, microsoft } = app;
  const channel = teams.channel('Inspection', { team: 'Westmarch', members: people.slice(0, 6) });
  const presses = pressesIn(
    people.map(({ chat }) => chat),
    20,
  );
  const pool = poolOf(presses.map(({ verb, data }) => ({ verb, data })));
  const { serviceUrl } = teams;
  const tokenFor = async (email: string) => goodTabToken(microsoft, email);
  const emails = people.map(({ member }) => member.email);
  return {
    activities: new Activities({ people, channel, presses, pool, serviceUrl }, chance),
    calls: await Calls.of(emails, { tokenFor }, chance, pool),
  };
}

const asCall = (activity: object, authorization: string): Call => ({
  method: 'POST',
  path: '/api/messages',
  headers: { 'content-type': 'application/json', authorization },
  body: JSON.stringify(activity),
});
