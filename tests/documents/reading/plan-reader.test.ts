import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planReader } from '../../../bot/documents/reading/plan-reader';
import type { Day } from '../../../bot/domain/calendar/day';

const folder = mkdtempSync(path.join(tmpdir(), 'jtai-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Programs of a thread: what they do with a file, once they have said that they are loaded, or without. */
const PROGRAMS = {
  counts: 'let n = 0; port.on("message", () => port.postMessage({ ok: true, value: { read: ++n } }));',
  'never answers': 'port.on("message", () => undefined);',
  'answers one': 'let n = 0; port.on("message", () => { if (n++ === 0) port.postMessage({ ok: true }); });',
  'runs for ever': 'port.on("message", () => { for (;;); });',
  throws: 'port.on("message", () => { throw new Error("broken"); });',
  ends: 'port.on("message", () => process.exit());',
  'takes all memory':
    'port.on("message", () => { const all = []; for (;;) all.push(new Array(1e5).fill("x")); });',
};

function program(name: keyof typeof PROGRAMS, says = 'loaded'): string {
  const file = path.join(folder, `${name.replaceAll(' ', '-')}-${says}.cjs`);
  const told = says === 'loaded' ? 'port.postMessage("loaded");' : '';
  writeFileSync(
    file,
    `const { parentPort: port } = require("node:worker_threads"); ${PROGRAMS[name]} ${told}`,
  );
  return file;
}

/** Refuses every file by this code, and counts them. */
function refusing(code: string): string {
  const at = path.join(folder, `${code}.cjs`);
  const answer = `{ ok: false, error: { code: "${code}", message: String(++n) } }`;
  writeFileSync(
    at,
    `const { parentPort: port } = require("node:worker_threads"); let n = 0; port.on("message", () => port.postMessage(${answer})); port.postMessage("loaded");`,
  );
  return at;
}

/** The answer to whoever should send the same file again, as nothing is known of it. */
const TOO_SLOW = {
  ok: false,
  error: { code: 'busy', message: expect.stringContaining('machine') as string },
};

const LONG = { reading: 20_000, loading: 20_000 };
const SHORT = { reading: 50, loading: 20_000 };
/** However little the machine gives it: a file has its time once the process was given that much. */
const FAIR = { ...SHORT, patience: 600_000 };
const file = (size = 1) => ({
  bytes: new Uint8Array(size),
  name: 'plan.csv',
  today: '2025-06-02' as Day,
  agencies: [],
  corrections: {},
});

test('a thread that has read a plan reads the next one too, one after the other', async () => {
  const read = planReader(program('counts'), LONG);
  const all = await Promise.all([read(file()), read(file()), read(file())]);
  expect(all).toMatchObject([1, 2, 3].map((count) => ({ ok: true, value: { read: count } })));
});

test.each([
  ['no-table', '2'],
  ['too-large', '1'],
  ['too-many-rows', '1'],
])(
  'a thread that has refused a file as %s is the next one’s, or ended with all that it took',
  async (code, count) => {
    const read = planReader(refusing(code), LONG);
    await read(file());
    expect(await read(file())).toEqual({ ok: false, error: { code, message: count } });
  },
);

test('a thread that has read a large file is ended, too', async () => {
  const read = planReader(program('counts'), LONG);
  await read(file(2_000_001));
  expect(await read(file())).toMatchObject({ value: { read: 1 } });
});

test.each<[keyof typeof PROGRAMS, typeof LONG, string]>([
  ['never answers', SHORT, 'too-large'],
  ['runs for ever', FAIR, 'too-large'],
  ['takes all memory', LONG, 'too-large'],
  ['throws', LONG, 'damaged'],
  ['ends', LONG, 'damaged'],
])('a file whose thread %s is answered', async (name, time, code) => {
  const read = planReader(program(name), time);
  expect(await read(file())).toMatchObject({ ok: false, error: { code } });
  // And so is the next one.
  expect(await read(file())).toMatchObject({ ok: false, error: { code } });
});

test('a file that waits for others all its time is answered by then, and told to come again', async () => {
  const read = planReader(program('answers one'), { reading: 20_000, loading: 20_000, whole: 1_000 });
  while (!(await read(file())).ok);
  const all = await Promise.all([read(file()), read(file()), read(file())]);
  expect(all.map((one) => !one.ok && one.error.code)).toEqual(['too-large', 'busy', 'busy']);
  // Whoever waited in vain is not read afterwards, and the next one is.
  while (!(await read(file())).ok);
});

test('a program that takes longer to load than a file may is loaded for the next one', async () => {
  const [at, starts, marker] = ['late.cjs', 'starts', 'marker'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(
    at,
    `const { parentPort: port } = require("node:worker_threads"); const fs = require("node:fs");
    fs.appendFileSync(${JSON.stringify(starts)}, "."); port.on("message", () => port.postMessage({ ok: true }));
    const look = setInterval(() => {
      if (fs.existsSync(${JSON.stringify(marker)})) { clearInterval(look); port.postMessage("loaded"); }
    }, 5);`,
  );
  const read = planReader(at, { reading: 20_000, loading: 20_000, whole: 30 });
  while (!existsSync(starts)) expect(await read(file())).toMatchObject(TOO_SLOW);
  writeFileSync(marker, '');
  while (!(await read(file())).ok);
  expect(readFileSync(starts, 'utf8')).toBe('.');
});

test('a busy machine may take its time to load the program, within bounds', async () => {
  const never = planReader(program('counts', 'nothing'), { reading: 30, loading: 30 });
  expect(await never(file())).toMatchObject(TOO_SLOW);
});

test('a file that the thread got with next to none of its time left is not to blame, and is read when it comes again', async () => {
  const at = path.join(folder, 'loads-late.cjs');
  writeFileSync(
    at,
    `const { parentPort: port } = require("node:worker_threads");
    port.on("message", () => setTimeout(() => port.postMessage({ ok: true }), 300));
    setTimeout(() => port.postMessage("loaded"), 900);`,
  );
  const read = planReader(at, { reading: 1_000, loading: 1_000, whole: 1_000 });
  expect(await read(file())).toMatchObject(TOO_SLOW);
});

test('a file is not to blame for a thread that had much to do and of whose time the machine took nearly all', async () => {
  const at = path.join(folder, 'gets-no-time.cjs');
  // A thread that holds its loop and uses no processor is what one looks like that a busy machine does not let run.
  writeFileSync(
    at,
    `const { parentPort: port } = require("node:worker_threads");
    const still = new Int32Array(new SharedArrayBuffer(4));
    port.on("message", () => Atomics.wait(still, 0, 0)); port.postMessage("loaded");`,
  );
  const read = planReader(at, { reading: 600, loading: 20_000 });
  expect(await read(file())).toMatchObject(TOO_SLOW);
});

test('where a busy machine is waited for, a file has its time of the machine, and no more', async () => {
  const time = { reading: 200, loading: 200, whole: 200 };
  const waited = { ...time, patience: 600_000 };
  const at = path.join(folder, 'waits.cjs');
  // As on a machine that does other things meanwhile: it takes longer than it may, and next to nothing of its time.
  writeFileSync(
    at,
    `const { parentPort: port } = require("node:worker_threads");
    const later = (told) => setTimeout(() => port.postMessage(told), 250);
    port.on("message", () => later({ ok: true })); later("loaded");`,
  );
  expect(await planReader(at, waited)(file())).toEqual({ ok: true });
  const tooMuch = { error: { code: 'too-large' } };
  expect(await planReader(at, time)(file())).toMatchObject(TOO_SLOW);
  const loaded = { reading: 200, loading: 20_000 };
  const runs = planReader(program('runs for ever'), { ...loaded, patience: 600_000 });
  expect(await runs(file())).toMatchObject(tooMuch);
  expect(await planReader(program('never answers'), { ...loaded, patience: 1 })(file())).toMatchObject(
    tooMuch,
  );
});
