import { inSentence } from '../../domain/basics/words';
import type { Welcome } from '../../usecases/join';
import type { PartnershipLabel } from '../../usecases/partnerships';
import type { Card, Dress } from './card';
import { pageCard, type Line } from './page';

/** What is told of one of somebody's partnerships. */
export interface Greeting {
  readonly welcome: Welcome;
  /** Whether `/status` is for them. */
  readonly seesStatus: boolean;
  /** Which one, where the installation has several. */
  readonly partnership?: PartnershipLabel;
}

/** The first words to somebody who added the app, of every partnership that they belong to. */
export function helloCard(greetings: readonly Greeting[], dress: Dress = {}): Card {
  const [first] = greetings;
  const seesStatus = greetings.some((one) => one.seesStatus);
  const agencies = unique(greetings.flatMap(({ welcome }) => welcome.agency?.title ?? []));
  const status = { title: 'Status', says: 'status' };
  return pageCard({
    ...dress,
    partnership: greetings.length === 1 ? first?.partnership : undefined,
    heading: 'Hello',
    intro: [firstName(first?.welcome.person.title ?? ''), introOf(greetings)].filter(Boolean).join(', '),
    sections: [
      {
        title: 'What I will do',
        lines: [
          ...reminderLines(greetings),
          {
            lead: 'Only then:',
            text: `${first?.welcome.hoursWords}. Never at night, at a weekend or on a bank holiday.`,
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
          { lead: 'my', text: `: what ${owing(agencies)}` },
          ...(seesStatus
            ? [{ lead: 'status', text: ': who has answered, who is silent, what is overdue' }]
            : []),
          { lead: 'help', text: ': all that I understand' },
        ],
      },
    ],
    tries: [
      { title: 'What to do', says: 'my' },
      ...(seesStatus ? [status] : []),
      { title: 'Help', says: 'help' },
    ],
    summary: 'Hello from your partnership’s assistant',
  });
}

function introOf(greetings: readonly Greeting[]): string {
  const names = greetings.flatMap(({ partnership }) => partnership?.name ?? []);
  const whose = greetings.length > 1 ? `your partnerships, ${inSentence(names)},` : 'your partnership';
  const their = greetings.length > 1 ? 'their meetings, their action plans' : 'its meetings, its action plan';
  return `I keep the dates of ${whose} for Joint Targeted Area Inspections (JTAI): ${their} and what is due.`;
}

/** When reminders come; by partnership where their rules differ. */
function reminderLines(greetings: readonly Greeting[]): readonly Line[] {
  const days = unique(greetings.map(({ welcome }) => welcome.reminderDaysWords));
  if (days.length === 1) return [{ lead: 'Remind you', text: `of ${days[0]}.` }];
  return greetings.map(({ partnership, welcome }) => ({
    lead: `Remind you in ${partnership?.name}`,
    text: `of ${welcome.reminderDaysWords}.`,
  }));
}

/** 'Police owes', 'Police and Probation owe'; of who belongs to no agency, 'you owe'. */
const owing = (agencies: readonly string[]): string =>
  agencies.length > 0 ? `${agencies.join(' and ')} owe${agencies.length > 1 ? '' : 's'}` : 'you owe';

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
