import { explain, failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { countdownCard, dueDaysAnswer, endCard, openingCard } from '../answers/inspection';
import { statementAnswer } from '../answers/statement';
import type { Card } from '../cards/drawing/card';
import type { Asking } from '../answers/asking';
import type { Command } from './command';

/** What a coordinator does with an inspection, by the words after the command. */
const DOES: ReadonlyMap<string, (asking: Asking) => Card> = new Map([
  ...['start', 'open', 'begin'].map(
    (word) => [word, (asking: Asking) => openingCard(asking, false)] as const,
  ),
  ...['dry run', 'dry-run', 'exercise', 'practice'].map(
    (word) => [word, (asking: Asking) => openingCard(asking, true)] as const,
  ),
  ...['days', 'due', 'due days'].map(
    (word) => [word, (asking: Asking) => dueDaysAnswer(asking) ?? countdownCard(asking, ALL_DATED)] as const,
  ),
  ...['end', 'stop', 'close'].map((word) => [word, endCard] as const),
]);

const ALL_DATED = 'No request is without a due day.';

/** The statement, of the inspection that is named behind it or of the one to be sent next. */
const STATEMENT = /^(?:statement(?: of action)?|check)(?: (?<ref>\S+))?$/;

const NO_STATEMENT =
  'There is no statement of action to look at: no letter that you may read is in the list of inspections.';

/** `/inspection`: the countdown; `/inspection statement`: what keeps it from being sent; `/inspection start`, `dry run` and `end` for the coordinator, in their own chat. */
export const inspection: Command = {
  name: 'inspection',
  aliases: ['countdown', 'timetable'],
  tells: [
    {
      says: 'inspection',
      does: 'what the inspectors are owed today and tomorrow, and what is late',
      under: 'The partnership',
    },
    {
      says: 'inspection statement',
      does: 'what keeps the statement of action from being sent, who has approved it, and your own approval',
      under: 'The partnership',
    },
    {
      says: 'inspection start',
      does: 'the call has come: everyone is told what they owe; “inspection dry run” practises it, “inspection days” sets by when what is due, “inspection end” ends it',
      under: 'For the coordinator',
      isFor: (actor) => can(actor, 'inspection:run'),
    },
  ],
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: who is late with what is not for everyone here.' };
    if (!words) return { card: countdownCard(asking) };
    const statement = STATEMENT.exec(words);
    if (statement) {
      const card = statementAnswer(asking, statement.groups?.ref);
      return card ? { card } : { text: NO_STATEMENT };
    }
    const does = DOES.get(words);
    if (!does)
      return {
        text: 'Type “inspection”, “inspection statement”, “inspection start”, “inspection dry run”, “inspection days” or “inspection end”.',
      };
    if (!can(asking.actor, 'inspection:run')) return { text: explain(failure('coordinator-only')) };
    return { card: does(asking) };
  },
};
