import { z } from 'zod';
import { startTeamsStandIn, type TeamsStandIn } from '../teams-stand-in';
import { emailOf } from './one-morning';

/**
 * The Teams stand-in in a process of its own, so that its work is not measured as the app's: with Teams' limits, and so
 * many milliseconds away. `node -r run-typescript.cjs teams-process.ts PEOPLE LATENCY`, with an IPC channel: it sends
 * where it and everybody's chats are, and answers every message with what has arrived since the last one.
 */
async function main(): Promise<void> {
  const [people = 0, latencyMs = 0] = process.argv.slice(2).map(Number);
  const teams = await startTeamsStandIn({ limits: true, latencyMs });
  const persons = Array.from({ length: people }, (_, place) => {
    const email = emailOf(place);
    const { chat, member } = teams.person({ name: `Sam Single ${place}`, email });
    return { email, conversationId: chat.id, userId: member.userId, entraId: member.entraId };
  });
  const { serviceUrl, tenantId } = teams;
  process.send?.({ serviceUrl, tenantId, persons });
  process.on('message', () => process.send?.(arrivals(teams, persons)));
  process.once('disconnect', () => void teams.close());
}

/** Where the stand-in and the chats are. */
export const whereabouts = z.object({
  serviceUrl: z.string(),
  tenantId: z.string(),
  persons: z.array(
    z.object({ email: z.string(), conversationId: z.string(), userId: z.string(), entraId: z.string() }),
  ),
});

/** What arrived at the stand-in. */
export const arrivalsSchema = z.object({
  requests: z.number(),
  /** Answered with 429. */
  refused: z.number(),
  messages: z.number(),
  /** People without a message, and with more than one. */
  without: z.number(),
  several: z.number(),
  /** From the first to the last message, in seconds. */
  seconds: z.number(),
});
export type Arrivals = z.infer<typeof arrivalsSchema>;

function arrivals(teams: TeamsStandIn, persons: readonly { readonly email: string }[]): Arrivals {
  const chats = persons.map(({ email }) => teams.person({ name: '', email }).chat.messages.length);
  const stored = teams.requests.filter((one) => one.stored !== undefined).map(({ at }) => at);
  return {
    requests: teams.requests.length,
    refused: teams.requests.filter(({ status }) => status === 429).length,
    messages: stored.length,
    without: chats.filter((count) => count === 0).length,
    several: chats.filter((count) => count > 1).length,
    seconds: stored.length === 0 ? 0 : (Math.max(...stored) - Math.min(...stored)) / 1_000,
  };
}

if (require.main === module) void main();
