import { inSentence } from '../../../domain/basics/words';
import { countsInWords, type Counts } from '../../../domain/outstanding/counts';
import type { YourPart } from '../../../domain/people/your-part';
import type { Welcome } from '../../../usecases/people/join';
import type { PartnershipLabel } from '../../../usecases/partnerships';
import type { Card, Dress } from '../drawing/card';
import { pageCard, type Line } from '../drawing/page';

/** What is told of one of somebody's partnerships. */
export interface Greeting {
  readonly welcome: Welcome;
  /** Whether `/status` is for them. */
  readonly seesStatus: boolean;
  /** What they are in it. */
  readonly part: readonly YourPart[];
  /** What their agency has to do; none for who belongs to no agency. */
  readonly counts?: Counts;
  /** Which one, where the installation has several. */
  readonly partnership?: PartnershipLabel;
}

/** The first words to somebody who added the app, of every partnership that they belong to. */
export function helloCard(greetings: readonly Greeting[], dress: Dress = {}): Card {
  const [first] = greetings;
  const seesStatus = greetings.some((one) => one.seesStatus);
  return pageCard({
    ...dress,
    partnership: greetings.length === 1 ? first?.partnership : undefined,
    heading: 'Hello',
    intro: [firstName(first?.welcome.person.title ?? ''), introOf(greetings)].filter(Boolean).join(', '),
    sections: [
      {
        lines: [
          ...greetings.flatMap(partLines),
          {
            lead: 'When I write:',
            text: `${first?.welcome.hoursWords}, one card for everything of a morning. Never at night, at a weekend or on a bank holiday.`,
          },
          ...reminderLines(greetings),
          { lead: 'How to answer:', text: 'press a button on the card.' },
          { lead: 'Never write', text: 'anything that could identify a child.' },
          ...greetings.flatMap(countLines),
        ],
      },
    ],
    tries: [
      { title: 'My things', says: 'my' },
      seesStatus ? { title: 'Status', says: 'status' } : { title: 'I am away', says: 'away' },
      { title: 'Help', says: 'help' },
    ],
    summary: 'Hello from your partnership’s assistant',
  });
}

function introOf(greetings: readonly Greeting[]): string {
  const names = greetings.flatMap(({ partnership }) => partnership?.name ?? []);
  const whose = greetings.length > 1 ? `your partnerships, ${inSentence(names)},` : 'your partnership';
  return `I remind you of meetings and deadlines of ${whose} for Joint Targeted Area Inspections (JTAI), so that nobody has to chase you by e-mail.`;
}

const partLines = ({ part, partnership }: Greeting): readonly Line[] =>
  part.map(({ you, means }) => ({
    lead: partnership ? `${partnership.name}: ${you}` : you,
    text: means,
  }));

/** When reminders come; by partnership where their rules differ. */
function reminderLines(greetings: readonly Greeting[]): readonly Line[] {
  const days = unique(greetings.map(({ welcome }) => welcome.reminderDaysWords));
  if (days.length === 1) return [{ lead: 'What I remind you of:', text: `${days[0]}.` }];
  return greetings.map(({ partnership, welcome }) => ({
    lead: `What I remind you of in ${partnership?.name}:`,
    text: `${welcome.reminderDaysWords}.`,
  }));
}

const countLines = ({ counts, welcome }: Greeting): readonly Line[] =>
  counts && counts.toDo > 0 && welcome.agency
    ? [{ lead: `${welcome.agency.title}:`, text: `${countsInWords(counts)}.` }]
    : [];

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
