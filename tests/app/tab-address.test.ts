import { tabAddressOf } from '../../bot/app/tab-address';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const APP = '00000000-0000-4000-8000-000000000001';
const tenant = tabAddressOf({ mode: 'tenant', port: 8080, teamsAppId: APP });
const local = tabAddressOf({ mode: 'local', port: 3978 });

/** What Teams hands the tab of such a link. */
const subPageOf = (address: string | undefined): unknown =>
  JSON.parse(new URL(address ?? '').searchParams.get('context') ?? '{}');

test.each([
  ['an action', 'plan/A07', undefined, 'plan/A07'],
  ['an action with an odd number', 'plan/../%2F', undefined, 'plan/../%2F'],
  ['a page of one partnership among several', 'meetings', 'kD3x', 'in/kD3x/meetings'],
  ['the first page of one among several', undefined, 'kD3x', 'in/kD3x'],
])('in a tenant Teams opens %s', (_, page, partnership, subEntityId) => {
  expect(tenant?.(page, partnership)).toMatch(`https://teams.microsoft.com/l/entity/${APP}/plan?context=`);
  expect(subPageOf(tenant?.(page, partnership))).toEqual({ subEntityId });
});

test('in a tenant the first page needs no more than the tab', () => {
  expect(tenant?.()).toBe(`https://teams.microsoft.com/l/entity/${APP}/plan`);
});

test('the tab of such a link is the one that the manifest names', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../appPackage/manifest.json'), 'utf8');
  expect(manifest).toContain('"entityId": "plan"');
});

test.each([
  [undefined, undefined, 'http://localhost:3978/tab/'],
  ['plan/A07', undefined, 'http://localhost:3978/tab/plan/A07'],
  ['plan/..', undefined, 'http://localhost:3978/tab/plan/-?ref=..'],
  ['coming-up', 'kD3x', 'http://localhost:3978/tab/coming-up?partnership=kD3x'],
])('on this machine the browser opens %s of %s at %s', (page, partnership, address) => {
  expect(local?.(page, partnership)).toBe(address);
});

test('where Teams’ id of the app is not known there is no address', () => {
  expect(tabAddressOf({ mode: 'tenant', port: 8080 })).toBeUndefined();
});
