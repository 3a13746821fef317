import { doorKey } from '../../bot/domain/door/question';
import { slotText } from '../../bot/domain/meetings/series/slot';
import type { Extension, Message } from '../../bot/domain/partnership';
import { violationsOn } from '../support/accessible';
import { action, agency, at, day, meeting, person, reminder, series } from '../support/partnership';
import { goWithin, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { COORDINATOR, tabTests } from '../support/tab-tests';
import { NOW, type Rows, type WebHouse } from '../support/web-house';

/** What a coordinator and an agency can do on cards in the chat, and in the tab as well. */
const tab = tabTests();
const mail = (name: string) => `${name}@partnership.example`;
const agencies = [agency('LA'), agency('POL')];
const people = [person('coordinator.la'), person('spoc.pol')];

async function openOf(house: WebHouse, at_: string, who = 'coordinator.la', look = 'light') {
  const view = viewNamed(look);
  const { page } = await openTab(tab.browser, `${house.url}/tab/${at_}`, { person: mail(who), view });
  await standing(page);
  return page;
}

/** A meeting as its series had it when people were told of it. */
const told = (on: string) => {
  const slot = {
    startsAt: at(`${on}T14:00:00Z`),
    ...{ endsAt: at(`${on}T15:30:00Z`), place: 'Microsoft Teams' },
  };
  return meeting({ ...slot, ref: `JTAI-${on}`, firstStartsAt: slot.startsAt, fromSeries: slotText(slot) });
};
const ON = ['2026-12-03', '2027-01-14'];
const moved: Rows = {
  ...{ agencies, people, meetings: ON.map(told), series: [series({ firstOn: day('2026-11-26') })] },
  reminders: ON.map((on) =>
    reminder({ key: `Meeting|JTAI-${on}|-10|POL`, subjectRef: `JTAI-${on}`, sentAt: NOW }),
  ),
};

test('all meetings of a changed series are moved along with it by one press', async () => {
  await tab.withHouse({ rows: moved }, async (house) => {
    const page = await openOf(house, 'meetings');
    await page.getByRole('heading', { name: 'JTAI partnership meeting: the series was changed' }).waitFor();
    await page.getByText('Thu 3 Dec, 2pm → Thu 26 Nov, 2pm').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move all 2 with the series' }).click();
    await page.getByText('2 meetings moved with the series.').waitFor();
    expect(await page.getByRole('heading', { name: /the series was changed$/ }).count()).toBe(0);
    await page.getByRole('heading', { name: 'JTAI partnership meeting, Thu 26 Nov' }).waitFor();
  });
});

test('nobody else is asked about them', async () => {
  await tab.withHouse({ rows: moved }, async (house) => {
    const page = await openOf(house, 'meetings', 'spoc.pol');
    expect(await page.getByRole('heading', { name: /the series was changed$/ }).count()).toBe(0);
  });
});

test('the weekly summary is stopped, and started again', async () => {
  await tab.withHouse({ rows: { agencies, people } }, async (house) => {
    const page = await openOf(house, 'coming-up');
    await page.getByRole('button', { name: 'Stop my summary' }).click();
    await page.getByRole('heading', { name: 'You get no weekly summary' }).waitFor();
    expect((await house.store.snapshot()).people[0]?.digest).toBe(false);
    await page.getByRole('button', { name: 'Send me the summary' }).click();
    await page.getByRole('heading', { name: 'You get the weekly summary' }).waitFor();
  });
});

test('what was said of somebody at the door is undone', async () => {
  await tab.withHouse({ rows: { agencies, people } }, async (house) => {
    const dee = person('deputy.pol', {
      ...{ askingId: 'asking-1', askingName: 'Dee Puty', askedAt: at('2026-11-17T09:00:00Z') },
    });
    const asks = {
      ...{ table: 'messages', kind: 'Door', about: dee.email, key: doorKey(dee), title: 'At the door' },
      ...{ agencyCode: 'POL', personEmail: mail('coordinator.la'), dueAt: NOW, state: 'Sent', attempts: 1 },
    } as const satisfies Partial<Message>;
    await house.store.commit(
      [
        { insert: 'people', row: dee },
        { insert: 'messages', row: asks },
      ],
      [],
    );
    const page = await openOf(house, 'people');
    await page.getByRole('button', { name: 'Yes, let them in' }).click();
    await page.getByRole('heading', { name: `${dee.title} was let in` }).waitFor();
    await page.getByRole('button', { name: /^Undo \(until 2:15pm\)/ }).click();
    await page.getByRole('heading', { name: `Is this ${dee.title}?` }).waitFor();
  });
});

test('an agency that needs no more time after all says so, however long ago it asked', async () => {
  const wish: Extension = {
    ...{ title: 'R1', key: 'Request|R1|1', kind: 'Request', subjectRef: 'R1', agencyCode: 'POL' },
    ...{ dueOn: day('2026-11-20'), wantedOn: day('2026-11-27'), reason: 'Two of us are off.' },
    ...{ decision: 'Open', by: mail('spoc.pol'), at: at('2026-11-17T09:00:00Z') },
  };
  const asked = { title: 'Staff list', ref: 'R1', agencyCode: 'POL', status: 'Open' as const };
  const rows = { agencies, people, extensions: [wish], requests: [{ ...asked, dueOn: day('2026-11-20') }] };
  await tab.withHouse({ rows }, async (house) => {
    const page = await openOf(house, 'requests', 'spoc.pol', 'phone');
    await page.getByText('Asks for more time, until Fri 27 Nov 2026.').waitFor();
    await page.getByRole('button', { name: 'Open R1' }).click();
    await page.getByText('“Two of us are off.”').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'No more time is needed' }).click();
    await page.getByRole('status').getByText('The coordinator is no longer asked for more time.').waitFor();
    expect((await house.store.snapshot()).extensions[0]?.decision).toBe('Withdrawn');
  });
});

