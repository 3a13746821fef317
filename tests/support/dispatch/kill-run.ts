import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGraphServer } from '../../../bot/local/graph';
import { dice } from '../../sharepoint/weather';
import { graphRows } from '../graph-rows';
import { startTeamsStandIn, type FaultName, type TeamsStandIn } from '../teams-stand-in';
import { Copies } from './copies';
import { fillLists } from './fill-lists';
import { judge, type Recorded, type Verdict } from './judge';
import { emailOf, minutesLater, MORNING, oneMorning, type Reach } from './one-morning';

export interface KillRunOptions {
  readonly copies: number;
  readonly people: number;
  /** Things due besides a meeting for each of the people. */
  readonly actions: number;
  /** How often the clocks are moved on past the lease, and how many are killed each time at most. */
  readonly rounds: number;
  readonly killsARound: number;
  readonly seed: number;
  /** The share of the people to whom a send fails, each time with the next of these faults. */
  readonly faults?: { readonly share: number; readonly names: readonly FaultName[] };
  readonly say?: (what: string) => void;
}

export interface KillReport extends Verdict {
  readonly kills: number;
  readonly faults: number;
}

/** The lease of a claim, and a little more. */
const LEASE_OVER_MINUTES = 11;

/**
 * Rounds without kills, as long as something waits: what the dead had claimed is taken over, and what Teams did not take
 * is tried again, which is after 32 minutes at the latest.
 */
const MOST_QUIET_ROUNDS = 6;
const QUIET_MINUTES = 33;

/**
 * A morning on which much is due to many people, with several copies of the app on one store, which are killed with -9
 * again and again, each after some further messages, and started again at once.
 */
export async function killRun(options: KillRunOptions): Promise<KillReport> {
  const {
    copies: count,
    people,
    actions,
    rounds,
    killsARound,
    seed,
    faults,
    say = () => undefined,
  } = options;
  const roll = dice(seed);
  const below = (most: number): number => Math.floor(roll() * most);
  const folder = mkdtempSync(path.join(tmpdir(), 'jtai-kills-'));
  const server = await startGraphServer({
    file: path.join(folder, 'sharepoint.sqlite'),
    now: () => new Date(MORNING),
  });
  const teams = await startTeamsStandIn();
  const actionsOf = Array.from({ length: actions }, () => below(people));
  const facts = oneMorning({ people, meeting: true, actionsOf }, reachOf(teams));
  const store = await fillLists(server.url, facts);
  const copies = await Copies.start(count, server.url);
  try {
    const failing = faults ? planFaults(teams, people, faults, roll) : 0;
    const settled = new Map<string, Recorded>();
    let kills = 0;
    for (let round = 0; round < rounds; round += 1) {
      const moved = copies.moveClocks(minutesLater(round * LEASE_OVER_MINUTES));
      const restarts = new Map<number, Promise<void>>();
      for (let kill = 0; kill < killsARound; kill += 1) {
        if (!(await moreMessages(teams, 2 + below(9), () => restarts.size > 0))) break;
        if (restarts.size === count) await Promise.race(restarts.values());
        const alive = Array.from({ length: count }, (_, at) => at).filter((at) => !restarts.has(at));
        const at = alive[below(alive.length)] ?? 0;
        await copies.kill(at);
        kills += 1;
        for (const row of await recorded(server.url)) settled.set(row.key, settled.get(row.key) ?? row);
        const up = copies.begin(at).then(() => void restarts.delete(at));
        restarts.set(at, up);
      }
      await Promise.all([moved, ...restarts.values()]);
      // Claims run out by the clocks alone: none may be moved on while somebody alive is in the midst of sending.
      await copies.comeToRest();
      say(`round ${round + 1} of ${rounds}: ${kills} kills, ${settled.size} recorded at the last`);
    }
    for (let quiet = 1; ; quiet += 1) {
      const now = minutesLater(rounds * LEASE_OVER_MINUTES + quiet * QUIET_MINUTES);
      await copies.moveClocks(now);
      const after = await store.snapshot({ fresh: true });
      const verdict = judge({ before: facts, after, now, teams, settled });
      if (verdict.books.waiting > 0 && quiet < MOST_QUIET_ROUNDS) continue;
      return { ...verdict, kills, faults: failing };
    }
  } finally {
    await copies.end();
    await teams.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const reachOf = ({ serviceUrl, tenantId, person }: TeamsStandIn): Reach => ({
  serviceUrl,
  tenantId,
  person(who) {
    const { chat, member } = person(who);
    return { conversationId: chat.id, userId: member.userId, entraId: member.entraId };
  },
});

function planFaults(
  teams: TeamsStandIn,
  people: number,
  { share, names }: NonNullable<KillRunOptions['faults']>,
  roll: () => number,
): number {
  let planned = 0;
  for (let place = 0; place < people; place += 1) {
    const name = roll() < share ? names[planned % names.length] : undefined;
    if (!name) continue;
    planned += 1;
    teams.fail(name, { to: teams.person({ name: '', email: emailOf(place) }) });
  }
  return planned;
}

/** Longer than a copy that runs watches a claim that has run out. */
const NOTHING_COMES_MILLIS = 6_000;

/**
 * Resolves with true when the bot has sent `count` more messages; with false when nothing more is to come, which nobody knows
 * while a copy is still starting.
 */
async function moreMessages(teams: TeamsStandIn, count: number, isStarting: () => boolean): Promise<boolean> {
  const wanted = sends(teams) + count;
  let [seen, since] = [sends(teams), performance.now()];
  while (seen < wanted && performance.now() - since < NOTHING_COMES_MILLIS) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (sends(teams) === seen && !isStarting()) continue;
    [seen, since] = [sends(teams), performance.now()];
  }
  return seen >= wanted;
}

const sends = ({ requests }: TeamsStandIn): number =>
  requests.filter(({ stored }) => stored !== undefined).length;

async function recorded(graphUrl: string): Promise<Recorded[]> {
  const rows = await graphRows(graphUrl, 'Reminders');
  return rows
    .filter(({ ActivityId }) => ActivityId !== undefined)
    .map(({ Key, ActivityId }) => ({ key: String(Key), activityId: String(ActivityId) }));
}
