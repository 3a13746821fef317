import { routeTo } from '../../../../bot/domain/sending/route';
import type { Bundle } from '../../../../bot/domain/sending/to-send';
import type { Channel } from '../../../../bot/domain/partnership';
import { isOvertaken, mayTryAgain } from '../../../../bot/domain/sending/ways/closed-ways';
import { at, chat, facts, person, reminder } from '../../../support/partnership';

const NOW = at('2024-02-08T09:00:00Z');
const YESTERDAY = at('2024-02-07T16:00:00Z');
const police = 'spoc.pol@partnership.example';
const fresh = {};
const tried = { previous: { state: 'Failed' } };
const putOff = { previous: { state: 'Failed', retryAt: NOW } };

describe('a closed chat is tried again', () => {
  test.each([
    ['with a new stage', 'Blocked', YESTERDAY, [fresh], true],
    ['where the app was removed, too', 'Removed', YESTERDAY, [fresh], true],
    ['with one new thing among others', 'Blocked', YESTERDAY, [tried, fresh], true],
    [
      'with what somebody asked for by hand',
      'Blocked',
      YESTERDAY,
      [{ previous: { state: 'Planned' } }],
      true,
    ],
    ['with what Teams put off', 'Blocked', YESTERDAY, [putOff], true],
    [
      'with what another copy claimed and did not send',
      'Blocked',
      YESTERDAY,
      [{ previous: { state: 'Claimed' } }],
      true,
    ],
    ['not with what was tried there in vain', 'Blocked', YESTERDAY, [tried], false],
    ['not twice a day', 'Blocked', at('2024-02-08T08:30:00Z'), [fresh], false],
    [
      'not on the London day on which it was found closed',
      'Blocked',
      at('2024-02-08T00:30:00Z'),
      [fresh],
      false,
    ],
    ['not where a coordinator stopped it', 'Stopped', YESTERDAY, [fresh], false],
    ['not with nothing', 'Blocked', YESTERDAY, [], false],
  ] as const)('%s', (_, state, updatedAt, planned, isTried) => {
    expect(mayTryAgain({ state, updatedAt }, planned, NOW)).toBe(isTried);
  });

  test('by the day in London, not by 24 hours', () => {
    const lateInTheEvening = { state: 'Blocked', updatedAt: at('2024-07-01T22:59:00Z') } as const;
    expect(mayTryAgain(lateInTheEvening, [fresh], at('2024-07-01T23:01:00Z'))).toBe(true);
  });
});

describe('the way that something new takes', () => {
  const channel = (state: Channel['state'], updatedAt = YESTERDAY): Channel => ({
    key: 'reminders',
    title: 'Reminders',
    conversationId: '19:channel',
    serviceUrl: 'https://smba.example/uk/',
    tenantId: 'tenant',
    botId: '28:bot',
    state,
    updatedAt,
  });
  const bundle = { personEmail: police, planned: [{ table: 'reminders', key: 'K' }] } as unknown as Bundle;
  const way = (
    chatState: 'Active' | 'Blocked' | undefined,
    channelState: Channel['state'] | undefined,
    route: 'Chat' | 'Channel' = 'Chat',
  ) =>
    routeTo(
      facts({
        people: [person('spoc.pol', { route })],
        conversations: chatState ? [chat(police, { state: chatState, updatedAt: YESTERDAY })] : [],
        channels: channelState ? [channel(channelState)] : [],
      }),
      bundle,
      NOW,
    );

  test.each([
    ['Active', undefined, 'Chat', 'chat', false],
    ['Blocked', undefined, 'Chat', 'chat', false],
    ['Blocked', 'Active', 'Chat', 'chat', true],
    ['Blocked', 'Removed', 'Chat', 'chat', true],
    ['Blocked', 'Stopped', 'Chat', 'chat', false],
    [undefined, 'Active', 'Chat', 'channel', undefined],
    [undefined, 'Removed', 'Chat', 'channel', undefined],
    [undefined, 'Stopped', 'Chat', 'nowhere', undefined],
    ['Active', 'Active', 'Channel', 'channel', undefined],
    // Nothing is risked on a channel that seems gone while the chat is open.
    ['Active', 'Removed', 'Channel', 'chat', true],
  ] as const)('chat %s, channel %s, reached in the %s: the %s', (chatIs, channelIs, route, is, otherwise) => {
    const found = way(chatIs, channelIs, route);
    expect(found.is).toBe(is);
    if (found.is === 'chat') expect(found.otherwise !== undefined).toBe(otherwise);
  });

  test('is no closed one where it is only played through', () => {
    const closed = facts({
      people: [person('spoc.pol')],
      conversations: [chat(police, { state: 'Blocked', updatedAt: YESTERDAY })],
    });
    expect(routeTo(closed, bundle)).toEqual({
      is: 'nowhere',
      reason: 'spoc.pol has blocked the app in Teams.',
    });
  });
});

describe('a word that a chat has ended', () => {
  const place = chat(police, { updatedAt: at('2024-02-01T09:00:00Z') });
  const there = { conversationId: place.conversationId, sentAt: at('2024-02-06T08:30:00Z') };
  test.each([
    ['counts', '2024-02-08T09:00:00Z', {}, [], false],
    ['does not when the app was added since', '2024-01-31T09:00:00Z', {}, [], true],
    ['does not when a card has arrived since', '2024-02-05T09:00:00Z', {}, [reminder(there)], true],
    ['counts when the last card is older', '2024-02-07T09:00:00Z', {}, [reminder(there)], false],
    [
      'counts whatever arrived elsewhere',
      '2024-02-05T09:00:00Z',
      {},
      [reminder({ ...there, conversationId: 'x' })],
      false,
    ],
    ['counts in the very second', '2024-02-01T09:00:00Z', {}, [], false],
    ['counts in a chat that is closed already', '2024-01-31T09:00:00Z', { state: 'Blocked' }, [], false],
  ] as const)('%s', (_, happened, over, reminders, isLate) => {
    expect(isOvertaken(facts({ reminders }), { ...place, ...over }, at(happened))).toBe(isLate);
  });
});
