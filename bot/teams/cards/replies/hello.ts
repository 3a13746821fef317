import { inSentence } from '../../../domain/basics/words';
import type { Counts } from '../../../domain/outstanding/counts';
import { agencyName } from '../../../domain/people/names';
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
  /** There is no plan yet, and it is theirs to set it up. */
  readonly setsUp?: boolean;
  /** Which one, where the installation has several. */
  readonly partnership?: PartnershipLabel;
}

/** The first words to somebody who added the app, of every partnership that they belong to. */
export function helloCard(greetings: readonly Greeting[], dress: Dress = {}): Card {
  const [first] = greetings;
  const toDo = greetings.reduce((sum, { counts }) => sum + (counts?.toDo ?? 0), 0);
  const seesStatus = greetings.some((one) => one.seesStatus);
  const setsUp = greetings.some((one) => one.setsUp);
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
            text: `${first?.welcome.hoursWords}, one card for everything. Never at night, at a weekend or on a bank holiday.`,
          },
          { lead: 'How to answer:', text: 'press a button. You can undo it for 10 minutes.' },
          { lead: 'Never write', text: 'anything that could identify a child.' },
          ...greetings.flatMap(countLines),
          ...(setsUp ? [SET_UP] : []),
        ],
      },
    ],
    tries: [
      ...(setsUp ? [{ title: 'Set up the partnership', says: 'set up', isLikeliest: true }] : []),
      toDo > 0
        ? { title: `Show the ${toDo}`, says: 'my', isLikeliest: !setsUp }
        : { title: 'My things', says: 'my' },
      seesStatus ? { title: 'Status', says: 'status' } : { title: 'I am away', says: 'away' },
      { title: 'Help', says: 'help' },
    ],
    summary: 'Hello from your partnership’s assistant',
  });
}

/** To whom it falls on the first day. */
const SET_UP: Line = {
  lead: 'The plan is empty:',
  text: 'I lead you through agencies, people, meetings and the plan, and show you what goes out before anything does.',
};

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

/** 'There are 9 things for Police now, 2 of them overdue.' */
const countLines = ({ counts, welcome: { agency } }: Greeting): readonly Line[] =>
  counts && counts.toDo > 0 && agency ? [{ text: `There ${countedNow(counts, agencyName(agency))}.` }] : [];

function countedNow({ toDo, overdue }: Counts, agency: string): string {
  const late = overdue === 0 ? '' : overdue === toDo ? ', overdue' : `, ${overdue} of them overdue`;
  return `${toDo === 1 ? 'is 1 thing' : `are ${toDo} things`} for ${agency} now${late}`;
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
