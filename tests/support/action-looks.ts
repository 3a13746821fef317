import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf } from '../../bot/domain/calendar/day';
import type { Deed } from '../../bot/domain/lifecycle/deeds';
import { actionStory } from '../../bot/domain/lifecycle/story/story';
import { actorNamed } from '../../bot/domain/people/actor';
import { ratingWordsOf } from '../../bot/domain/plan/rating';
import { actionCard } from '../../bot/teams/cards/replies/plan/action';
import { closeWindow } from './browser';
import { openCardPage, renderCard } from './card-pictures';
import { THEMES } from './card-themes';
import { openView, putOn, standing, type View } from './tab-pictures';
import { NOW, openWebHouse, type WebHouse } from './web-house';

/** An action of the demonstration that has not begun, is overdue and red, and has no supporting words yet. */
const REF = 'A13';

/** Through whose eyes each state is looked at. */
const READERS = {
  spoc: 'naomi.fletcher@probation.westmarch.example',
  agency: 'rachel.penhale@schools.westmarch.example',
  chair: 'margaret.osei@westmarch.example',
  coordinator: 'priya.nair@westmarch.example',
  member: 'stephen.addy@police.westmarch.example',
  observer: 'helen.marsh@westmarch.example',
} as const;
type Reader = keyof typeof READERS;
const { spoc, agency, chair, coordinator: COORDINATOR } = READERS;
/** Whose pages are drawn in every look; of the others light is enough, as they differ in what there is to press. */
const IN_EVERY_LOOK: readonly Reader[] = ['spoc', 'chair'];
const OTHERS = [
  COORDINATOR,
  'karen.whitlock@police.westmarch.example',
  'aoife.brennan@icb.westmarch.example',
  'leon.carter@youthjustice.westmarch.example',
];

type Done = readonly [who: string, deed: Deed, given?: object];

const MILESTONES = [
  { title: 'Post advertised', on: '2026-10-05', metOn: '2026-10-02' },
  { title: 'Officer vetted', on: '2026-11-09' },
  { title: 'Officer carries a transition caseload', on: '2027-01-29' },
];
const LASTING = {
  sustainabilityPlan:
    'The post is in the base budget. The caseload is looked at each quarter by both services.',
  reviewOn: '2027-03-18',
};

/** The letter that the action answers is not published yet: most may not read it. */
const EMBARGOED = '12-embargoed';

/** What is done to the action one after the other, and what it is then called. */
const WAY: readonly (readonly [state: string, ...done: readonly Done[]])[] = [
  ['1-not-started'],
  [
    '2-more-time-asked',
    [COORDINATOR, 'edit', { milestones: MILESTONES }],
    [spoc, 'rate', { rating: 'Amber', text: 'Vetting took longer than was thought.' }],
    [spoc, 'progress', { text: 'The officer is vetted and gives notice to their present team this week.' }],
    [spoc, 'more-time', { wantedOn: '2027-03-31', reason: 'Nobody can be spared before the spring.' }],
  ],
  [
    '2-more-time-refused',
    [COORDINATOR, 'decide-time', { grant: false, text: 'March is after the inspectors come.' }],
  ],
  [
    '2-more-time-granted',
    [spoc, 'more-time', { wantedOn: '2026-12-18', reason: 'Four weeks’ notice in the present team.' }],
    [COORDINATOR, 'decide-time', { grant: true, text: 'No later, please.' }],
  ],
  [
    '3-evidence',
    [
      spoc,
      'evidence',
      { text: 'The officer is in post since Monday.', link: 'https://westmarch.example/evidence/a13-post' },
    ],
  ],
  [
    '4-challenged',
    ['aoife.brennan@icb.westmarch.example', 'agree', {}],
    [agency, 'challenge', { text: 'There is no agreed caseload yet.' }],
  ],
  ['5-answered', [spoc, 'evidence', { text: 'A caseload of 12 is agreed with youth justice, and begun.' }]],
  ['6-agreed', ...[agency, ...OTHERS].map((who): Done => [who, 'agree'])],
  [
    '7-plan-given',
    [spoc, 'sustainability-plan', LASTING],
    [chair, 'assure', { impact: 'NotYet', text: 'Too early to say.' }],
  ],
  [
    '8-closed',
    [chair, 'close', LASTING],
    [chair, 'assure', { impact: 'Some', text: 'Young people say so.' }],
  ],
  ['9-reopened', [chair, 'reopen', { text: 'The officer left, and nobody followed.' }]],
  [
    '10-sustained',
    [spoc, 'evidence', { text: 'A second officer is in post.' }],
    ...[agency, ...OTHERS].map((who): Done => [who, 'agree']),
    [chair, 'close', LASTING],
    [chair, 'sustain', { text: 'Eleven young people supported, no gap in cover.' }],
    [chair, 'assure', { impact: 'Assured', text: 'The audit of March shows it in every case.' }],
    [COORDINATOR, 'edit', { otherPlan: 'Serious violence duty plan 2026–28, action 4' }],
  ],
  [
    '11-withdrawn',
    [chair, 'reopen', { text: 'Asked for by the board.' }],
    [COORDINATOR, 'withdraw', { text: 'It is a part of A12 now.' }],
  ],
  [EMBARGOED],
];

