import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnectorKeys, KeysUnavailable } from '../../../bot/teams/connection/connector-keys';
import { jwkOf, rsaKeys, type Json } from '../../support/jwt';

const pair = rsaKeys();
let server: Server;
let url: string;
let keys: Json[];
let asked: number;
let isDown: boolean;

beforeEach(async () => {
  [keys, asked, isDown] = [[named('one')], 0, false];
  server = createServer((req, res) => {
    if (req.url === '/keys') asked += 1;
    const body = req.url === '/keys' ? { keys } : { jwks_uri: `${url}/keys` };
    // Not in one chain: restify, where another suite has loaded it, leaves `writeHead` without an answer.
    res.writeHead(isDown ? 503 : 200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const named = (kid: string, more: Json = {}): Json =>
  jwkOf(pair, { kid, use: 'sig', endorsements: ['msteams'], ...more });

const MINUTE = 60_000;
let now = 0;
const open = () => createConnectorKeys(`${url}/metadata`, () => now);

test('a key is found by its name, with the channels that it is endorsed for', async () => {
  expect(await open().named('one')).toMatchObject({ endorsements: ['msteams'] });
  expect(await open().named('two')).toBeUndefined();
});

test('the keys are read once, however many ask at once', async () => {
  const held = open();
  await Promise.all(Array.from({ length: 50 }, () => held.named('one')));
  now += 23 * 60 * MINUTE;
  await held.named('one');
  expect(asked).toBe(1);
});

test('names that nobody knows have the keys read again every five minutes at most', async () => {
  const held = open();
  await held.named('one');
  for (let at = 0; at < 100; at += 1) await held.named(`made-up-${at}`);
  expect(asked).toBe(1);
  now += 5 * MINUTE;
  for (let at = 0; at < 100; at += 1) await held.named(`made-up-${at}`);
  expect(asked).toBe(2);
});

test('a new key counts when it is first used, and one that is taken back does not', async () => {
  const held = open();
  await held.named('one');
  keys = [named('two')];
  now += 5 * MINUTE;
  expect(await held.named('two')).toBeDefined();
  expect(await held.named('one')).toBeUndefined();
});

test('what was read holds for as long as the issuer does not answer, and nobody waits for it', async () => {
  const held = open();
  await held.named('one');
  isDown = true;
  now += 25 * 60 * MINUTE;
  expect(await held.named('one')).toBeDefined();
});

test('an issuer that never answered is asked again ten seconds later, not at each request', async () => {
  isDown = true;
  const held = open();
  for (let at = 0; at < 5; at += 1) await expect(held.named('one')).rejects.toThrow(KeysUnavailable);
  isDown = false;
  await expect(held.named('one')).rejects.toThrow(KeysUnavailable);
  now += 10_000;
  expect(await held.named('one')).toBeDefined();
});

test('what is no key to check signatures with is left out', async () => {
  keys = [
    named('one'),
    named('encrypting', { use: 'enc' }),
    { kid: 'elliptic', kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
    { kid: 'secret', kty: 'oct', k: 'AAAA' },
    { kty: 'RSA' },
  ];
  const held = open();
  expect(await held.named('one')).toBeDefined();
  for (const kid of ['encrypting', 'elliptic', 'secret']) {
    expect(await held.named(kid)).toBeUndefined();
  }
});
