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
  return jo.chat.waitFor(({ words }) => /move or keep/i.test(words));
}

describe('the card that asks about a meeting whose series was changed', () => {
  test('“Move” moves it once, however often it is pressed, and tells whoever was told, once', async () => {
    const card = await asked();
    const before = await days();
    expect(titlesOn(card)).toEqual(expect.arrayContaining(['Move', 'Keep', 'Cancel the meeting']));
    const { action } = buttonsOf(card.card).find(({ title }) => title === 'Move')!;
    await Promise.all([jo.press(card, 'Move'), jo.press(card, 'Move')]);
    expect(card.words).toContain('Moved with its series by you');
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
    expect(card.words).toContain('Decided otherwise than its series by you');
    await sweep(house.parts);
    expect(await startsOf(MEETING.ref)).toBe(MEETING.startsAt);
    expect(newsTo(sam)).toBe(0);
    expect(await questions()).toMatchObject([{ state: 'Answered', answeredBy: JO }]);
  });

  test('“Cancel” asks why, cancels it, and tells whoever was told', async () => {
    const card = await asked();
    await jo.press(card, 'Cancel the meeting', { cancelReason: 'No quorum' });
    expect(card.words).toContain('Cancelled by you');
    await sweep(house.parts);
    expect((await meetings()).find(({ ref }) => ref === MEETING.ref)).toMatchObject({ status: 'Cancelled' });
    expect(newsTo(sam)).toBe(1);
  });

  test('“Undo” takes a press back for ten minutes, tells who had heard, and asks again', async () => {
    const card = await asked();
    await jo.press(card, 'Move');
    expect(card.words).toContain('You can undo this until 2:15pm');
    await sweep(house.parts);
    expect(newsTo(sam)).toBe(1);
    await jo.press(card, 'Undo');
    expect(await startsOf(MEETING.ref)).toBe(MEETING.startsAt);
    expect(titlesOn(card)).toEqual(expect.arrayContaining(['Move', 'Keep']));
    expect(await questions()).toMatchObject([{ state: 'Sent' }]);
    house.at('2024-02-08T14:10:00Z');
    await sweep(house.parts);
    expect(newsTo(sam)).toBe(1);
    expect(sam.chat.messages.at(-1)?.words).toMatch(
      /Before: Thu 15 Feb, 10am\nWhy: “The last change was undone/,
    );
    await jo.press(card, 'Keep');
    house.at('2024-02-08T14:30:00Z');
    expect((await jo.press(card, 'Undo')).error).toMatchObject({
      code: 'undo-over',
      message: expect.stringContaining('Type “meeting”') as unknown,
    });
    expect(await questions()).toMatchObject([{ state: 'Answered' }]);
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

describe('the card that asks about several meetings of a changed series', () => {
  const movedOf = async () =>
    (await meetings()).filter(
      ({ startsAt, ref }) => startsAt.endsWith('T10:00:00Z') && TOLD.some((one) => one.ref === ref),
    );
  const states = async () => (await questions()).map(({ state }) => state).sort();
  let card: BotMessage;
  beforeEach(async () => {
    await weekly();
    card = await asked();
  });

  test('has a line for each, and buttons for all', async () => {
    expect(card.words).toContain('3 meetings: move or keep?');
    expect(card.words).toMatch(/was changed in the Series list. It is now on Thursdays at 10am/);
    expect(titlesOn(card)).toEqual(['Move', 'Keep', 'Move', 'Keep', 'Move', 'Keep', 'Move all', 'Keep all']);
    expect(await questions()).toHaveLength(3);
  });

  test('decides the one that is pressed, leaves the others open, and undoes that one', async () => {
    await jo.press(card, 'Move', {}, { nth: 1 });
    expect((await movedOf()).map(({ ref }) => ref)).toEqual([TOLD[1]?.ref]);
    expect(await states()).toEqual(['Answered', 'Sent', 'Sent']);
    expect(card.words).toContain('2 meetings: move or keep?');
    expect(card.words).toMatch(
      /Was Thu.22.Feb, 2pm[\s\S]*✓ Moved with its series by you, 2:05pm. Undo until 2:15pm/,
    );
    expect(titlesOn(card)).toEqual(['Move', 'Keep', 'Undo', 'Move', 'Keep', 'Move both', 'Keep both']);
    await sweep(house.parts);
    expect(newsTo(sam)).toBe(1);
    await jo.press(card, 'Undo');
    expect(await movedOf()).toHaveLength(0);
    expect(await states()).toEqual(['Sent', 'Sent', 'Sent']);
    await jo.press(card, 'Keep', {}, { nth: 2 });
    expect(card.words).toContain('✓ Decided otherwise than its series by you');
    expect((await house.snapshot()).messages.filter(({ kind }) => kind === 'MeetingMoved')).toHaveLength(1);
  });

  test('“Move all” moves all that are open, once, however often it is pressed, and tells whoever was told', async () => {
    await jo.press(card, 'Keep');
    const { action } = buttonsOf(card.card).find(({ title }) => title === 'Move both')!;
    await Promise.all([jo.press(card, 'Move both'), jo.invoke({ action, trigger: 'manual' }, card)]);
    expect((await movedOf()).map(({ ref }) => ref)).toEqual([TOLD[1]?.ref, TOLD[2]?.ref]);
    expect(await states()).toEqual(['Answered', 'Answered', 'Answered']);
    expect(card.words).toContain('All of them are decided');
    expect(titlesOn(card)).toEqual(['Undo', 'Undo', 'Undo']);
    await jo.invoke({ action, trigger: 'manual' }, card);
    await sweep(house.parts);
    await sweep(house.parts);
    expect(sam.chat.messages.filter(({ words }) => /moved/i.test(words)).length).toBeGreaterThan(0);
    const news = (await house.snapshot()).messages.filter(({ kind }) => kind === 'MeetingMoved');
    expect(news.map(({ about }) => about).sort()).toEqual([TOLD[1]?.ref, TOLD[2]?.ref]);
  });

  test('“Keep all” leaves all where they are, and nobody is told or asked again', async () => {
    await jo.press(card, 'Keep all');
    expect(await movedOf()).toHaveLength(0);
    await sweep(house.parts);
    expect(await states()).toEqual(['Answered', 'Answered', 'Answered']);
    expect(newsTo(sam)).toBe(0);
  });

  test('is not for a SPOC to decide, and nothing changes', async () => {
    const before = await house.snapshot();
    for (const button of ['Move all', 'Keep all']) {
      expect((await sam.press(card, button)).error?.code).toBe('coordinator-only');
    }
    expect(await house.snapshot()).toEqual(before);
  });
});
