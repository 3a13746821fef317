import type { GraphServer } from '../../bot/local/graph';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const graphError = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error: { code, message: '' } }, { status, headers });

/** What can become of a call on its way. `send` carries it to the server. */
export const FAULTS: Readonly<Record<string, (send: () => Promise<Response>) => Promise<Response>>> = {
  'a connection that is refused': () => Promise.reject(new TypeError('fetch failed')),
  'an answer that is lost': async (send) => {
    await (await send()).text();
    throw new TypeError('terminated');
  },
  'an answer cut short': async (send) => {
    const text = await (await send()).text();
    return new Response(text.slice(0, text.length / 2), { headers: { 'Content-Type': 'application/json' } });
  },
  'throttling of the whole call': async () => graphError(429, 'activityLimitReached', { 'Retry-After': '0' }),
  'a 503 before anything was done': async () =>
    graphError(503, 'serviceNotAvailable', { 'Retry-After': '0' }),
  'a 500 after it was done': async (send) => {
    await (await send()).text();
    return graphError(500, 'generalException');
  },
  'a gateway that gives up': async (send) => {
    await (await send()).text();
    return new Response('<html>', {
      status: 504,
      headers: { 'Content-Type': 'text/html', 'Retry-After': '0' },
    });
  },
  'throttling of a step of a batch': (send) =>
    stepFailing(send, 429, 'activityLimitReached', { 'Retry-After': '0' }),
  'a general exception in a step of a batch': (send) => stepFailing(send, 500, 'generalException'),
};

/** The last step is told as failed, though it was done. */
async function stepFailing(
  send: () => Promise<Response>,
  status: number,
  code: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await send();
  const body = (await answer.json()) as { responses?: { status: number; headers: object; body: unknown }[] };
  const last = body.responses?.at(-1);
  // 429 is only ever said of what was not done, so a write keeps its answer.
  if (last && (status !== 429 || last.status === 200)) {
    Object.assign(last, { status, headers, body: { error: { code, message: '' } } });
  }
  return Response.json(body, { status: answer.status });
}

/** A `fetch` on whose way this share of the calls meets with one of the faults, whose names go into `met`. */
export function badWeather(seed: number, share: number, met = new Set<string>()): typeof fetch {
  const roll = dice(seed);
  const names = Object.keys(FAULTS);
  return (input, init) => {
    if (roll() >= share) return fetch(input, init);
    // Those that were not met yet come first, so that all are met however few the calls are.
    const unmet = names.filter((one) => !met.has(one));
    const some = unmet.length > 0 ? unmet : names;
    const name = some[Math.floor(roll() * some.length)] as string;
    met.add(name);
    return (FAULTS[name] as (typeof FAULTS)[string])(() => fetch(input, init));
  };
}

/**
 * A `fetch` to a server that throttles: whenever it has, its next minute begins at once, so that nobody has to wait for
 * it. `onThrottled` is told each time.
 */
export function shortMinutes(
  server: GraphServer,
  unitsPerMinute: number,
  onThrottled: () => void = () => undefined,
): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    const text = await answer.text();
    const { status } = answer;
    const headers = new Headers(answer.headers);
    if (status !== 429 && !/"status":429/.test(text)) return new Response(text || null, { status, headers });
    onThrottled();
    server.throttle(unitsPerMinute);
    if (headers.has('Retry-After')) headers.set('Retry-After', '0');
    return new Response(text.replace(/"retry-after":"\d+"/gi, '"Retry-After":"0"'), { status, headers });
  };
}
