import { sweep } from '../../bot/usecases/sweep/sweep';
import type { Snapshot } from '../../bot/usecases/ports';
import { LocalSites } from '../sharepoint/local-site';
import type { TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { ACTION, JO, MEETING, SAM } from './seed';

// Somebody types a child's number into titles in SharePoint, past the app (`product.md`, Lines not to cross).

const NHS = '458 231 9076';
const COMMANDS = ['my', 'status', 'status police', 'meeting', 'preview', 'digest', 'nudge'];

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

type Titled = Pick<Snapshot, 'meetings' | 'actions'>;

/** Gives the meeting and the action that Sam was reminded of other titles, as somebody does in SharePoint. */
async function retitle({ meetings, actions }: Titled, meeting: string, action: string): Promise<Titled> {
  const [first] = meetings.filter(({ ref }) => ref === MEETING.ref);
  const [second] = actions.filter(({ ref }) => ref === ACTION.ref);
  if (!first || !second) throw new Error('The rows are not there.');
  const done = await house.parts.store.commit(
    [
      { update: 'meetings', was: first, patch: { title: meeting } },
      { update: 'actions', was: second, patch: { title: action } },
    ],
    [],
  );
  if (!done.ok) throw new Error(done.error.why);
  const [one, other] = done.value;
  return { meetings: [one as typeof first], actions: [other as typeof second] };
}

const wordsIn = ({ chat }: TeamsPerson): string[] => chat.messages.map(({ words }) => words);

const withNumbers = async () =>
  retitle(await house.snapshot(), `Strategy meeting about ${NHS}`, `Visit ${NHS}`);

test('it is on no card, in no answer, in no row of ours and in no line of the log', async () => {
  await withNumbers();
  const [sam, jo] = [await house.installed(SAM), await house.installed(JO)];
  for (const day of ['09', '12', '13', '15']) {
    house.at(`2024-02-${day}T08:30:00Z`);
    await sweep(house.parts);
  }
  const said: string[] = [];
  for (const command of COMMANDS) said.push((await sam.ask(command)).words, (await jo.ask(command)).words);
  const { reminders, messages } = await house.snapshot();
  const seen = JSON.stringify([said, reminders, messages, house.journal.lines, wordsIn(sam), wordsIn(jo)]);
  expect(seen).not.toMatch(/458|9076|Strategy meeting/);
});

test('the coordinator is told list, row and column, and everybody else nothing of it', async () => {
  await withNumbers();
  const [sam, jo] = [await house.installed(SAM), await house.installed(JO)];
  const card = await jo.ask('status');
  await jo.press(card, '2 rows to mend');
  const { words } = card;
  expect(words).toMatch(
    /Meetings, row \d+ \(JTAI-2024-02-15\)\nTitle seems to hold a child’s details \(NHS number\)\. Not counted\./,
  );
  expect(words).toMatch(
    /Actions, row \d+ \(A7\)\nTitle seems to hold a child’s details \(NHS number\)\. Not counted\./,
  );
  expect((await sam.ask('my')).words).not.toMatch(/A7|child/);
});

test('what was sent of it before stays as it is, and goes on when the words are mended', async () => {
  const keysOf = async () =>
    (await house.snapshot()).reminders.map(({ key, state }) => `${key} ${state}`).sort();
  const before = await keysOf();
  const held = await withNumbers();
  await sweep(house.parts);
  expect(await keysOf()).toEqual(expect.arrayContaining(before));
  await retitle(held, MEETING.title, ACTION.title);
  const sam = await house.installed(SAM);
  expect((await sam.ask('my')).words).toContain('Agree one referral form');
});
