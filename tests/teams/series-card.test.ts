import type { Day, Instant, TimeOfDay } from '../../bot/domain/calendar/day';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { JO, MEETING, reminder, SAM } from './seed';
import type { Meeting, Series } from '../../bot/domain/partnership';

const sites = new LocalSites();
let house: House;
let jo: TeamsPerson;
let sam: TeamsPerson;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
  const was = (await meetings()).find(({ ref }) => ref === MEETING.ref)!;
  const told = (await house.snapshot()).reminders.filter(({ subjectRef }) => subjectRef === MEETING.ref);
  // The seed's meeting and its reminder stand for the first of the series, which people have been told of.
  await house.change(
    { update: 'meetings', was, patch: { seriesCode: 'JTAI' } },
    { insert: 'series', row: SERIES },
    ...told.map(
      (of) => ({ update: 'reminders', was: of, patch: { toldStartsAt: MEETING.startsAt } }) as const,
    ),
  );
  jo = await house.installed(JO);
  sam = await house.installed(SAM);
  await sweep(house.parts);
});
afterEach(() => house.close());

const SERIES: Series = {
  title: 'Partnership meeting',
  code: 'JTAI',
  everyWeeks: 6,
  firstOn: '2024-02-15' as Day,
  startTime: '14:00' as TimeOfDay,
  durationMinutes: 120,
  place: MEETING.place,
};
const meetings = async () => (await house.snapshot()).meetings;
const startsOf = async (ref: string): Promise<Instant | undefined> =>
  (await meetings()).find((one) => one.ref === ref)?.startsAt;
const days = async (): Promise<string[]> =>
  (await meetings()).map(({ startsAt }) => startsAt.slice(0, 10)).sort();
const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
const questions = async () => (await house.snapshot()).messages.filter(({ kind }) => kind === 'SeriesChange');
const newsTo = (who: TeamsPerson): number =>
  who.chat.messages.filter(({ words }) => /Meeting (moved|cancelled)/.test(words)).length;

/** Two more meetings of the series, a week and two weeks on, of which people have been told, too. */
const TOLD: readonly Meeting[] = ['15', '22', '29'].map((day) => ({
  ...MEETING,
  ref: `JTAI-2024-02-${day}`,
  seriesCode: 'JTAI',
  startsAt: `2024-02-${day}T14:00:00Z` as Instant,
  endsAt: `2024-02-${day}T16:00:00Z` as Instant,
}));

async function weekly(): Promise<void> {
  const was = (await house.snapshot()).series.find(({ code }) => code === 'JTAI')!;
  await house.change({ update: 'series', was, patch: { everyWeeks: 1 } });
  await sweep(house.parts);
  const reminders = new Set((await house.snapshot()).reminders.map(({ subjectRef }) => subjectRef));
  for (const { ref, startsAt } of TOLD.filter((one) => !reminders.has(one.ref))) {
    const key = `Meeting|${ref}|${ref.slice(5)}|-15|POL`;
    const told = reminder('Meeting', 'POL', SAM, {
      key,
      subjectRef: ref,
      stage: '-15',
      toldStartsAt: startsAt,
    });
    await house.change({ insert: 'reminders', row: told });
  }
}

/** The series is at 10am from now on; gives the coordinator's card that asks. */
async function asked(): Promise<BotMessage> {
  const was = (await house.snapshot()).series.find(({ code }) => code === 'JTAI')!;
  await house.change({ update: 'series', was, patch: { startTime: '10:00' as TimeOfDay } });
  await sweep(house.parts);
  return jo.chat.waitFor(({ words }) => /move or keep this meeting/i.test(words));
}

describe('the card that asks about a meeting whose series was changed', () => {
  test('“Move” moves it once, however often it is pressed, and tells whoever was told, once', async () => {
    const card = await asked();
    const before = await days();
    expect(titlesOn(card)).toEqual(expect.arrayContaining(['Move', 'Keep', 'Cancel the meeting']));
    const { action } = buttonsOf(card.card).find(({ title }) => title === 'Move')!;
    await Promise.all([jo.press(card, 'Move'), jo.press(card, 'Move')]);
    expect(card.words).toContain('Moved with its series by Jo Lee');
    expect(titlesOn(card)).not.toContain('Move');
    expect(await startsOf(MEETING.ref)).toBe('2024-02-15T10:00:00Z');
    // From a client that still shows the card as it was.
    const again = await jo.invoke({ action, trigger: 'manual' }, card);
    expect(again.card).toBeDefined();
    await sweep(house.parts);
    await sweep(house.parts);
    expect(await startsOf(MEETING.ref)).toBe('2024-02-15T10:00:00Z');
    expect(await days()).toHaveLength(before.length);
    expect(newsTo(sam)).toBe(1);
    expect(await questions()).toMatchObject([{ state: 'Answered', answeredBy: JO }]);
  });

  test('“Keep” leaves it where it is, and nobody is told or asked again', async () => {
    const card = await asked();
    await jo.press(card, 'Keep');
    expect(card.words).toContain('Decided otherwise than its series by Jo Lee');
    await sweep(house.parts);
    expect(await startsOf(MEETING.ref)).toBe(MEETING.startsAt);
    expect(newsTo(sam)).toBe(0);
    expect(await questions()).toMatchObject([{ state: 'Answered', answeredBy: JO }]);
  });

  test('“Cancel” asks why, cancels it, and tells whoever was told', async () => {
    const card = await asked();
    await jo.press(card, 'Cancel the meeting', { cancelReason: 'No quorum' });
    expect(card.words).toContain('Cancelled by Jo Lee');
    await sweep(house.parts);
    expect((await meetings()).find(({ ref }) => ref === MEETING.ref)).toMatchObject({ status: 'Cancelled' });
    expect(newsTo(sam)).toBe(1);
  });

  test('of three meetings decides the one that is pressed, and leaves the others open', async () => {
    await weekly();
    const card = await asked();
    expect(await questions()).toHaveLength(3);
    const moved = async () =>
      (await meetings()).filter(
        ({ startsAt, ref }) => startsAt.endsWith('T10:00:00Z') && TOLD.some((one) => one.ref === ref),
      );
    if (!titlesOn(card).includes('Move')) await jo.press(card, 'Open');
    await jo.press(card, 'Move');
    expect(await moved()).toHaveLength(1);
    expect((await questions()).map(({ state }) => state).sort()).toEqual(['Answered', 'Sent', 'Sent']);
    await sweep(house.parts);
    expect(await moved()).toHaveLength(1);
    expect(newsTo(sam)).toBe(1);
    if (!titlesOn(card).includes('Keep')) await jo.press(card, 'Open');
    await jo.press(card, 'Keep');
    expect((await questions()).map(({ state }) => state).sort()).toEqual(['Answered', 'Answered', 'Sent']);
    expect(newsTo(sam)).toBe(1);
  });

  test('is not for a SPOC to decide, and nothing changes', async () => {
    const card = await asked();
    const before = await house.snapshot();
    for (const button of ['Move', 'Keep']) {
      expect((await sam.press(card, button)).error?.code).toBe('coordinator-only');
    }
    expect(await house.snapshot()).toEqual(before);
  });
});
