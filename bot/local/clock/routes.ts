import { z } from 'zod';
import { addDays, dayOf, parseInstant, type Instant } from '../../domain/calendar/day';
import type { Journal } from '../../usecases/ports';
import { answer, problem, type LocalAnswer, type LocalRoute } from '../route';
import type { LocalClock } from './local-clock';
import type { Walk } from './walk';

/** The furthest that one request may go. A year's walk is a matter of seconds; a typing slip of a century is not. */
const FURTHEST_DAYS = 5 * 366;

const MOVE = z.object({ now: z.string() });

/**
 * `POST /local/clock {"now": ISO}` moves the clock forward through every moment at which something falls due and
 * answers when all of that has been done; `GET /local/clock` says what time it is. Once begun, a walk goes to its
 * end, also when whoever asked for it has hung up.
 */
export function clockRoutes(options: {
  clock: LocalClock;
  walk: Walk;
  journal: Journal;
}): readonly LocalRoute[] {
  const { clock, walk, journal } = options;
  return [
    { method: 'GET', path: '/local/clock', handle: async () => answer({ now: clock.now() }) },
    {
      method: 'POST',
      path: '/local/clock',
      async handle({ body }) {
        const asked = instantIn(body);
        if (!asked) return notAnInstant();
        if (dayOf(asked) > addDays(dayOf(clock.now()), FURTHEST_DAYS)) return tooFar();
        try {
          const report = await walk(asked);
          return report === 'would-go-back' ? goesBack(clock.now()) : answer(report);
        } catch (cause) {
          journal.error('local.clock.sweep-failed', cause, { now: clock.now() });
          return stopped(clock.now());
        }
      },
    },
  ];
}

function instantIn(body: unknown): Instant | undefined {
  const read = MOVE.safeParse(body);
  return read.success ? parseInstant(read.data.now) : undefined;
}

const notAnInstant = (): LocalAnswer =>
  problem(
    400,
    'bad-request',
    'That is not an instant',
    'Send JSON like {"now": "2026-03-02T08:30:00Z"}: a date, a time, and Z or an offset from UTC.',
  );

const tooFar = (): LocalAnswer =>
  problem(400, 'bad-request', 'That is too far ahead', 'Move the clock by at most five years at a time.');

const goesBack = (now: Instant): LocalAnswer =>
  problem(
    409,
    'clock-goes-back',
    'The clock only goes forward',
    `It is ${now} here. Ask for a later instant, or start with LOCAL_NOW and an empty LOCAL_DATA.`,
  );

const stopped = (now: Instant): LocalAnswer =>
  problem(
    503,
    'sweep-failed',
    'A sweep on the way failed',
    `The clock stands at ${now}, and what was done before stays done. Ask again to go on from there.`,
  );
