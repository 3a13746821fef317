import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { graphRows } from '../support/graph-rows';
import { LocalChat } from '../support/local-chat';
import { startLocalApp, type RunningApp } from '../support/running-app';
import { builtTab, openTab } from '../support/tab-house';
import { standing } from '../support/tab-pictures';

/** A red action, in the hands of probation, whose SPOC begins on a Monday morning. */
const REF = 'A13';
const START = '2026-03-02T10:00:00Z';
const VOTES = '2026-03-03T08:31:00Z';
const ANSWERED = '2026-03-03T09:31:00Z';
const MEETING = '2026-03-10T14:01:00Z';
const REVIEW = '2026-03-12';

const SPOC = 'naomi.fletcher@probation.westmarch.example';
const EDUCATION = 'rachel.penhale@schools.westmarch.example';
const YOUTH_JUSTICE = 'leon.carter@youthjustice.westmarch.example';
const CHAIR = 'margaret.osei@westmarch.example';
const OBSERVER = 'helen.marsh@westmarch.example';

/** What each agency is called on a card, and in the tab. */
const AGENCIES: Readonly<Record<string, string>> = {
  'Children’s services': 'Westmarch Council children’s services',
  Police: 'Westmarch Constabulary',
  Health: 'NHS Westmarch Integrated Care Board',
  Education: 'Westmarch Schools and Education Forum',
  'Youth justice': 'Westmarch Youth Justice Service',
};
/** A vote, as a card says it and as the tab does. */
const SAYS = {
  agrees: 'Agrees',
  challenges: 'Challenges',
  'no answer yet': 'No answer',
} as const;
type Vote = keyof typeof SAYS;
const everybody = (vote: Vote): Record<string, Vote> =>
  Object.fromEntries(Object.keys(AGENCIES).map((name) => [name, vote]));

/** How the action stands: what heads its card, the step that is marked in the tab, the votes, and what both repeat. */
interface Standing {
  readonly heading: string;
  readonly step: string;
  readonly votes?: Readonly<Record<string, Vote>>;
  readonly words: string;
}

let app: RunningApp;
let browser: Browser;
/** Everybody’s chat, and the page of the action as an observer has it open from start to end. */
let chats: { readonly spoc: LocalChat; readonly education: LocalChat; readonly chair: LocalChat };
let watched: Page;

const tab = async (person: string, at = `plan/${REF}`): Promise<Page> =>
  (await openTab(browser, `${app.url}/tab/${at}`, { person })).page;

