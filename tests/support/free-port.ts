import { createServer } from 'node:net';

/*
 * Below the ports that the system gives by itself, and apart for each process of jest: one that was free a moment ago is
 * taken by nobody else before it is used, neither by another suite nor by a connection that somebody opens.
 */
const FIRST = 12_000;
const EACH = 4_000;
const PROCESSES = 5;
const first = FIRST + (Number(process.env.JEST_WORKER_ID ?? 0) % PROCESSES) * EACH;
let next = Math.floor(Math.random() * EACH);

/** A TCP port on loopback that is free, and that nobody is given who asks as well. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < EACH; tried += 1) {
    const port = first + (next % EACH);
    next += 1;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free');
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    // On every address, as servers listen that name none.
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
