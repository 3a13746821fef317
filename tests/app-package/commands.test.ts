import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { COMMANDS } from '../../bot/teams/commands/registry';

const { bots } = z
  .object({
    bots: z.array(
      z.object({
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string(), description: z.string() })),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../appPackage/manifest.json'), 'utf8')));
const lists = bots.flatMap((bot) => bot.commandLists);
const offeredIn = (scope: string) =>
  lists
    .filter((list) => list.scopes.includes(scope))
    .flatMap((list) => list.commands.map(({ title }) => title));

/** Commands whose answer is not for everyone in a channel. */
const OWN_CHAT: readonly string[] = ['my', 'action', 'actions', 'nudge', 'preview', 'away', 'digest'];

test('Teams offers every command of the bot in its own chat', () => {
  expect(offeredIn('personal')).toEqual(COMMANDS.map((command) => command.name));
});

test.each(['team', 'groupChat'])(
  'in a %s Teams leaves out what is only answered in one’s own chat',
  (scope) => {
    expect(offeredIn(scope)).toEqual(
      COMMANDS.map(({ name }) => name).filter((name) => !OWN_CHAT.includes(name)),
    );
  },
);

test('each command is told in a line that Teams does not cut', () => {
  const descriptions = lists.flatMap((list) => list.commands.map(({ description }) => description));
  expect(descriptions.filter((text) => text.length === 0 || text.length > 100)).toEqual([]);
});
