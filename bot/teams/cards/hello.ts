import type { Welcome } from '../../usecases/join';
import type { Card, Dress } from './card';
import { pageCard } from './page';

/** The first words to somebody who added the app. `seesStatus`: whether `/status` is for them. */
export function helloCard(welcome: Welcome, seesStatus: boolean, dress: Dress = {}): Card {
  const { person, agency } = welcome;
  const status = { title: 'Status', says: 'status' };
  return pageCard({
    ...dress,
    heading: `Hello ${firstName(person.title)}`,
    intro:
      'I keep the dates of your partnership for Joint Targeted Area Inspections (JTAI): ' +
      'its meetings, its action plan and what is due.',
    sections: [
      {
        title: 'What I will do',
        lines: [
          { lead: 'Remind you', text: `of ${welcome.reminderDaysWords}.` },
          {
            lead: 'Only then:',
            text: `${welcome.hoursWords}. Never at night, at a weekend or on a bank holiday.`,
          },
          {
            lead: 'One tap:',
            text: 'each reminder is a card with buttons. Press one and your answer is recorded.',
          },
        ],
      },
      {
        title: 'What you can type',
        lines: [
          { lead: 'my', text: agency ? `– what ${agency.title} owes` : '– what your agency owes' },
          ...(seesStatus
            ? [{ lead: 'status', text: '– who has answered, who is silent, what is overdue' }]
            : []),
          { lead: 'help', text: '– all that I understand' },
        ],
      },
    ],
    tries: [
      { title: 'What we owe', says: 'my' },
      ...(seesStatus ? [status] : []),
      { title: 'Help', says: 'help' },
    ],
    summary: 'Hello from your partnership’s assistant',
  });
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