test('what waits for an answer and is overdue stands once among the reminders, by its number', async () => {
  const page = await tab.open('/tab/reminders', COORDINATOR);
  const card = page.getByRole('region', { name: 'Westmarch Schools and Education Forum' });
  await card.waitFor();
  expect(await card.getByRole('link', { name: /^Action: A09, / }).count()).toBe(1);
  expect(await card.innerText()).toMatch(
    /waiting 2 working days · Due Mon 2 Nov 2026 · 12 working days overdue/,
  );
});

test('who was told what, and what came of it, is read by agency and person, and chased from there as from what is to come', async () => {
  const page = await tab.open('/tab/reminders', COORDINATOR);
  await page.getByRole('button', { name: 'All that went out' }).click();
  const day = page.getByRole('region', { name: 'Thursday 12 November 2026' });
  await day.getByRole('heading', { level: 2 }).click();
  await page.getByRole('combobox', { name: 'Agency' }).selectOption('POL');
  expect(await day.innerText()).toMatch(
    /Karen Whitlock 8:30am[\s\S]*10 working days before the meeting · Attending, said Karen Whitlock/,
  );
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Agency' }).selectOption('EDU');
  await page.getByRole('button', { name: 'Nudge Westmarch Schools and Education Forum' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Rachel Penhale' }).first().waitFor();
  await goWithin(page, '/tab/coming-up?agency=EDU');
  await page.getByRole('heading', { level: 1, name: 'Coming up' }).waitFor();
  await page.getByRole('button', { name: 'Nudge Westmarch Schools and Education Forum' }).waitFor();
  await page.getByRole('link', { name: /^Action: Treat exclusion/ }).click();
  await page.getByRole('heading', { level: 1, name: /Treat exclusion/ }).waitFor();
});

test('a request that no reminder is out for, and an action, are answered where they stand, as on a card, and undone', async () => {
  const asked = { title: 'Staff list', ref: 'R1', agencyCode: 'POL', status: 'Open' as const };
  const rows = {
    ...{ agencies, people, requests: [{ ...asked, dueOn: day('2027-02-10') }] },
    actions: [action({ ref: 'A09', dueOn: day('2027-02-10') })],
  };
  await tab.withHouse({ rows }, async (house) => {
    const page = await openOf(house, 'requests', 'spoc.pol', 'side-panel');
    await page.getByRole('button', { name: 'Open R1' }).click();
    await page.getByRole('button', { name: 'Ask for more time' }).click();
    const form = page.getByRole('region', { name: 'Ask for more time: R1, Staff list' });
    await form.getByLabel('Until when?').fill('2027-02-17');
    await form.getByLabel('Why is more time needed?').fill('Two of us are off.');
    expect(await violationsOn(page)).toEqual([]);
    await form.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Asks for more time, until Wed 17 Feb 2027.').waitFor();
    await page.getByRole('button', { name: 'Undo the answer' }).click();
    await page.getByText('Asks for more time').waitFor({ state: 'detached' });
    await goWithin(page, '/tab/plan/A09');
    await page.getByRole('button', { name: 'Ask for help' }).click();
    await page.getByLabel('What do you need?').fill('Somebody who reads the figures.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Needs help: A09').waitFor();
    await page.getByRole('button', { name: 'Undo the answer' }).waitFor();
    // Who says for the agency what it has said already has nothing to undo.
    const again = await openOf(house, 'plan/A09');
    await again.getByRole('button', { name: 'Ask for help' }).click();
    await again.getByLabel('What do you need?').fill('Somebody who reads the figures.');
    await again.getByRole('button', { name: 'Send the answer' }).click();
    await again.getByText('It is in the record; there is nothing of yours to undo.').waitFor();
    expect(await again.getByRole('button', { name: 'Undo the answer' }).count()).toBe(0);
  });
});
