import pino from 'pino';
import type { Journal } from '../usecases/ports';

/**
 * The journal of whoever runs the app: one JSON line an event on standard output.
 * An error is written with its name, code and place in our code, not with its message: messages of the Graph and
 * Teams clients can quote what people typed (`product.md`, Lines not to cross).
 */
export function createJournal(level: string): Journal {
  const log = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (event, facts) => log.info({ event, ...facts }),
    warn: (event, facts) => log.warn({ event, ...facts }),
    error: (event, cause, facts) => log.error({ event, ...facts, cause: describe(cause) }),
  };
}

function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { kind: typeof cause };
  const { code, statusCode } = cause as Error & { code?: unknown; statusCode?: unknown };
  return {
    name: cause.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    at: cause.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6),
    ...(cause.cause === undefined ? {} : { cause: describe(cause.cause) }),
  };
}
