import { Counter, Gauge, type Registry } from 'prom-client';
import type { Pacer, RequestCounts } from '../teams';

/**
 * Counts in `registry` of what the app asks of Teams, and how fast it may. `jtai_teams_unsure_total` are messages that
 * may or may not stand in a chat: nothing repeats them by itself. What is repeated was not carried out, or does no harm
 * twice.
 */
export function createTeamsMetrics(registry: Registry, pacer: Pacer): RequestCounts {
  const registers = [registry];
  const requests = new Counter({
    name: 'jtai_teams_requests_total',
    help: 'Requests to Teams, by what they do (send, update, read) and what became of them',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const throttled = counter(
    'jtai_teams_throttled_total',
    'Requests that Teams refused for now, mostly for being too many',
  );
  const unsure = counter('jtai_teams_unsure_total', 'Messages of which nobody knows whether they arrived');
  const repeated = new Counter({
    name: 'jtai_teams_repeated_total',
    help: 'Requests made again: a message only when it was refused before, never when it may have arrived',
    labelNames: ['kind'],
    registers,
  });
  new Gauge({
    name: 'jtai_teams_pace',
    help: 'Requests a second that this copy of the app allows itself, 49.5 when Teams refuses none',
    registers,
    collect() {
      this.set(pacer.perSecond);
    },
  });
  new Gauge({
    name: 'jtai_teams_waiting',
    help: 'Requests to Teams that wait for their turn',
    registers,
    collect() {
      this.set(pacer.waiting);
    },
  });
  return {
    ended(kind, outcome) {
      requests.inc({ kind, outcome });
      if (outcome === 'throttled') throttled.inc();
      if (outcome === 'unsure') unsure.inc();
    },
    repeated: (kind) => repeated.inc({ kind }),
  };
}
