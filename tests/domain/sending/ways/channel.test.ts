import type { Channel } from '../../../../bot/domain/partnership';
import {
  attendeesKnown,
  channelOf,
  decideChannel,
  decideNoChannel,
} from '../../../../bot/domain/sending/ways/channel';
import {
  decideChannelClosed,
  decideChannelRenewed,
  decideChannelReopened,
} from '../../../../bot/domain/sending/ways/channel-reach';
import type { Decision } from '../../../../bot/domain/partnership/decision';
import { after } from '../../../support/apply-writes';
import { at, facts, person, reminder } from '../../../support/partnership';

const NOW = at('2024-02-08T09:00:00Z');
const coordinator = person('coordinator.la');
const PLACE = {
  title: 'General',
  conversationId: '19:channel@thread.tacv2',
  teamId: '19:team@thread.tacv2',
  serviceUrl: 'https://smba.example/uk/',
  tenantId: 'tenant',
  botId: '28:bot',
};
const open: Channel = { key: 'reminders', ...PLACE, state: 'Active', updatedAt: at('2024-01-01T09:00:00Z') };
const stopped = { ...open, state: 'Stopped' } as const;
const removed = { ...open, state: 'Removed' } as const;
const on = (...channels: Channel[]) => facts({ channels });
const NOTHING = { writes: [], log: [] };

const channelAfter = (channels: Channel[], decided: Decision) => after(on(...channels), decided).channels;

describe('choosing the channel', () => {
  const choose = (channels: Channel[], place = PLACE) => {
    const of = on(...channels);
    const decided = decideChannel(of, coordinator, place, NOW);
    if (!decided.ok) throw new Error(decided.error.code);
    return { log: decided.value.log, channels: after(of, decided.value).channels };
  };

  test.each([
    ['where none was', [], PLACE],
    ['in place of another', [open], { ...PLACE, conversationId: '19:other', title: 'Inspection' }],
    ['again, after it was stopped', [stopped], PLACE],
    ['again, after the app was removed from it', [removed], PLACE],
  ])('%s makes it the one, and records who chose it', (_when, before, place) => {
    const { channels, log } = choose(before, place);
    expect(channels).toEqual([{ key: 'reminders', ...place, state: 'Active', updatedAt: NOW }]);
    const { email } = coordinator;
    const line = { at: NOW, actor: email, verb: 'channel.chosen', subjectRef: 'reminders' };
    expect(log).toEqual([{ ...line, detail: place.title }]);
  });

  test('the one that it is already changes nothing', () => {
    expect(choose([open])).toEqual({ channels: [open], log: [] });
  });
});

test.each([
  ['that is open', [open], 'Stopped'],
  ['that the app was removed from, so that it does not come back by itself', [removed], 'Stopped'],
])('stopping a channel %s is recorded', (_which, channels, state) => {
  const decided = decideNoChannel(on(...channels), coordinator, NOW);
  expect(decided).toMatchObject({
    ok: true,
    value: {
      writes: [{ patch: { state, updatedAt: NOW } }],
      log: [{ actor: coordinator.email, verb: 'channel.stopped', detail: 'General' }],
    },
  });
});

test.each([
  ['there is none', []],
  ['it is stopped', [stopped]],
])('stopping the channel where %s changes nothing', (_when, channels) => {
  expect(decideNoChannel(on(...channels), coordinator, NOW)).toEqual({ ok: true, value: NOTHING });
});

test.each(['spoc.pol', 'deputy.pol', 'chair.la', 'observer.pol', 'member.la'])(
  'the channel is not for %s to choose nor to stop',
  (name) => {
    const refused = { ok: false, error: { code: 'coordinator-only' } };
    expect(decideChannel(on(), person(name), PLACE, NOW)).toEqual(refused);
    expect(decideNoChannel(on(open), person(name), NOW)).toEqual(refused);
  },
);