beforeAll(async () => {
  await builtTab();
  app = await startLocalApp({ LOCAL_NOW: START });
  browser = await launchBrowser();
  const chatOf = (email: string) => LocalChat.open(browser, app.url, email);
  const [spoc, education, chair] = await Promise.all([SPOC, EDUCATION, CHAIR].map(chatOf));
  chats = { spoc, education, chair } as typeof chats;
  watched = await tab(OBSERVER);
  await standing(watched);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

/** Does a deed on the action’s page, by its button and its form. */
async function doInTab(
  page: Page,
  deed: string,
  fill: Readonly<Record<string, string>>,
  send: string,
): Promise<void> {
  await region(page, 'What you may do now').getByRole('button', { name: deed, exact: true }).click();
  for (const [label, text] of Object.entries(fill)) await page.getByLabel(label).fill(text);
  await page.locator('form').getByRole('button', { name: send, exact: true }).click();
  await page.getByText('Recorded: ').waitFor();
}

/** Asks for the action’s card, and does a deed on it, by its button and its form. */
async function doOnCard(
  chat: LocalChat,
  deed: string,
  fill: Readonly<Record<string, string>>,
  send: string,
): Promise<void> {
  await chat.say(`action ${REF}`);
  // What came of the action may come in the same moment, and stand below the answer.
  const card = await chat.newestWith(deed);
  await chat.press(deed, card);
  for (const [label, text] of Object.entries(fill)) await card.getByLabel(label).fill(text);
  await chat.submit(send, card);
  await card.getByText(/by you/).waitFor();
}

/** The chair asks for the card, and the observer’s open page has meanwhile followed: both say that it stands so. */
async function bothSay({ heading, step, votes, words }: Standing): Promise<void> {
  await chats.chair.say(`action ${REF}`);
  // What the clock sends may come before the answer or after it.
  const asSaid = [heading, words, ...Object.entries(votes ?? {}).map(([name, vote]) => `${name}: ${vote}`)];
  const answer = asSaid.reduce((cards, text) => cards.filter({ hasText: text }), chats.chair.cards()).last();
  await answer.waitFor();
  const shown = await answer.innerText();
  // Days on a card do not break.
  const card = shown.replaceAll('\u00a0', ' ');
  expect(card.split('\n')[0]).toBe(heading);
  expect(card).toContain(words);
  const marks = [...card.matchAll(/^[–✓✗] (.+): (agrees|challenges|no answer yet)(?:, at the meeting)?$/gm)];
  expect(Object.fromEntries(marks.map(([, name, vote]) => [name, vote]))).toEqual(votes ?? {});

  await watched.locator('[aria-current=step]').getByText(step, { exact: true }).waitFor();
  await watched.getByText(words).first().waitFor();
  for (const [name, vote] of Object.entries(votes ?? {})) {
    const line = region(watched, /^Votes on the evidence/).getByRole('listitem');
    await line
      .filter({ hasText: AGENCIES[name] ?? name })
      .getByText(SAYS[vote], { exact: true })
      .waitFor();
  }
}

const NOTE = 'The officer is vetted and starts on 23 February.';
const FIRST = 'The officer is in post and carries 12 cases.';
const MISSING = 'There is no agreed caseload yet.';
const SECOND = 'The caseload of 12 is agreed with youth justice.';
const LASTING = 'The post is in the base budget of both services.';
const FOUND = 'Eleven young people supported, no gap in cover.';
const NOT_YET = everybody('no answer yet');

describe('a red action becomes a sustained change, by cards and the tab in turns', () => {
  it('begins red and overdue, and both say so', async () => {
    await bothSay({
      heading: `${REF} is 17 working days overdue`,
      step: 'Not started',
      words: 'Red, off track',
    });
  });

  it('gets a note from its SPOC’s card', async () => {
    await doOnCard(chats.spoc, 'Add note', { 'What is to be noted?': NOTE }, 'Add note');
    await bothSay({ heading: `${REF} is 17 working days overdue`, step: 'In progress', words: NOTE });
  });

  it('gets its evidence in the tab', async () => {
    const page = await tab(SPOC);
    const evidence = {
      'What does the evidence show?': FIRST,
      'Link to the evidence': 'https://westmarch.example/evidence/a13',
    };
    await doInTab(page, 'Submit evidence', evidence, 'Send to the group’s vote');
    expect(await page.getByRole('link', { name: 'Open chat' }).getAttribute('href')).toBe(
      `/local/chat#${SPOC}`,
    );
    await page.close();
    await bothSay({
      heading: `${REF} waits for agreement`,
      step: 'Evidence submitted',
      votes: NOT_YET,
      words: FIRST,
    });
  });

  it('is agreed to by education on the card that asks for its vote', async () => {
    await app.moveClock(VOTES);
    const asked = chats.education.card(FIRST);
    await chats.education.submit('Agree', asked);
    await chats.education.card(`Your vote on ${REF} is in`).waitFor();
    await bothSay({
      heading: `${REF} waits for agreement`,
      step: 'Evidence submitted',
      votes: { ...NOT_YET, Education: 'agrees' },
      words: FIRST,
    });
  });

  it('is challenged by youth justice in the tab, and education’s card follows', async () => {
    const page = await tab(YOUTH_JUSTICE);
    await doInTab(page, 'Challenge', { 'What is missing or unclear?': MISSING }, 'Challenge');
    await page.close();
    await bothSay({
      heading: `${REF} is challenged and overdue`,
      step: 'In progress',
      votes: { ...NOT_YET, Education: 'agrees', 'Youth justice': 'challenges' },
      words: MISSING,
    });
    await app.moveClock(ANSWERED);
    await chats.education.card(MISSING).waitFor();
  });

  it('is answered by its SPOC on a card, and every agency votes anew', async () => {
    await doOnCard(
      chats.spoc,
      'Add evidence',
      { 'What was done, and how do we know?': SECOND },
      'Submit evidence',
    );
    await bothSay({
      heading: `${REF} waits for agreement`,
      step: 'Evidence submitted',
      votes: NOT_YET,
      words: SECOND,
    });
  });

  it('is agreed to by those present, whom the chair records in the meeting', async () => {
    await app.moveClock(MEETING);
    const room = await tab(CHAIR, 'meetings/now');
    await room.getByRole('button', { name: 'Begin the meeting' }).click();
    for (const name of [...Object.keys(AGENCIES), 'Probation']) {
      await room.getByRole('button', { name: `Here: ${name}` }).click();
      await room.getByRole('button', { name: `Undo: ${name}` }).waitFor();
    }
    await region(room, 'Agenda').getByText(new RegExp(REF)).first().click();
    await room.getByRole('button', { name: 'Agree for those here' }).click();
    await room
      .locator('#vote')
      .getByText(/^5 of 5/)
      .waitFor();
    await room.close();
    await bothSay({
      heading: `${REF} is agreed by the group`,
      step: 'Agreed by the group',
      votes: everybody('agrees'),
      words: SECOND,
    });
  });

  it('gets from its SPOC’s card how it will last', async () => {
    const lasting = {
      'How will it last when nobody looks at it any more?': LASTING,
      'When does the group look at it again?': REVIEW,
    };
    await doOnCard(chats.spoc, 'How it will last', lasting, 'Save');
    await bothSay({
      heading: `${REF} is agreed by the group`,
      step: 'Agreed by the group',
      votes: everybody('agrees'),
      words: LASTING,
    });
  });

  it('is closed by the chair in the tab, with the plan that the SPOC gave', async () => {
    const page = await tab(CHAIR);
    await doInTab(page, 'Close', {}, 'Close the action');
    await page.close();
    await bothSay({ heading: `${REF} is closed, review Thu 12 Mar`, step: 'Closed', words: LASTING });
  });

  it('is sustained at its review, by the chair on a card', async () => {
    await app.moveClock(`${REVIEW}T10:00:00Z`);
    await doOnCard(chats.chair, 'Sustained', { 'What shows that it has lasted?': FOUND }, 'It is sustained');
    await bothSay({ heading: `${REF} is sustained at review`, step: 'Sustained', words: LASTING });
  });

  it('has left in the record who did what, in that order', async () => {
    const rows = (await graphRows(app.graphUrl, 'Updates')).filter(({ ActionRef }) => ActionRef === REF);
    const said = [NOTE, FIRST, MISSING, SECOND, FOUND];
    const told = rows.filter(({ Text }) => said.includes(String(Text)));
    expect(told.map(({ Text, By }) => [Text, By])).toEqual([
      [NOTE, SPOC],
      [FIRST, SPOC],
      [MISSING, YOUTH_JUSTICE],
      [SECOND, SPOC],
      [FOUND, CHAIR],
    ]);
    const actions = (await graphRows(app.graphUrl, 'Actions')).filter(({ Ref }) => Ref === REF);
    expect(actions).toMatchObject([{ Status: 'Sustained', SustainabilityPlan: LASTING, ReviewOn: REVIEW }]);
  });
});
