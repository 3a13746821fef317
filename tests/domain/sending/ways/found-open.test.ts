import type { Channel } from '../../../../bot/domain/partnership';
import { decideFoundChannel, decideFoundChat } from '../../../../bot/domain/sending/ways/found-open';
import { at, chat, facts } from '../../../support/partnership';

const NOW = at('2024-02-08T09:00:00Z');
const TODAY = at('2024-02-08T07:00:00Z');
const police = chat('spoc.pol@partnership.example');
const channel: Channel = {
  key: 'reminders',
  title: 'General',
  conversationId: '19:channel',
  serviceUrl: 'https://smba.example/uk/',
  tenantId: 'tenant',
  botId: '28:bot',
  state: 'Active',
  updatedAt: police.updatedAt,
};
const NOTHING = { writes: [], log: [] };

test.each([
  ['Active', 'Blocked', 'person.blocked'],
  ['Active', 'Removed', 'person.removed'],
  ['Blocked', 'Removed', 'person.removed'],
  ['Removed', 'Active', 'person.reached-again'],
] as const)('a chat that was %s and is found %s is marked, and that is recorded', (state, found, verb) => {
  const of = { ...police, state };
  expect(decideFoundChat(facts({ conversations: [of] }), police, found, NOW)).toEqual({
    writes: [{ change: 'conversations', of, patch: { state: found, updatedAt: NOW } }],
    log: [{ at: NOW, actor: 'app', verb, subjectRef: police.personEmail }],
  });
});

test.each([
  ['Active', 'Removed', 'channel.removed'],
  ['Removed', 'Active', 'channel.reached-again'],
] as const)('a channel that was %s and is found %s is marked, and that is recorded', (state, found, verb) => {
  const of = { ...channel, state };
  expect(decideFoundChannel(facts({ channels: [of] }), channel, found, NOW)).toEqual({
    writes: [{ change: 'channels', of, patch: { state: found, updatedAt: NOW } }],
    log: [{ at: NOW, actor: 'app', verb, subjectRef: 'reminders' }],
  });
});

test('what is found closed on another day is noted as of today, without a line', () => {
  const patch = { state: 'Blocked', updatedAt: NOW };
  const shut = facts({ conversations: [{ ...police, state: 'Blocked' }] });
  expect(decideFoundChat(shut, police, 'Blocked', NOW)).toMatchObject({ writes: [{ patch }], log: [] });
  const gone = facts({ channels: [{ ...channel, state: 'Removed' }] });
  expect(decideFoundChannel(gone, channel, 'Removed', NOW)).toMatchObject({
    writes: [{ patch: { state: 'Removed', updatedAt: NOW } }],
    log: [],
  });
});

test.each([
  ['open, and known to be open', police, 'Active'],
  ['closed, and known so since this morning', { ...police, state: 'Blocked', updatedAt: TODAY }, 'Blocked'],
  ['closed, after its person came back in another chat', { ...police, conversationId: 'a:2' }, 'Blocked'],
  ['closed, of somebody else', { ...police, personEmail: 'x@y.example' }, 'Blocked'],
] as const)('a chat that is found %s is not written', (_how, of, found) => {
  expect(decideFoundChat(facts({ conversations: [of] }), police, found, NOW)).toEqual(NOTHING);
});

test.each([
  ['open, and known to be open', channel, 'Active'],
  ['closed, and known so since this morning', { ...channel, state: 'Removed', updatedAt: TODAY }, 'Removed'],
  ['open, after a coordinator stopped it', { ...channel, state: 'Stopped' }, 'Active'],
  ['closed, after another was chosen', { ...channel, conversationId: '19:other' }, 'Removed'],
] as const)('a channel that is found %s is not written', (_how, of, found) => {
  expect(decideFoundChannel(facts({ channels: [of] }), channel, found, NOW)).toEqual(NOTHING);
});
