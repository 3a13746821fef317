import { toReach, agencyOf } from '../../domain/people/names';
import { agenciesOf } from '../../domain/people/actor';
import { helpCard } from '../cards/replies/help';
import { HELP_GROUPS, isFor, type Command, type HelpLine } from './command';
import { type Asking } from '../answers/asking';
import { offerOf } from './offers';

/**
 * `/help`, and whatever people say to start with. `others` are the commands it tells of: to each person those that are
 * for them, in a channel or group those that answer there.
 */
export const helpOf = (others: readonly Command[]): Command => ({
  name: 'help',
  aliases: ['?', 'hello', 'hi', 'hey', 'hiya', 'good morning', 'good afternoon', 'start', 'menu', 'commands'],
  tells: [],
  takesWords: false,
  isGeneral: true,
  answer(asking, _words, all = [asking]) {
    const { marking, personal } = asking;
    const here = others.filter(({ isPrivate }) => personal || !isPrivate);
    const lines = here.flatMap((command) => linesOf(command, all));
    const hasAgency = agencyWords(all) !== undefined;
    const groups = HELP_GROUPS.map((title) => ({
      title: title === 'Your agency' && !hasAgency ? 'Your own part' : title,
      lines: lines.filter(({ under }) => under === title).map((line) => said(line, all)),
    }));
    const tries = ['my', 'status', 'meeting'].filter((name) =>
      here.some((command) => command.name === name && all.some(({ actor }) => isFor(command, actor))),
    );
    return {
      card: helpCard(
        {
          groups: groups.filter((group) => group.lines.length > 0),
          tries: tries.map(offerOf),
          personal,
          ...contactOf(all),
        },
        { marking },
      ),
    };
  },
});

const linesOf = (command: Command, all: readonly Asking[]): readonly HelpLine[] =>
  command.tells.filter((line) => all.some(({ actor }) => isFor(command, actor) && isFor(line, actor)));

function said({ says, does }: HelpLine, all: readonly Asking[]): { says: string; does: string } {
  return { says, does: typeof does === 'string' ? does : does(agencyWords(all)) };
}

/** 'Police', 'Police or Probation'; undefined for who belongs to none, as an independent chair. */
function agencyWords(all: readonly Asking[]): string | undefined {
  const titles = all.flatMap(({ actor, snapshot }) =>
    agenciesOf(actor).map((code) => agencyOf(snapshot, code).title),
  );
  return [...new Set(titles)].join(' or ') || undefined;
}

/** Whom to ask: the coordinator, unless that is the reader. */
function contactOf(all: readonly Asking[]): { contact?: string } {
  const contacts = all.flatMap(({ actor, snapshot }) => {
    const found = snapshot.people.find(({ roles }) => roles.includes('Coordinator'));
    if (!found || actor.roles.includes('Coordinator')) return [];
    const { personName, phone, email } = toReach(snapshot, found.email);
    return [[personName, phone ?? email].filter(Boolean).join(', ')];
  });
  return contacts.length > 0 ? { contact: [...new Set(contacts)].join('; ') } : {};
}
