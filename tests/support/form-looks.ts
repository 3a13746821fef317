import type { Page } from 'playwright-core';
import {
  atMeeting,
  CHAIR,
  COORDINATOR,
  HEALTH,
  POLICE,
  REF,
  type DrawnHouse,
  type HouseName,
} from './page-houses';

/** What is opened, where and as whom, and what is done there. */
export interface Look {
  readonly at: string;
  /** Nobody where the page is met before one is signed in. */
  readonly as?: string;
  /** The demonstration unless said. */
  readonly in?: HouseName;
  /** A page without the frame of the others: it stands once this heading does. */
  readonly stands?: RegExp;
  /** It is seen on the stage of a meeting as well. */
  readonly onStage?: true;
  /** What is done once, after the page stands. */
  readonly once?: (page: Page, house: DrawnHouse) => Promise<void>;
  /** What the page is known by that never stands whole. */
  readonly until?: (page: Page) => Promise<void>;
  /** What is arranged before the page is opened. */
  readonly before?: (page: Page, house: DrawnHouse) => Promise<void>;
  /** What is done anew in each look before its picture is taken. */
  readonly first?: (page: Page) => Promise<void>;
}

/** Presses the first button of this name. */
export const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};

/** Presses it, and waits for the form that it opens. */
const openForm = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await page.locator('main form').first().waitFor();
};

/** A meeting as it is held. */
export const ROOM = { at: `meetings/${REF}`, stands: /.+/, onStage: true } as const;

/** Goes to an item of the meeting, and waits until this screen has followed. */
export async function goTo(page: Page, house: DrawnHouse, item: string, heading: RegExp): Promise<void> {
  await atMeeting(house, CHAIR, 'item', { item });
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** On what is voted on still, unlike A04 that health has challenged, whatever was looked at before; and one thing more. */
const onVote =
  (then?: (page: Page) => Promise<void>): Look['once'] =>
  async (page, house) => {
    await goTo(page, house, 'agree|A16', /^Publish a one-page practice briefing/);
    await page.getByRole('heading', { level: 2, name: /^Votes/ }).waitFor();
    await then?.(page);
  };

/** Asks to end the meeting; where the head is short that stands in its menu. */
const askToEnd = async (page: Page): Promise<void> => {
  const menu = page.getByRole('button', { name: 'Menu of the meeting' });
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  const end = page.getByRole('button', { name: 'End the meeting' });
  if (await end.isVisible()) await end.click();
  await page.getByRole('button', { name: 'Yes, end it' }).waitFor();
};

const EDUCATION = 'rachel.penhale@schools.westmarch.example';

const person = (email: string, deed?: string): Look => ({
  at: `people?person=${encodeURIComponent(email)}${deed ? `&do=${deed}` : ''}`,
  as: COORDINATOR,
});

const setting = (edit: string): Look => ({ at: `settings?edit=${edit}`, as: COORDINATOR });

/** The forms of people, settings, meetings and reminders, and what a meeting shows once something is pressed in it. */
export const FORM_LOOKS: Readonly<Record<string, Look>> = {
  'people-add': { at: 'people?do=add', as: COORDINATOR },
  'people-add-agency': { at: 'people?do=add-agency', as: COORDINATOR },
  'people-agency': { at: 'people?agency=POL', as: COORDINATOR },
  'people-agency-off': { at: 'people?agency=POL&do=take-off', as: COORDINATOR },
  'people-one': person(HEALTH),
  'people-change': person(HEALTH, 'change'),
  'people-away': person(HEALTH, 'away'),
  'people-hand-over': person(HEALTH, 'hand-over'),
  'people-take-off': person(HEALTH, 'take-off'),
  'people-spoc': { at: 'people', as: POLICE },
  'settings-reminders': setting('rules-Action'),
  'settings-silence': setting('silence'),
  'settings-hours': setting('hours'),
  'settings-agreeing': setting('agreeing'),
  'settings-closure': setting('closure'),
  'settings-series': setting('series'),
  'settings-words': setting('words'),
  'settings-spoc': { at: 'settings', as: POLICE },
  'meetings-answer': { at: 'meetings', as: COORDINATOR, once: openForm('Answer') },
  'meetings-move': { at: 'meetings', as: COORDINATOR, once: openForm('Move') },
  'meetings-cancel': { at: 'meetings', as: COORDINATOR, once: openForm('Cancel') },
  'meetings-held': {
    ...{ at: 'meetings', as: COORDINATOR, in: 'held' },
    once: (page) => page.getByText(/^Wed 18 Nov, 2pm/).click(),
  },
  'reminders-nudge': { at: 'reminders', as: COORDINATOR, once: press('Nudge everyone who is silent') },
  'reminders-answer': { at: 'reminders', as: COORDINATOR, once: openForm(/^Answer/) },
  'reminders-spoc': { at: 'reminders', as: POLICE },
  'calendar-agency': { at: 'calendar?agency=POL', as: CHAIR },
  'room-vote': { ...ROOM, as: EDUCATION, in: 'meeting', once: onVote() },
  'room-challenge': { ...ROOM, as: EDUCATION, in: 'meeting', once: onVote(press('Challenge')) },
  'room-ask': { ...ROOM, as: COORDINATOR, in: 'meeting', once: onVote(press('Ask')) },
  'room-order': { ...ROOM, as: CHAIR, in: 'meeting', once: onVote(press('Change order')) },
  'room-ending': { ...ROOM, as: CHAIR, in: 'meeting', once: onVote(), first: askToEnd },
  'room-correct': { ...ROOM, as: CHAIR, in: 'held', once: press('Correct who was there') },
};
