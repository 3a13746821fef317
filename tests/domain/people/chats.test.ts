import { changedAddresses, chatOf, formerAddresses, storedChat } from '../../../bot/domain/people/chats';
import { routeTo } from '../../../bot/domain/sending/route';
import { at, chat, facts, person } from '../../support/partnership';

const NEW = 'sam.new@police.example';
const OLD = 'sam.old@police.example';
const sam = person('spoc.pol', { email: NEW, entraId: 'ID-1' });
const old = chat(OLD, { entraId: 'id-1' });

test('a chat is found by the account, whatever address it was opened under', () => {
  const of = facts({ people: [sam], conversations: [old] });
  expect(chatOf(of, NEW)).toBe(old);
  expect(routeTo(of, { personEmail: NEW, planned: [] })).toEqual({ is: 'chat', chat: old });
  expect(formerAddresses(of, NEW)).toEqual([OLD]);
});

test('a row made anew without an account has the chat of its address', () => {
  const anew = person('spoc.pol', { email: OLD });
  expect(chatOf(facts({ people: [anew], conversations: [old] }), OLD)).toBe(old);
});

test('an address that was handed on does not bring the chat of who had it before', () => {
  const successor = person('spoc.pol', { email: OLD, entraId: 'id-2' });
  expect(chatOf(facts({ people: [successor], conversations: [old] }), OLD)).toBeUndefined();
});

test('of two chats of one account the open one counts, else the newest', () => {
  const shut = chat(NEW, { entraId: 'id-1', state: 'Removed', updatedAt: at('2024-02-01T09:00:00Z') });
  expect(chatOf(facts({ people: [sam], conversations: [shut, old] }), NEW)).toBe(old);
  const newer = { ...shut, state: 'Active' } as const;
  expect(chatOf(facts({ people: [sam], conversations: [old, newer] }), NEW)).toBe(newer);
});

test('the row of a chat follows the address, and keeps those of before', () => {
  const before = { ...old, formerEmails: ['sam.older@police.example'] };
  expect(changedAddresses({ people: [sam], conversations: [before] })).toEqual([
    { was: before, personEmail: NEW, formerEmails: ['sam.older@police.example', OLD] },
  ]);
  expect(changedAddresses({ people: [{ ...sam, email: OLD }], conversations: [old] })).toEqual([]);
  const two = [sam, person('deputy.la', { email: OLD, entraId: 'id-1' })];
  expect(changedAddresses({ people: two, conversations: [old] })).toEqual([]);
  expect(changedAddresses({ people: [sam], conversations: [old, chat(NEW)] })).toEqual([]);
});

test('who speaks is known by the account first', () => {
  const others = chat(NEW, { entraId: 'id-9' });
  expect(storedChat([others, old], { entraId: 'ID-1', email: NEW })).toBe(old);
  expect(storedChat([others], { entraId: 'ID-1', email: NEW })).toBe(others);
});
