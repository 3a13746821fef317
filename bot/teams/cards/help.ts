import type { Card, Dress } from './card';
import { pageCard, type Page } from './page';

/** A command as people read of it. */
export interface CommandHelp {
  readonly name: string;
  readonly does: string;
}

/** `/help`: what can be typed, each with a button to try. */
export const helpCard = (commands: readonly CommandHelp[], dress: Dress = {}): Card =>
  pageCard({
    ...dress,
    heading: 'What you can ask me',
    intro: 'With or without the slash, in capitals or not. In a channel or group chat, mention me first.',
    sections: [{ lines: commands.map(({ name, does }) => ({ lead: name, text: `: ${does}` })) }],
    tries: triesOf(commands.map(({ name }) => name)),
    summary: 'What you can type',
  });

/** The answer to words that are no command. What was typed is not repeated: it may hold a child's details. */
export const suggestionCard = (nearest: readonly string[], all: readonly string[], dress: Dress = {}): Card =>
  pageCard({
    ...dress,
    heading: nearest.length > 0 ? 'Did you mean this?' : 'I did not understand that',
    intro:
      nearest.length > 0
        ? 'I did not understand what you typed. Nothing was changed.'
        : 'Nothing was changed. These are the words I know: press one to try it.',
    tries: triesOf(nearest.length > 0 ? nearest : all),
    summary: 'I did not understand that',
  });

const triesOf = (says: readonly string[]): Page['tries'] =>
  says.map((word) => ({ title: word.charAt(0).toUpperCase() + word.slice(1), says: word }));