const LOOKS: readonly Pick<View, 'name' | 'colorScheme' | 'contrast'>[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'contrast', colorScheme: 'dark', contrast: 'more' },
];
const SIZES = [
  [1280, 800],
  [360, 740],
] as const;
/** The narrowest, which is looked at in light. */
const NARROWEST: View = { ...LOOKS[0]!, name: 'light-320', width: 320, height: 740 };
const VIEWS: readonly View[] = [
  ...LOOKS.flatMap((look) =>
    SIZES.map(([width, height]) => ({ ...look, name: `${look.name}-${width}`, width, height })),
  ),
  NARROWEST,
];
/** As wide as a card in a chat on a small window. */
const CARD_WIDTH = 420;

/**
 * Takes one action from the start to the end of its way, and draws each state as the SPOC of its lead, another agency,
 * the chair, the coordinator, a member and an observer see it: the page as `STATE-READER-LOOK-WIDTH.png`, the card as `card-STATE-READER-LOOK.png`.
 * For people to look at. With `only` no other states are drawn than these. Gives the files' names.
 */
export async function drawActionLooks(
  browser: Browser,
  folder: string,
  only: readonly string[] = [],
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const house = await openWebHouse({ local: true });
  const cards = await openCardPage(browser, CARD_WIDTH);
  const files: string[] = [];
  try {
    for (const [state, ...done] of WAY) {
      for (const one of done) await does(house, one);
      if (state === EMBARGOED) await embargo(house);
      if (only.length > 0 && !only.includes(state)) continue;
      for (const reader of Object.keys(READERS) as Reader[]) {
        files.push(...(await drawPages(browser, house, folder, state, reader)));
        files.push(...(await drawCardOf(cards, house, folder, `card-${state}-${reader}`, READERS[reader])));
      }
    }
  } finally {
    await cards.close();
    await house.close();
  }
  return files;
}

/** What the action answers is of a letter that nobody has published. */
async function embargo({ store }: WebHouse): Promise<void> {
  const { inspections } = await store.snapshot({ fresh: true });
  const changes = inspections.map((was) => {
    return { update: 'inspections' as const, was, patch: { publishedOn: undefined } };
  });
  await store.commit(changes, []);
}

async function does(house: WebHouse, [who, deed, given = {}]: Done): Promise<void> {
  const headers = {
    authorization: `Bearer ${await house.entra.tokenFor(who)}`,
    'content-type': 'application/json',
    'if-match': '*',
  };
  const body = JSON.stringify(given);
  const answer = await house.get(`/api/v1/actions/${REF}/${deed}`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${who} could not ${deed}: ${await answer.text()}`);
}

async function drawPages(
  browser: Browser,
  house: WebHouse,
  folder: string,
  state: string,
  reader: Reader,
): Promise<string[]> {
  const views = VIEWS.filter(({ name }) => name.startsWith('light') || IN_EVERY_LOOK.includes(reader));
  const context = await openView(browser, VIEWS[0]!, READERS[reader]);
  const page = await context.newPage();
  await page.goto(`${house.url}/tab/plan/${REF}`);
  await standing(page);
  const files: string[] = [];
  for (const view of views) {
    await putOn(page, view);
    if (view.width < 600) await page.getByRole('button', { name: /^Menu, / }).waitFor();
    // As high as all of it: what keeps to the foot of a screen would stand in the midst of a longer picture.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: view.width, height: Math.max(view.height, height) });
    const file = path.join(folder, `${state}-${reader}-${view.name}.png`);
    await page.screenshot({ path: file });
    files.push(file);
  }
  await closeWindow(context);
  return files;
}

async function drawCardOf(
  page: Page,
  house: WebHouse,
  folder: string,
  name: string,
  email: string,
): Promise<string[]> {
  const facts = await house.store.snapshot({ fresh: true });
  const actor = actorNamed(facts, email);
  const story = actor && actionStory({ facts, calendar: calendarAsKnownOn(), now: NOW }, actor, REF);
  // Who may not read it gets no card, but words.
  if (!story) return [];
  const card = actionCard(story, {
    marking: 'OFFICIAL',
    tab: (at = '') => `https://teams.example/l/entity/APP/${at}`,
    today: dayOf(NOW),
    ratingWords: ratingWordsOf(facts),
  });
  const files: string[] = [];
  for (const [look, theme] of Object.entries(THEMES)) {
    await renderCard(page, card.content, theme, CARD_WIDTH);
    const file = path.join(folder, `${name}-${look}.png`);
    await page.locator('#frame').screenshot({ path: file });
    files.push(file);
  }
  return files;
}
