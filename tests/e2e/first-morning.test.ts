import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWindow } from '../support/browser';
import { graphRows, type GraphRow } from '../support/graph-rows';
import { npmStart, type Started } from '../support/npm-start';
import { PlaygroundPage } from '../support/playground';
import { moveClock } from '../support/running-app';

/** A Monday, before anybody is at work. */
const START = '2026-03-02T07:30:00Z';
const ME = { name: 'Priya Nair', email: 'priya.nair@westmarch.example', agency: 'LA' };
const CHAIR = 'margaret.osei@westmarch.example';

/**
 * What a newcomer does in the first five minutes, with nothing replaced: `npm start`, Microsoft's Agents Playground in
 * a real browser, the clock, the tab, and the rows as anybody else would read them through Graph.
 */
describe('the first morning, from one command to an acknowledged reminder', () => {
  let started: Started;
  let browser: Browser;
  let chat: PlaygroundPage;

  beforeAll(async () => {
    started = await npmStart(START);
    browser = await launchBrowser();
    chat = await PlaygroundPage.open(browser, started.playgroundUrl);
    await chat.openPersonalChat();
  });

  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });

  const rowWhere = async (list: string, is: (row: GraphRow) => boolean): Promise<GraphRow> => {
    const found = (await graphRows(started.graphUrl, list)).filter(is);
    expect([list, found.length]).toEqual([list, 1]);
    return found[0] as GraphRow;
  };

  it('prints the addresses and three things to try', () => {
    for (const address of [started.url, started.playgroundUrl, started.graphUrl]) {
      expect(started.printed).toContain(address);
    }
    expect(started.printed).toMatch(/1\. .*\n\s+2\. .*\n.*\n\s+3\. /);
  });

  it('says hello to whoever sits at the chat', async () => {
    await chat.card(`${ME.name.split(' ')[0]}, I remind you`).waitFor();
  });

  it('brings the card of the meeting on the morning that the greeting names', async () => {
    expect(await chat.cards().filter({ hasText: 'this morning' }).count()).toBe(0);
    const morning = /"now":"([^"]+)"/.exec(started.printed)?.[1];
    await moveClock(started.url, morning ?? '');
    await chat.card('this morning').waitFor();
  });

  it('records “Attending” as the agency’s answer, and says so on the card', async () => {
    await chat.press('Attending', chat.card('this morning'));
    await chat.card('Attending, answered by you').waitFor();
    const answer = await rowWhere('Responses', (row) => row.By === ME.email && row.Attended === undefined);
    expect(answer).toMatchObject({ AgencyCode: ME.agency, Answer: 'Attending' });
    const reminder = await rowWhere(
      'Reminders',
      (row) => row.SubjectRef === answer.MeetingRef && row.AgencyCode === ME.agency && row.Stage === '-5',
    );
    expect(reminder).toMatchObject({ State: 'Acknowledged', AcknowledgedBy: ME.email, Answer: 'Attending' });
  });

  it('records an acknowledgement with its note, which is added to the action', async () => {
    const card = chat.card('still need');
    await chat.press('Acknowledge', card);
    const acknowledged = chat.card('Acknowledged by you');
    await acknowledged.waitFor();
    await acknowledged.getByRole('button', { name: /^Open/ }).first().click();
    await chat.press('Add note', chat.card('Still to do'));
    await chat
      .card('What is to be noted')
      .getByLabel(/What is to be noted/)
      .fill('The agreement is with our lawyers');
    await chat.press('Add note', chat.card('What is to be noted'));
    // The line closes again; what was noted is read when it is opened.
    await chat.card('What is to be noted').waitFor({ state: 'detached' });
    await chat.card('Still to do').getByRole('button', { name: /^Open/ }).first().click();
    await chat.card('“The agreement is with our lawyers”').waitFor();
    const note = await rowWhere('Updates', (row) => row.Text === 'The agreement is with our lawyers');
    expect(note).toMatchObject({ Kind: 'Progress', By: ME.email });
    const reminder = await rowWhere(
      'Reminders',
      (row) => row.SubjectRef === note.ActionRef && row.Stage === '-3',
    );
    expect(reminder).toMatchObject({ State: 'Acknowledged', AcknowledgedBy: ME.email });
  });

  it('answers /status with who has answered and who is silent', async () => {
    await chat.say('/status');
    const status = chat.card('Next meeting');
    await status.waitFor();
    // Who owes most stands on it at once, and the others are one press away.
    await chat.press('4 more agencies', status);
    await status.getByText('Children’s services', { exact: true }).waitFor();
    const words = await status.innerText();
    expect(words).toMatch(/Children’s services\s+✓ Attends/);
    expect(words).toMatch(/Education\s+No answer/);
    expect(words).toMatch(/overdue/);
    await chat.press('4 more agencies', status);
  });

  it('types what a button of that answer says, as Microsoft’s own chat presses it, and leaves its card as it was', async () => {
    const status = chat.card('Next meeting');
    const words = await status.innerText();
    await chat.press('More', status);
    await chat.press('Preview', status);
    await chat.card('in the next 2 weeks').waitFor();
    // The Playground draws it anew, with what was unfolded put away.
    expect(await status.innerText()).toBe(words);
  });

  it('shows the chair the same answer in the tab', async () => {
    const page = await openTab(browser, started.url, CHAIR);
    await page.getByRole('link', { name: 'Meetings', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'children’s services' }).first();
    await row.getByText('Attending').waitFor();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('heading', { name: 'Action plan' }).waitFor();
    await page.getByText('20 actions').waitFor();
    await page.close();
  });
});

/** The tab in a plain browser: the person is chosen from the list, as a newcomer does. */
async function openTab(browser: Browser, url: string, email: string): Promise<Page> {
  const page = await (await openWindow(browser)).newPage();
  await page.goto(`${url}/tab/`);
  const people = (await (await fetch(`${url}/local/people`)).json()) as {
    people: { name: string; email: string }[];
  };
  const name = people.people.find((person) => person.email === email)?.name ?? email;
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return page;
}
