import { LinkedFacts } from '../../../bot/domain/linking/linked-facts';
import { action, agency, chat, facts, meeting, person, reminder } from '../../support/partnership';

/** The lists are read again and again, and what is remembered by a row or a list holds until it changes. */
const read = facts({
  actions: [action({ leadAgency: 'POL', supportingAgencies: ['LA'] })],
  reminders: [
    reminder({ agencyCode: 'pol' }),
    reminder(),
    reminder({ agencyCode: 'icb', personEmail: 'sam.old@police.example' }),
  ],
});

describe('what a row says changes as soon as what it names does', () => {
  test('an agency that comes later is meant from then on', () => {
    const links = new LinkedFacts();
    expect(links.of(read).facts.reminders[2]?.agencyCode).toBe('icb');
    const agencies = [...read.agencies, agency('ICB')];
    expect(links.of({ ...read, agencies }).facts.reminders[2]?.agencyCode).toBe('ICB');
  });

  test('an agency whose code is written anew is meant as it is written now', () => {
    const links = new LinkedFacts();
    links.of(read);
    const agencies = [agency('LA'), agency('Pol')];
    expect(links.of({ ...read, agencies }).facts.reminders[0]?.agencyCode).toBe('Pol');
  });

  test('a chat that tells of a former address names its person from then on', () => {
    const people = [person('spoc.pol', { email: 'sam.new@police.example', entraId: 'id-sam' })];
    const links = new LinkedFacts();
    const before = { ...read, people };
    expect(links.of(before).facts.reminders[2]?.personEmail).toBe('sam.old@police.example');
    const conversations = [chat('sam.old@police.example', { entraId: 'id-sam' })];
    expect(links.of({ ...before, conversations }).facts.reminders[2]?.personEmail).toBe(
      'sam.new@police.example',
    );
  });

  test('a person who gets another address is meant by it from then on', () => {
    const conversations = [chat('sam.old@police.example', { entraId: 'id-sam' })];
    const links = new LinkedFacts();
    const before = { ...read, conversations };
    expect(links.of(before).facts.reminders[2]?.personEmail).toBe('sam.old@police.example');
    const people = [person('spoc.pol', { email: 'sam.new@police.example', entraId: 'id-sam' })];
    expect(links.of({ ...before, people }).facts.reminders[2]?.personEmail).toBe('sam.new@police.example');
  });
});

describe('what did not change is given again', () => {
  test('a list in which all is written as it is meant is the list that was read', () => {
    const { facts: linked } = new LinkedFacts().of(read);
    expect(linked.agencies).toBe(read.agencies);
    expect(linked.people).toBe(read.people);
    expect(linked.actions).toBe(read.actions);
  });

  test('rows are the ones given before when the same agencies are read once more', () => {
    const links = new LinkedFacts();
    const first = links.of(read).facts;
    const again = links.of({ ...read, agencies: [...read.agencies] }).facts;
    expect(again.reminders).toBe(first.reminders);
  });
});

test('a row that was written just now reads as it will among the others', () => {
  const links = new LinkedFacts();
  const written = meeting({ changedBy: 'SPOC.POL@partnership.example' });
  expect(links.row('meetings', written)).toBe(written);
  links.of(read);
  expect(links.row('meetings', written).changedBy).toBe('spoc.pol@partnership.example');
});