describe('of the channel’s members', () => {
  const sam = person('spoc.pol');
  const guest = { entraId: 'id-g', emails: ['sam_police.example#ext#@council.example', sam.email] };

  test.each([
    ['somebody without an account on the list gets theirs', sam, [guest], ['id-g']],
    ['somebody who has one keeps it', { ...sam, entraId: 'id-1' }, [guest], []],
    ['somebody who may be either of two is left', sam, [guest, { ...guest, entraId: 'id-h' }], []],
    ['somebody who is not there is left', sam, [{ ...guest, emails: ['x@y.example'] }], []],
  ])('%s', (_who, of, attendees, ids) => {
    const writes = attendeesKnown(facts({ people: [of] }), attendees);
    expect(writes).toEqual(ids.map((entraId) => ({ change: 'people', of, patch: { entraId } })));
  });

  test('an account that is somebody else’s in any case of letters is not given to another', () => {
    const other = person('spoc.la', { entraId: 'ID-G' });
    expect(attendeesKnown(facts({ people: [sam, other] }), [guest])).toEqual([]);
  });
});

describe('that the app was taken out of', () => {
  const close = (of: Channel | undefined, over = {}) =>
    decideChannelClosed(
      { ...on(...(of ? [of] : [])), reminders: [lastCard] },
      { where: PLACE.conversationId, at: NOW, ...over },
      NOW,
    );
  const lastCard = {
    ...reminder(),
    conversationId: PLACE.conversationId,
    sentAt: at('2024-02-01T09:00:00Z'),
  };

  test.each([
    ['the channel', { where: PLACE.conversationId }],
    ['its team', { where: PLACE.teamId }],
  ])('%s is recorded', (_what, over) => {
    const decided = close(open, over);
    expect(channelAfter([open], decided)).toEqual([{ ...open, state: 'Removed', updatedAt: NOW }]);
    expect(decided.log).toMatchObject([{ actor: 'app', verb: 'channel.removed', detail: 'General' }]);
  });

  test.each([
    ['another channel', open, { where: '19:other' }],
    ['one where a card arrived since', open, { at: at('2024-01-31T09:00:00Z') }],
    ['one that was opened since', open, { at: at('2023-12-31T09:00:00Z') }],
    ['one that is stopped', stopped, {}],
    ['one that is known to be closed', removed, {}],
    ['one where none is chosen', undefined, {}],
  ])('%s changes nothing', (_what, of, over) => {
    expect(close(of, over)).toEqual(NOTHING);
  });
});

describe('that the app is in a channel', () => {
  const reopen = (of: Channel | undefined, over = {}) =>
    decideChannelReopened(on(...(of ? [of] : [])), { where: PLACE.teamId, ...over }, NOW);

  test('that was closed opens it again, and that is recorded', () => {
    const decided = reopen(removed);
    expect(channelAfter([removed], decided)).toEqual([{ ...open, updatedAt: NOW }]);
    expect(decided.log).toMatchObject([{ actor: 'app', verb: 'channel.reached-again' }]);
  });

  test('that is open, as it was just added, is noted without a line', () => {
    const decided = reopen(open, { wasAdded: true });
    expect(channelAfter([open], decided)).toEqual([{ ...open, updatedAt: NOW }]);
    expect(decided.log).toEqual([]);
  });

  test.each([
    ['that is open, as somebody speaks there', open, {}],
    ['that has just been noted as open', { ...open, updatedAt: NOW }, { wasAdded: true }],
    ['that a coordinator stopped', stopped, { wasAdded: true }],
    ['that is not the partnership’s', removed, { where: '19:other' }],
    ['where none is chosen', undefined, { wasAdded: true }],
  ])('%s changes nothing', (_which, of, over) => {
    expect(reopen(of, over)).toEqual(NOTHING);
  });
});

test.each([
  ['moves the open channel there', open, PLACE.conversationId, true],
  ['is not for another channel', open, '19:other', false],
  ['is not for one that is closed', removed, PLACE.conversationId, false],
])('another service address %s', (_what, of, conversationId, isWritten) => {
  const serviceUrl = 'https://smba.example/emea/';
  const decided = decideChannelRenewed(on(of), { conversationId, serviceUrl });
  expect(channelAfter([of], decided)).toEqual([isWritten ? { ...of, serviceUrl } : of]);
  expect(decided.log).toEqual([]);
});

test('the same service address changes nothing', () => {
  expect(decideChannelRenewed(on(open), open)).toEqual(NOTHING);
});

test('of the channels in the list the partnership’s is the one for reminders', () => {
  expect(channelOf(on({ ...open, key: 'other' }, open))).toBe(open);
  expect(channelOf(on())).toBeUndefined();
});
