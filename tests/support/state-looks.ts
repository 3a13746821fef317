import type { Page } from 'playwright-core';
import {
  CHAIR,
  COORDINATOR,
  HEALTH,
  MEMBER,
  OBSERVER,
  POLICE,
  type DrawnHouse,
  type HouseName,
} from './page-houses';

/** A page in a state of its own: one that is on the way, cannot be read, is opened somewhere or narrowed down. */
interface StateLook {
  readonly at: string;
  /** Nobody where the page is met before one is signed in. */
  readonly as?: string;
  readonly in?: HouseName;
  readonly stands?: RegExp;
  /** What the page is known by that never stands whole. */
  readonly until?: (page: Page) => Promise<void>;
  /** What is arranged before the page is opened. */
  readonly before?: (page: Page, house: DrawnHouse) => Promise<void>;
  readonly once?: (page: Page, house: DrawnHouse) => Promise<void>;
  readonly first?: (page: Page) => Promise<void>;
}

const pressed = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};

/** What lists the page asks for does not come. */
const onTheWay: Pick<StateLook, 'before' | 'until'> = {
  before: async (page) => {
    await page.route(/\/api\/v1\/(plan|meetings|outstanding|ahead)\b/, () => undefined);
  },
  until: (page) => page.getByText('Loading', { exact: true }).first().waitFor({ state: 'attached' }),
};

/** Storage has answered nothing from the first. */
const withoutStorage = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'SharePoint does not answer' }).first().waitFor();

/** Unfolds what is folded. */
const unfolded = async (page: Page): Promise<void> => {
  for (const fold of await page.locator('details:not([open]) > summary').all()) await fold.click();
};

/** What was written stands in its form, refused for a child's number in it. */
const refused = async (page: Page): Promise<void> => {
  await pressed('Add a note')(page);
  await page.getByLabel(/^What has happened since/).fill('Seen with NHS number 943 476 5919 on Monday.');
  await pressed('Add the note')(page);
  await page.getByRole('alert').first().waitFor();
};

/** Evidence whose link leads to no web page is refused, and kept. */
const evidenceRefused = async (page: Page): Promise<void> => {
  await pressed('Submit evidence')(page);
  await page.getByLabel('What does the evidence show?').fill('112 of 112 schools have a named contact.');
  await page.getByLabel('Link to the evidence').fill('S:\\plans\\contacts.xlsx');
  await pressed('Send to the group’s vote')(page);
  await page.getByRole('alert').first().waitFor();
};

/** What was written while there was no connection is kept. */
const kept = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: /^Menu, / }).waitFor();
  await pressed('Add a note')(page);
  await page.getByLabel(/^What has happened since/).fill('81 of 112 schools have a named contact.');
  await page.context().setOffline(true);
  await pressed('Add the note')(page);
  await page.getByText(/What you wrote is still here\.$/).waitFor();
};

/** An inspection is under way since Monday, with one request late and one due today. */
const underWay = async (page: Page): Promise<void> => {
  await page.getByLabel('Theme').selectOption('Front door');
  await page.getByLabel('Day of the call').fill('2026-11-16');
  await pressed('Open and tell everyone')(page);
  await page.getByRole('heading', { name: /^Day 3 of 15/ }).waitFor();
  await pressed('Set the days')(page);
  await page.getByLabel(/^R02 /).fill('2026-11-18');
  await page.getByLabel(/^R03 /).fill('2026-11-17');
  await pressed('Save the days')(page);
  await page.getByRole('heading', { name: 'Two requests are late' }).waitFor();
};

/** States of the tab's pages besides the first one that each stands in. */
export const STATE_LOOKS: Readonly<Record<string, StateLook>> = {
  'overview-member': { at: '', as: MEMBER },
  'overview-partnership': { at: '?of=partnership', as: POLICE },
  'overview-days': { at: '', as: CHAIR, in: 'days', once: unfolded },
  'overview-loading': { at: '', as: CHAIR, ...onTheWay },
  'plan-loading': { at: 'plan', as: CHAIR, ...onTheWay },
  'overview-no-storage': { at: '', as: CHAIR, in: 'silent', until: withoutStorage },
  'plan-no-storage': { at: 'plan', as: CHAIR, in: 'silent', until: withoutStorage },
  'plan-agency': { at: 'plan?group=agency', as: CHAIR },
  'plan-roomy': {
    ...{ at: 'plan', as: CHAIR },
    once: async (page) => void (await page.getByLabel('Height of the rows').selectOption('roomy')),
  },
  'plan-filtered': { at: 'plan?agency=POL&rating=Red', as: CHAIR },
  'plan-no-match': { at: 'plan?text=nothing-like-it', as: CHAIR },
  'plan-opened': { at: 'plan', as: COORDINATOR, once: pressed('Update A01') },
  'plan-board-opened': { at: 'plan?as=board', as: COORDINATOR, once: pressed('Update A13') },
  'plan-empty': { at: 'plan', as: COORDINATOR, in: 'bare' },
  'plan-many': { at: 'plan', as: CHAIR, in: 'many' },
  'plan-many-board': { at: 'plan?as=board', as: CHAIR, in: 'many' },
  'overview-many': { at: '', as: CHAIR, in: 'many' },
  'action-votes': { at: 'plan/A04', as: HEALTH },
  'action-agreed': { at: 'plan/A05', as: CHAIR },
  'action-closed': { at: 'plan/A03', as: CHAIR },
  'action-observer': { at: 'plan/A06', as: OBSERVER },
  'action-refused': { at: 'plan/A07', as: POLICE, once: refused },
  'action-evidence-refused': { at: 'plan/A07', as: POLICE, once: evidenceRefused },
  'action-kept': { at: 'plan/A07', as: POLICE, once: kept },
  'requests-opened': { at: 'requests', as: COORDINATOR, once: pressed(/^Open WM-DRY-R05/) },
  'inspection-day': { at: 'inspection?do=open', as: COORDINATOR, in: 'inspected', once: underWay },
  'inspection-day-spoc': { at: 'inspection', as: POLICE, in: 'inspected' },
  'requests-late': { at: 'requests', as: COORDINATOR, in: 'inspected' },
  'choose-person': { at: '', stands: /^Who do you want to be/ },
  outside: { at: '', in: 'outside', stands: /^Open this in Microsoft Teams/ },
};
