import { join, leave } from '../../../bot/usecases/people/join';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { at, chat, person } from '../../support/partnership';

let fresh: FreshPartnership;
beforeEach(async () => void (fresh = await freshPartnership()));
afterEach(() => fresh.close());

describe('joining and leaving', () => {
  const newcomer = person('spoc.new', { agencyCode: 'ICB' });
  const contact = { ...chat('x'), email: 'SPOC.new@partnership.example', entraId: 'id-9' };
  beforeEach(() => fresh.add('people', newcomer));
  const known = () => fresh.parts.store.find('conversations', newcomer.email);

  test('is remembered with the Entra id, once, and answered with what will come', async () => {
    const welcome = await join(fresh.parts, contact);
    expect(welcome).toMatchObject({
      ok: true,
      value: {
        person: { title: 'spoc.new' },
        agency: { code: 'ICB' },
        isNew: true,
        hoursWords: '8:30am to 5:30pm on working days',
      },
    });
    const first = await known();
    expect(first).toMatchObject({ state: 'Active', conversationId: contact.conversationId });
    expect((await fresh.parts.store.find('people', newcomer.email))?.entraId).toBe('id-9');
    expect(await join(fresh.parts, contact)).toMatchObject({ ok: true, value: { isNew: false } });
    expect((await known())?.etag).toBe(first?.etag);
    expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'person.joined')).toHaveLength(1);
  });

  test('twice at the same moment is one conversation', async () => {
    const other = await fresh.anotherCopy();
    const both = await Promise.all([join(fresh.parts, contact), join(other, contact)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'person.joined')).toHaveLength(1);
  });

  test('follows a service address that changes', async () => {
    await join(fresh.parts, contact);
    await join(fresh.parts, { ...contact, serviceUrl: 'https://smba.example/emea/' });
    expect((await known())?.serviceUrl).toBe('https://smba.example/emea/');
  });

  test('of a stranger is refused and nothing is kept', async () => {
    const before = await fresh.rows('Log');
    const stranger = { ...contact, email: 'x@y.example', entraId: 'id-10' };
    expect(await join(fresh.parts, stranger)).toEqual({ ok: false, error: { code: 'not-known' } });
    expect(await fresh.rows('Log')).toEqual(before);
    expect(await known()).toBeUndefined();
  });

  test('after leaving the chat is marked, and joining again brings it back', async () => {
    await join(fresh.parts, contact);
    await leave(fresh.parts, { conversationId: contact.conversationId, how: 'Removed' });
    expect((await known())?.state).toBe('Removed');
    await leave(fresh.parts, { conversationId: 'unknown', how: 'Blocked' });
    expect(await join(fresh.parts, contact)).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await known()).toMatchObject({ state: 'Active', updatedAt: at('2024-01-25T09:00:00Z') });
  });
});
