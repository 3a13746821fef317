import * as z from 'zod/mini';
import { peopleSchema } from '../../bot/contract/lists/people';
import { problemSchema } from '../../bot/contract/problem';
import { doorKey } from '../../bot/domain/door/question';
import { agency, at, person } from '../support/partnership';
import { NOW, openWebHouse, type WebHouse } from '../support/web-house';

/** Somebody stands at the tab's door who may be the deputy, and both coordinators could say so. */
const DOOR = { askingId: 'asking-1', askingName: 'Dee Puty', askedAt: at('2026-11-17T09:00:00Z') };
const deputy = person('deputy.pol', DOOR);
const mail = (name: string) => `${name}@partnership.example`;
let house: WebHouse;
beforeEach(async () => {
  house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('coordinator.pol'), person('spoc.pol')],
    },
  });
  // Whoever stands at the door is known by no account yet.
  await house.store.commit(
    [
      { insert: 'people', row: deputy },
      {
        insert: 'messages',
        row: {
          ...{
            table: 'messages',
            kind: 'Door',
            about: deputy.email,
            key: doorKey(deputy),
            title: 'At the door',
          },
          ...{ agencyCode: 'POL', personEmail: mail('coordinator.la'), dueAt: NOW, sentAt: NOW },
          ...{ state: 'Sent', attempts: 1 },
        },
      },
    ],
    [],
  );
});
afterEach(() => house.close());

async function ask(who: string, deed?: string, body: object = {}) {
  const headers = {
    authorization: `Bearer ${await house.entra.tokenFor(mail(who))}`,
    ...(deed ? { 'content-type': 'application/json', 'if-match': '*' } : {}),
  };
  const init = deed ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const answer = await house.get(`/api/v1/people${deed ? `/${deputy.email}/${deed}` : ''}`, init);
  return { status: answer.status, body: await answer.json() };
}
const doorIn = ({ body }: { body: unknown }) => {
  const one = z.parse(peopleSchema, body).people.find(({ email }) => email === deputy.email);
  return { asks: one?.may.includes('confirm'), undo: one?.doorUndo };
};
const account = async () =>
  (await house.store.snapshot({ fresh: true })).people.find(({ email }) => email === deputy.email)?.entraId;

test.each([
  [true, 'asking-1'],
  [false, undefined],
])('what a coordinator said of an account (%s) is undone by them for ten minutes', async (isThem, bound) => {
  expect(doorIn(await ask('coordinator.la'))).toEqual({ asks: true, undo: undefined });
  const said = doorIn(await ask('coordinator.la', 'confirm', { isThem }));
  expect(said).toEqual({ asks: false, undo: { isThem, until: '2026-11-18T14:15:00Z' } });
  expect(await account()).toBe(bound);
  expect(doorIn(await ask('coordinator.pol')).undo).toBeUndefined();
  for (let sent = 0; sent < 2; sent++)
    expect(doorIn(await ask('coordinator.la', 'undo-confirm'))).toEqual({ asks: true, undo: undefined });
  expect(await account()).toBeUndefined();
});

test('nobody else undoes it', async () => {
  await ask('coordinator.la', 'confirm', { isThem: true });
  const codes = [];
  for (const who of ['coordinator.pol', 'spoc.pol']) {
    const { status, body } = await ask(who, 'undo-confirm');
    codes.push([status, z.parse(problemSchema, body).code]);
  }
  expect(codes).toEqual([
    [403, 'undo-not-yours'],
    [403, 'coordinator-only'],
  ]);
  expect(await account()).toBe('asking-1');
});
