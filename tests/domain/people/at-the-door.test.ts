import { decideKnock, mayBe } from '../../../bot/domain/door/at-the-door';
import { decideAtTheDoor, doorKey } from '../../../bot/domain/door/question';
import { doorDue } from '../../../bot/domain/door/due';
import { at, facts, person } from '../../support/partnership';

const NOW = at('2024-02-08T14:05:00Z');
const SAM = person('spoc.pol');
const ACCOUNT = { entraId: 'acc-1', name: 'Sam Okafor', address: 'spoc.pol@partnership.example' };
const coordinator = person('coordinator.la');

test.each([
  ['by the address', { address: 'SPOC.POL@partnership.example' }, 'spoc.pol'],
  ['by the only one of that name', { name: ' Spoc.Pol ' }, 'spoc.pol'],
  ['by the address rather than the name', { address: SAM.email, name: 'deputy.pol' }, 'spoc.pol'],
  ['not by a name that nobody has', { name: 'Somebody Else' }, undefined],
  ['not without any', {}, undefined],
])('somebody at the door may be a person on the list %s', (_what, called, found) => {
  expect(mayBe(facts(), { entraId: 'x', ...called })?.title).toBe(found);
});

test('nobody may be somebody whose account is known, nor one of two of the same name', () => {
  const known = facts({ people: [{ ...SAM, entraId: 'other' }] });
  expect(mayBe(known, ACCOUNT)).toBeUndefined();
  const twins = facts({ people: [SAM, { ...person('deputy.pol'), title: SAM.title }] });
  expect(mayBe(twins, { entraId: 'x', name: SAM.title })).toBeUndefined();
});

test('a knock is noted once, and by another account not within a day', () => {
  const first = decideKnock(facts(), ACCOUNT, NOW);
  expect(first).toMatchObject({
    writes: [{ patch: { askingId: 'acc-1', askingName: `Sam Okafor, ${SAM.email}`, askedAt: NOW } }],
    log: [{ verb: 'person.at-door', subjectRef: SAM.email }],
  });
  const noted = facts({ people: [{ ...SAM, askingId: 'acc-1', askedAt: NOW }] });
  expect(decideKnock(noted, ACCOUNT, NOW).writes).toEqual([]);
  expect(decideKnock(noted, { ...ACCOUNT, entraId: 'acc-2' }, NOW).writes).toEqual([]);
  const dayAfter = at('2024-02-09T14:06:00Z');
  expect(decideKnock(noted, { ...ACCOUNT, entraId: 'acc-2' }, dayAfter).writes).toHaveLength(1);
});

describe('the coordinator', () => {
  const asking = { ...SAM, askingId: 'acc-1', askingName: 'Sam Okafor', askedAt: NOW };
  const key = doorKey(asking);
  const message = {
    table: 'messages' as const,
    kind: 'Door' as const,
    key,
    title: 'x',
    about: SAM.email,
    agencyCode: 'POL',
    personEmail: coordinator.email,
    dueAt: NOW,
    state: 'Sent' as const,
    attempts: 1,
  };
  const known = facts({ people: [coordinator, asking], messages: [message] });
  const say = (isThem: boolean, over = known, actor = coordinator) =>
    decideAtTheDoor(over, actor, { messageKey: key, isThem }, NOW);

  test('is asked about an account until the person is known', () => {
    expect(doorDue({ facts: known, now: NOW })).toMatchObject([
      { kind: 'Door', about: SAM.email, key, personEmail: coordinator.email },
    ]);
    const met = facts({ people: [coordinator, { ...asking, entraId: 'acc-1' }] });
    expect(doorDue({ facts: met, now: NOW })).toEqual([]);
  });

  test('confirms somebody, who is known from then on, and it is recorded', () => {
    expect(say(true)).toMatchObject({
      ok: true,
      value: {
        writes: [{ change: 'people', patch: { entraId: 'acc-1' } }, { change: 'messages' }],
        log: [{ actor: coordinator.email, verb: 'person.confirmed', subjectRef: SAM.email }],
      },
    });
  });

  test('turns somebody away, who stays a stranger', () => {
    expect(say(false)).toMatchObject({
      ok: true,
      value: { writes: [{ change: 'messages' }], log: [{ verb: 'person.not-confirmed' }] },
    });
  });

  test.each([
    ['is answered already', facts({ ...known, messages: [{ ...message, state: 'Answered' }] })],
    [
      'is about a person who is known by now',
      facts({ ...known, people: [coordinator, { ...asking, entraId: 'b' }] }),
    ],
    [
      'is about an account that is somebody else’s',
      facts({ ...known, people: [{ ...coordinator, entraId: 'ACC-1' }, asking] }),
    ],
    [
      'is about another account by now',
      facts({ ...known, people: [coordinator, { ...asking, askingId: 'acc-2' }] }),
    ],
  ])('changes nothing where the question %s', (_what, over) => {
    expect(say(true, over)).toEqual({ ok: true, value: { writes: [], log: [] } });
  });

  test('alone may say so, about somebody who is there', () => {
    expect(say(true, known, asking)).toMatchObject({ error: { code: 'coordinator-only' } });
    expect(say(true, facts({ people: [coordinator], messages: [message] }))).toMatchObject({
      error: { code: 'person-gone' },
    });
    expect(say(true, facts({ people: [coordinator, asking] }))).toMatchObject({
      error: { code: 'message-gone' },
    });
  });
});
