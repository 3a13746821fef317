import { agency, at, day, meeting, person } from '../support/partnership';
import { openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { tabTests } from '../support/tab-tests';

/**
 * What people may call a meeting, an inspection or a request in the list, and an address would take for something else: one
 * of each kind, as `tests/contract/action-path` tells every sign by itself.
 */
const ODD = ['..', '-', 'a/50%2F', 'PM 7?#1 Ä&1'];
const times = { startsAt: at('2026-11-26T14:00:00Z'), endsAt: at('2026-11-26T15:30:00Z') };
const tab = tabTests({
  rows: {
    agencies: [agency('LA'), agency('POL')],
    people: [person('coordinator.la')],
    meetings: ODD.map((ref) => meeting({ ...times, ref, seriesCode: undefined, title: `Called ${ref}!` })),
    inspections: ODD.map((ref) => ({ ref, title: `Inspection ${ref}!`, theme: `Theme ${ref}!` })),
    requests: ODD.map((ref) => ({
      ...{ ref, title: `Asked ${ref}!`, agencyCode: 'LA', status: 'Open' as const, dueOn: day('2026-11-27') },
    })),
  },
});

test.each(ODD)(
  '“%s” is opened, answered and changed in the tab, and found again after a reload',
  async (ref) => {
    const { page } = await openTab(tab.browser, `${tab.house.url}/tab/meetings`, {
      person: 'coordinator.la@partnership.example',
      view: viewNamed('light'),
    });
    await standing(page);
    await page.goto(`${tab.house.url}/tab/meetings?answer=${encodeURIComponent(ref)}`);
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText(`Recorded for Called ${ref}!.`).waitFor();
    const where = page.getByRole('group', {
      name: new RegExp(`^What you can do with Called ${escaped(ref)}!`),
    });
    await where.getByRole('link', { name: /^Agenda/ }).click();
    const agenda = page.getByRole('heading', { level: 2, name: 'Agenda' });
    await agenda.waitFor();
    await page.getByText(`Called ${ref}!`).first().waitFor();
    await page.reload();
    await agenda.waitFor();
    await page.getByText(`Called ${ref}!`).first().waitFor();

    await page.goto(`${tab.house.url}/tab/requests?ref=${encodeURIComponent(ref)}`);
    await page.getByRole('button', { name: 'Provided', exact: true }).click();
    await page.getByRole('button', { name: 'Record it as provided' }).click();
    await page.getByRole('status').getByText('Recorded: provided.').waitFor();

    await page.goto(`${tab.house.url}/tab/inspection`);
    const shown = await page.getByRole('heading', { level: 1, name: /^Theme / }).innerText();
    // One of them stands there already, the others are named below it.
    if (shown !== `Theme ${ref}!`) await page.getByRole('link', { name: `Inspection ${ref}!` }).click();
    await page.getByRole('heading', { level: 1, name: `Theme ${ref}!` }).waitFor();
  },
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
