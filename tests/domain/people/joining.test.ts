import { decideAccount, decideJoining, isNewsThatOpen } from '../../../bot/domain/people/joining';
import { type Facts, type Conversation } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { at, chat, facts, person } from '../../support/partnership';
const NOW = at('2024-02-08T09:00:00Z');
const sam = person('spoc.pol');
const known = person('spoc.pol', { entraId: 'ID-1' });
const theirs = chat(sam.email, { entraId: 'id-1' });
const { entraId, conversationId, serviceUrl, tenantId, userId, botId } = theirs;
const contact = { entraId, conversationId, serviceUrl, tenantId, userId, botId };

const join = (of: Facts, over = {}, wasAdded = false, who = sam) =>
  decideJoining(of, who, { contact: { ...contact, ...over }, wasAdded }, NOW);
const facing = (people: typeof sam, ...conversations: Conversation[]): Facts =>
  facts({ people: [people], conversations });

test('somebody met for the first time is remembered with their chat and account, and that is recorded', () => {
  const of = facing(sam);
  const decided = join(of);
  expect(decided).toMatchObject({ person: sam, isNew: true });
  const { people, conversations } = after(of, decided);
  expect(conversations).toEqual([{ ...theirs, personName: sam.title, updatedAt: NOW }]);
  expect(people).toEqual([{ ...sam, entraId: 'id-1' }]);
  expect(decided.log).toEqual([{ at: NOW, actor: sam.email, verb: 'person.joined', subjectRef: sam.email }]);
});

test('the chat is the deciding write: without it nobody can be spoken to', () => {
  expect(join(facing(sam)).writes).toMatchObject([{ insert: 'conversations' }, { change: 'people' }]);
});

test('decided again on what came of it, nothing is left to write', () => {
  const of = facing(sam);
  const again = join(after(of, join(of)));
  expect(again).toMatchObject({ isNew: false, writes: [], log: [] });
});

test.each([
  ['as it is', {}, false, []],
  ['at another service', { serviceUrl: 'https://smba.example/emea/' }, false, ['serviceUrl']],
  ['in a new chat', { conversationId: 'a:2' }, false, ['conversationId']],
  ['by another account', { entraId: 'id-2' }, false, ['entraId', 'formerEmails']],
  ['as just added, which a late word of removal must not undo', {}, true, ['updatedAt']],
])('a chat that is known is written %s only as far as it is news', (_how, over, wasAdded, changed) => {
  const before = { ...theirs, formerEmails: ['sam.old@police.example'] };
  const of = facing(known, before);
  const decided = join(of, over, wasAdded, known);
  const [now] = after(of, decided).conversations;
  const isOther = (field: keyof Conversation) => now?.[field] !== before[field];
  const fields = Object.keys(before) as (keyof Conversation)[];
  expect(fields.filter(isOther).filter((field) => field !== 'updatedAt' || changed.includes(field))).toEqual(
    fields.filter((field) => changed.includes(field)),
  );
  expect(decided).toMatchObject({ isNew: false, log: [] });
});

test.each(['Removed', 'Blocked'] as const)('somebody whose chat was %s is new again', (state) => {
  const of = facing(known, { ...theirs, state });
  const decided = join(of, {}, false, known);
  expect(decided).toMatchObject({ isNew: true, log: [{ verb: 'person.joined' }] });
  expect(after(of, decided).conversations).toEqual([{ ...theirs, updatedAt: NOW }]);
});

test('their chat is found by the account, under whatever address it stands', () => {
  const old = { ...theirs, personEmail: 'sam.old@police.example' };
  const of = facing(known, old);
  expect(join(of, {}, false, known).writes).toEqual([]);
});

test.each([
  ['who has none', sam, 'id-1', 'id-1'],
  ['who has another', known, 'id-2', 'ID-1'],
  ['of whom Teams does not say it', sam, '', undefined],
])('an account is noted of somebody %s or left', (_who, who, entraId, stands) => {
  const of = facts({ people: [who] });
  const decided = decideAccount(of, who, entraId, NOW);
  expect(after(of, decided).people[0]?.entraId).toBe(stands);
  const isWritten = stands !== who.entraId;
  expect(decided.log.map(({ verb }) => verb)).toEqual(isWritten ? ['person.account-known'] : []);
});

test('of somebody who has left the list meanwhile no account is noted', () => {
  expect(decideAccount(facts({ people: [] }), sam, 'id-1', NOW)).toEqual({ writes: [], log: [] });
});

test.each([
  ['a minute ago', '2024-02-08T08:59:00Z', true, true],
  ['a moment ago: Teams tells of it twice', '2024-02-08T08:59:01Z', true, false],
  ['long ago, and nothing is said of an addition', '2024-01-01T09:00:00Z', false, false],
])('that the app was added is news of what was open since %s', (_when, since, wasAdded, isNews) => {
  expect(isNewsThatOpen({ updatedAt: at(since) }, wasAdded, NOW)).toBe(isNews);
});
