import { z } from 'zod';
import { dice, FAULTS } from '../sharepoint/weather';

type Send = (body?: string) => Promise<Response>;
type Fault = (send: Send, body: string) => Promise<Response>;

const batchSchema = z.object({
  requests: z.array(z.looseObject({ id: z.string(), dependsOn: z.array(z.string()).optional() })),
});
const answerSchema = z.object({ responses: z.array(z.looseObject({ id: z.string() })) });

const timeout = (): DOMException =>
  new DOMException('The operation was aborted due to timeout', 'TimeoutError');

/** Some steps of a batch are never done: one is refused with this status, and what depends on it with 424. */
const withheld =
  (status: number, code: string): Fault =>
  async (send, body) => {
    const batch = batchSchema.safeParse(parsed(body));
    if (!batch.success) return FAULTS['throttling of the whole call']!(send);
    const { requests } = batch.data;
    const from = Math.floor(requests.length / 2);
    const chained = requests.some(({ dependsOn }) => dependsOn !== undefined);
    const failed = chained ? requests.slice(from) : requests.slice(from, from + 1);
    const done = requests.filter((one) => !failed.includes(one));
    const responses = done.length > 0 ? await answersOf(await send(JSON.stringify({ requests: done }))) : [];
    if (!responses)
      return Response.json({ error: { code: 'generalException', message: '' } }, { status: 500 });
    const told = failed.map(({ id }, index) => ({
      id,
      status: index === 0 ? status : 424,
      headers: { 'Retry-After': '0' },
      body: { error: { code: index === 0 ? code : 'failedDependency', message: '' } },
    }));
    return Response.json({ responses: [...told, ...responses] });
  };

/** The first half of a batch is done, and nobody hears of it. */
const halfDone: Fault = async (send, body) => {
  const batch = batchSchema.safeParse(parsed(body));
  const half = batch.data?.requests.slice(0, Math.ceil(batch.data.requests.length / 2));
  await (await send(half && JSON.stringify({ requests: half }))).text();
  throw timeout();
};

/** 429 is only ever said of what was not done: of a write it is said instead of doing it. */
const throttledStep: Fault = (send, body) => {
  const isRead = !/"method":"(POST|PATCH)"/.test(body);
  return isRead
    ? FAULTS['throttling of a step of a batch']!(send)
    : withheld(429, 'activityLimitReached')(send, body);
};

const MORE_FAULTS: Readonly<Record<string, Fault>> = {
  'a timeout before anything was done': () => Promise.reject(timeout()),
  'a timeout after it was done': async (send) => {
    await (await send()).text();
    throw timeout();
  },
  'half of a batch done, and its answer lost': halfDone,
  'throttling of a step of a batch': throttledStep,
  'a step of a batch that fails with 503 and is not done': withheld(503, 'serviceNotAvailable'),
};

const ALL: readonly (readonly [string, Fault])[] = Object.entries({ ...FAULTS, ...MORE_FAULTS });

/** Every fault's name. */
export const FAULT_NAMES: readonly string[] = ALL.map(([name]) => name);

/** A `fetch` on whose way faults happen to this share of the calls; the same ones for the same seed. */
export class FaultyRoad {
  calls = 0;
  readonly met: Record<string, number> = {};
  private readonly roll: () => number;

  constructor(
    seed: number,
    private share: number,
  ) {
    this.roll = dice(seed);
  }

  /** No more faults from now on. */
  calm(): void {
    this.share = 0;
  }

  readonly fetch: typeof fetch = (input, init) => {
    this.calls += 1;
    const send: Send = (body) => fetch(input, body === undefined ? init : { ...init, body });
    if (this.roll() >= this.share) return send();
    const [name, fault] = ALL[Math.floor(this.roll() * ALL.length)] ?? raise();
    this.met[name] = (this.met[name] ?? 0) + 1;
    return fault(send, String(init?.body ?? ''));
  };
}

const raise = (): never => {
  throw new Error('There is no such fault.');
};

async function answersOf(answer: Response) {
  const read = answerSchema.safeParse(await answer.json());
  return read.success ? read.data.responses : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
