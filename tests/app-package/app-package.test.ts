import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { buildPackage, placeholdersIn } from '../../bot/cli/app-package';

const source = path.resolve(__dirname, '../../appPackage');
const values = parseEnv(readFileSync(path.join(source, 'preview.env'), 'utf8'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jtai-package-'));
  for (const file of ['manifest.json', 'color.png', 'outline.png']) {
    cpSync(path.join(source, file), path.join(folder, file));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const build = (changed: Record<string, string> = {}) =>
  buildPackage({ folder, values: { ...values, ...changed }, name: 'test' });

/** What is wrong with the package; none when it was made. */
const faultsOf = async (changed?: Record<string, string>) => {
  const built = await build(changed);
  return built.ok ? [] : built.error;
};

const edit = (from: string, to: string) => {
  const file = path.join(folder, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

/** The files of the package that was made. */
const unpacked = async (changed?: Record<string, string>) => {
  const built = await build(changed);
  if (!built.ok) throw new Error(built.error.join('\n'));
  return unzipSync(readFileSync(built.value));
};

const manifestOf = async (changed?: Record<string, string>) => {
  const { 'manifest.json': bytes } = await unpacked(changed);
  return manifestShape.parse(JSON.parse(strFromU8(bytes ?? new Uint8Array())));
};
const manifestShape = z.object({
  developer: z.object({ name: z.string() }),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(z.unknown()) })),
    }),
  ),
  staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string().optional() })),
  configurableTabs: z.array(
    z.object({ configurationUrl: z.string(), scopes: z.array(z.string()), context: z.array(z.string()) }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  authorization: z.unknown().optional(),
});

test('our manifest fits Microsoft’s schema, and the package holds it and the two icons', async () => {
  const files = await unpacked();
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  expect(Buffer.from(files['color.png'] ?? [])).toEqual(readFileSync(path.join(source, 'color.png')));
  expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toContain('${{');
});

test('the bot, the tab and its sign-in are those of the environment', async () => {
  const manifest = await manifestOf({ BOT_DOMAIN: 'jtai-dev.azurewebsites.net' });
  expect(manifest.bots.map((bot) => bot.botId)).toEqual([values.BOT_ID]);
  expect(manifest.staticTabs[0]?.contentUrl).toBe('https://jtai-dev.azurewebsites.net/tab/');
  expect(manifest.configurableTabs).toEqual([
    {
      configurationUrl: 'https://jtai-dev.azurewebsites.net/tab/set-up',
      scopes: ['team', 'groupChat'],
      context: expect.arrayContaining(['channelTab', 'meetingChatTab', 'meetingSidePanel', 'meetingStage']),
    },
  ]);
  expect(manifest.validDomains).toEqual(['jtai-dev.azurewebsites.net']);
  expect(manifest.webApplicationInfo).toEqual({
    id: values.AAD_APP_CLIENT_ID,
    resource: values.TAB_APP_ID_URI,
  });
});

test('every scope that the bot answers in lists its commands', async () => {
  const { bots } = await manifestOf();
  const listed = bots.flatMap((bot) => bot.commandLists.flatMap((list) => list.scopes));
  expect(listed.sort()).toEqual(bots.flatMap((bot) => bot.scopes).sort());
});

test('asks for no permission over anybody’s chats, teams or meetings but to be shown on a meeting’s stage', async () => {
  expect((await manifestOf()).authorization).toEqual({
    permissions: { resourceSpecific: [{ name: 'MeetingStage.Write.Chat', type: 'Delegated' }] },
  });
});

test('a name with quotation marks stays a name', async () => {
  const manifest = await manifestOf({ DEVELOPER_NAME: 'The "Example" \\ partnership' });
  expect(manifest.developer.name).toBe('The "Example" \\ partnership');
});

test('the same content gives the same file', async () => {
  const [one, two] = [await build(), await build()];
  expect(one).toEqual(two);
  const first = one.ok ? readFileSync(one.value) : undefined;
  await build();
  expect(first).toEqual(readFileSync(path.join(folder, 'build', 'appPackage.test.zip')));
});

test('every placeholder without a value is refused by its name', async () => {
  expect(await faultsOf({ BOT_ID: ' ', TAB_APP_ID_URI: '' })).toEqual([
    'BOT_ID has no value.',
    'TAB_APP_ID_URI has no value.',
  ]);
});

test('a refusal leaves no older package behind', async () => {
  const built = await build();
  expect(existsSync(built.ok ? built.value : '')).toBe(true);
  await build({ BOT_ID: '' });
  expect(existsSync(built.ok ? built.value : '')).toBe(false);
});

test.each<[string, () => void, string]>([
  [
    'a name that is too long',
    () => edit('"JTAI partnership"', '"The partnership for Joint Targeted Area Inspections"'),
    'manifest.json: /name/short must NOT have more than 30 characters',
  ],
  [
    'a bot id that is none',
    () => edit('${{BOT_ID}}', 'our-bot'),
    'manifest.json: /bots/0/botId must match pattern',
  ],
  [
    'a property that Microsoft does not know',
    () => edit('"accentColor"', '"accentHue": "#000000", "accentColor"'),
    'manifest.json: must NOT have additional properties. Details: {"additionalProperty":"accentHue"}',
  ],
  [
    'no colour',
    () => edit('"accentColor": "#12436D",', ''),
    "manifest.json: must have required property 'accentColor'",
  ],
])('%s is refused with Microsoft’s reason', async (_, spoil, reason) => {
  spoil();
  expect(await faultsOf()).toEqual([expect.stringContaining(reason)]);
});

test('faulty icons are all refused', async () => {
  cpSync(path.join(source, 'color.png'), path.join(folder, 'outline.png'));
  writeFileSync(path.join(folder, 'color.png'), '<svg/>');
  expect(await faultsOf()).toEqual([
    'color.png is not a PNG image.',
    'outline.png is 192 by 192 pixels; Teams wants 32 by 32.',
    'outline.png has no transparency; Teams wants white lines on nothing.',
  ]);
});

test('the preview names a value for each placeholder and no other', () => {
  const template = readFileSync(path.join(source, 'manifest.json'), 'utf8');
  expect(Object.keys(values).sort()).toEqual(placeholdersIn(template).sort());
});
