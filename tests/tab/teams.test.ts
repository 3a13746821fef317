import type { Browser } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { builtTab } from '../support/tab-house';
import { openTeamsHost, type TeamsHost } from '../support/teams-host';
import { demoRows, NOW, openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const tokenOf = (email: string) => house.entra.tokenFor(email);
const CHAIR = 'margaret.osei@westmarch.example';
const SPOC = 'karen.whitlock@police.westmarch.example';

test('inside Teams one is signed in by Teams, and Teams is told that the page stands', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR) });
  const tab = await host.tab();
  await tab.getByRole('link', { name: /^A13 / }).waitFor();
  const asked = await host.asked();
  expect(asked).toEqual(
    expect.arrayContaining(['initialize', 'appInitialization.appLoaded', 'appInitialization.success']),
  );
  expect(asked).toContain('authentication.getAuthToken');
  expect(await tab.getByRole('button', { name: 'Change person' }).count()).toBe(0);
  await host.close();
});

test('the look is the one of Teams, and follows it when it changes', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR), theme: 'dark' });
  const tab = await host.tab();
  await tab.locator('[data-theme=dark]').waitFor();
  for (const theme of ['contrast', 'glass', 'default']) {
    await host.changeTheme(theme);
    await tab.locator(`[data-theme=${theme}]`).waitFor();
  }
  await host.close();
});

test('a deep link opens the page that it names', async () => {
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await tokenOf(CHAIR),
    subPageId: 'plan/A06',
  });
  await (await host.tab()).getByRole('heading', { level: 1, name: /^A06 / }).waitFor();
  await host.close();
});

test.each([
  ['sidePanel', undefined, 'Everybody in the meeting sees it now.'],
  ['sidePanel', 'fails', /^Teams did not show it\. Only a presenter can/],
] as const)(
  'in %s the meeting that comes next stands, and can be shown on the stage',
  async (frameContext, stage, said) => {
    const options = {
      url: house.url,
      token: await tokenOf(CHAIR),
      frameContext,
      ...(stage ? { stage } : {}),
    };
    const host = await openTeamsHost(browser, options);
    const tab = await host.tab();
    await tab.getByRole('heading', { level: 1, name: 'The meeting has not begun' }).waitFor();
    await tab.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor();
    await tab.getByRole('button', { name: 'Show on the stage' }).click();
    await tab.getByText(said).waitFor();
    const [[address] = []] = await host.askedWith('meeting.shareAppContentToStage');
    expect(address).toMatch(/^https:\/\/jtai\.example\/tab\/meetings\/[^/]+$/);
    await host.close();
  },
);

test.each([
  ['of somebody whom Teams does not let', CHAIR, 'sidePanel', 'may not'],
  ['on the stage itself', CHAIR, 'meetingStage', undefined],
  ['of somebody who does not run the meeting', SPOC, 'sidePanel', undefined],
] as const)(
  'in the view %s the meeting stands without a way to the stage',
  async (_name, who, frameContext, stage) => {
    const token = await tokenOf(who);
    const host = await openTeamsHost(browser, {
      url: house.url,
      token,
      frameContext,
      ...(stage ? { stage } : {}),
    });
    const tab = await host.tab();
    await tab.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor();
    if (stage) await host.isAsked('meeting.getAppContentStageSharingCapabilities');
    expect(await tab.getByRole('button', { name: 'Show on the stage' }).count()).toBe(0);
    await host.close();
  },
);

describe('when the tab is added to a channel, chat or meeting', () => {
  const setUp = { path: '/tab/set-up', frameContext: 'settings' } as const;

  test('its first page is chosen, and Teams keeps that', async () => {
    const host = await openTeamsHost(browser, { ...setUp, url: house.url, token: await tokenOf(SPOC) });
    const tab = await host.tab();
    await tab.getByRole('heading', { level: 1, name: 'What this tab shows' }).waitFor();
    expect(await violationsOn(host.page, 'frame')).toEqual([]);
    expect(await tab.locator('body').innerText()).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    // The choice that most want is made already.
    expect(await tab.getByRole('radio', { name: /^Action plan/ }).isChecked()).toBe(true);
    expect(await tab.getByLabel('Partnership').count()).toBe(0);
    await tab.getByRole('radio', { name: /^Agenda/ }).check();
    // Until then Teams lets nobody press Save.
    await host.isAsked('settings.setValidityState');
    await host.saves();
    await host.isAsked('settings.save.success');
    expect(await host.askedWith('settings.setValidityState')).toContainEqual([true]);
    const address = 'https://jtai.example/tab/meetings/now';
    expect(await host.askedWith('settings.setSettings')).toEqual([
      [
        {
          entityId: 'page:meetings/now',
          contentUrl: address,
          websiteUrl: address,
          suggestedDisplayName: 'Agenda',
        },
      ],
    ]);
    await host.close();
  });

  test('one that is set up anew begins with what it showed', async () => {
    const token = await tokenOf(CHAIR);
    const chosen = '/tab/calendar?partnership=p1';
    const host = await openTeamsHost(browser, { ...setUp, url: house.url, token, chosen });
    const calendar = (await host.tab()).getByRole('radio', { name: /^Calendar/, checked: true });
    await calendar.waitFor();
    await host.close();
  });

  test('a stranger chooses nothing, and Save stays closed', async () => {
    const token = await tokenOf('stranger@westmarch.example');
    const host = await openTeamsHost(browser, { ...setUp, url: house.url, token });
    await (
      await host.tab()
    )
      .getByRole('heading', { name: 'You are not on the partnership’s list' })
      .waitFor();
    expect(await host.askedWith('settings.setValidityState')).toEqual([]);
    await host.close();
  });
});

test('asleep the tab asks for nothing, and awake it shows what was changed meanwhile', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR) });
  const tab = await host.tab();
  await tab.getByRole('link', { name: /^A13 / }).waitFor();
  // Whole: a part of the page that comes after it was put to sleep would still be drawn.
  await tab.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  const asked: string[] = [];
  host.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await host.sleeps();
  asked.length = 0;
  const was = (await house.store.snapshot()).actions.find(({ ref }) => ref === 'A13');
  if (!was) throw new Error('no A13');
  const patch = { title: 'Agreed anew while nobody looked' };
  await house.store.commit([{ update: 'actions', was, patch }], []);
  expect(asked).toEqual([]);
  await host.wakes();
  await tab.getByRole('link', { name: 'A13 Agreed anew while nobody looked' }).waitFor();
  expect((await host.asked()).filter((one) => one === 'appInitialization.success')).toHaveLength(2);
  await host.close();
});

describe('when a sign-in has run out', () => {
  const runOut = (email: string) => house.entra.tokenFor(email, {}, { expires: '2 hours ago' });
  const WORDS = 'Both schools have answered.';

  test('another is asked for once, and what was written is kept until it is sent, in the same words, and recorded once', async () => {
    const [token, old] = [await tokenOf(SPOC), await runOut(SPOC)];
    const host = await openTeamsHost(browser, { url: house.url, token, subPageId: 'plan/A06' });
    const tab = await host.tab();
    const posts: { readonly status: number; readonly key: string | undefined }[] = [];
    host.page.on('response', (answer) => {
      const request = answer.request();
      if (request.method() === 'POST')
        posts.push({ status: answer.status(), key: request.headers()['idempotency-key'] });
    });
    await tab.getByRole('button', { name: 'Add a note' }).first().click();
    const field = tab.getByLabel(/^What has happened since/);
    await field.fill(WORDS);

    await host.gives(old);
    const stale = tab.getByText(/^You are not signed in\. This is as of /);
    // What was given in the same moment is good for those who ask then as well.
    while ((await stale.count()) === 0) {
      const asked = host.page.waitForResponse(/\/api\/v1\/actions\/A06/);
      await tab.getByRole('button', { name: 'Refresh' }).click();
      await asked;
    }
    expect(await field.inputValue()).toBe(WORDS);
    await tab.getByRole('button', { name: 'Add the note' }).click();
    await tab.getByText(/has run out\..* What you wrote is still here\.$/).waitFor();
    expect(await field.inputValue()).toBe(WORDS);
    expect(posts.map(({ status }) => status)).toEqual([401, 401]);

    // Teams has a new one by the time that the old one is refused.
    host.page.on('request', (one) => void (one.method() === 'POST' && host.gives(token)));
    await tab.getByRole('button', { name: 'Add the note' }).click();
    await tab.getByText('Recorded: add a note.').waitFor();
    expect(posts.map(({ status }) => status)).toEqual([401, 401, 401, 200]);
    expect(posts[3]?.key).toBe(posts[2]?.key);
    const { updates } = await house.store.snapshot();
    expect(updates.filter((one) => one.text === WORDS)).toHaveLength(1);
    await host.close();
  });

  test('as the page opens it stands with the next one', async () => {
    const token = [await runOut(CHAIR), await tokenOf(CHAIR)];
    const host = await openTeamsHost(browser, { url: house.url, token });
    await (await host.tab()).getByRole('link', { name: /^A13 / }).waitFor();
    await host.close();
  });

  test('and Teams has no other, the page says so in place of Teams, and can be asked again', async () => {
    const host = await openTeamsHost(browser, { url: house.url, token: await runOut(CHAIR) });
    const tab = await host.tab();
    await tab.getByRole('heading', { name: 'You are not signed in' }).waitFor();
    await host.isAsked('appInitialization.success');
    await host.gives(await tokenOf(CHAIR));
    // Until the moment is over in which what was given to one is given to all.
    while ((await tab.getByRole('link', { name: /^A13 / }).count()) === 0) {
      const again = tab.getByRole('button', { name: 'Try again' });
      if ((await again.count()) > 0) await again.click();
      await tab.getByRole('heading').first().waitFor();
    }
    await host.close();
  });
});

test('a stranger is refused inside Teams too', async () => {
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await tokenOf('stranger@westmarch.example'),
  });
  await (await host.tab()).getByRole('heading', { name: 'You are not on the partnership’s list' }).waitFor();
  await host.close();
});

test.each(['getContext', 'authentication.getAuthToken'])(
  'a host that does not answer %s is told in the words of a refused sign-in, and can be asked again',
  async (func) => {
    const token = await tokenOf(CHAIR);
    const host = await openTeamsHost(browser, { url: house.url, token, mute: func });
    const tab = await host.tab();
    await tab.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    // Else Teams puts an error of its own over it after half a minute.
    await host.isAsked('appInitialization.success');
    await host.speaks();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('link', { name: /^A13 / }).waitFor();
    await host.close();
  },
);

describe('an action that somebody numbered', () => {
  /** One of each kind that an address would take for something else; `tests/contract/action-path` has every sign. */
  const ODD = ['..', '-', 'a//b\\50%', '..%2F..', 'A 1+Ä&1?#'];
  const ODD_MEETING = 'PM 7/50%';
  let odd: WebHouse;
  beforeAll(async () => {
    const rows = demoRows();
    const [sample] = rows.actions;
    if (!sample) throw new Error('no action');
    const actions = ODD.map((ref) => ({
      ...sample,
      ref,
      title: `Numbered ${ref} here`,
    }));
    // Ahead of us: what is long over stands in no calendar.
    const [ahead] = (rows.meetings ?? []).filter(({ startsAt }) => startsAt > NOW);
    const meetings = [ODD_MEETING, '..', 'a/b'].flatMap((ref) =>
      (ahead ? [ahead] : []).map((one) => ({ ...one, ref, title: `Meeting called ${ref}!` })),
    );
    odd = await openWebHouse({ rows: { ...rows, actions, meetings } });
  });
  afterAll(async () => {
    await host?.close();
    await odd?.close();
  });

  /** One window for all of them: the tab is framed anew for each link, as in Teams. */
  let host: TeamsHost | undefined;
  const following = async (subPageId: string): Promise<TeamsHost> => {
    const token = await odd.entra.tokenFor(CHAIR);
    if (host) await host.follows(subPageId);
    return (host ??= await openTeamsHost(browser, { url: odd.url, token, subPageId }));
  };

  test.each([ODD_MEETING, '..'])(
    'the agenda of a meeting called “%s” opens by a card’s link',
    async (ref) => {
      const { tab } = await following(`meetings/${encodeURIComponent(ref)}`);
      const frame = await tab();
      await frame.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor();
      await frame.getByText(`Meeting called ${ref}!`, { exact: true }).first().waitFor();
    },
  );

  test.each(['..', 'a/b'])('so does the entry of “%s” for one’s own calendar', async (ref) => {
    const { tab } = await following(`calendar/add/meeting/${encodeURIComponent(ref)}`);
    await (await tab()).getByRole('heading', { level: 2, name: 'This meeting' }).waitFor();
  });

  test.each(ODD)('“%s” opens from the plan, after a reload, and by a deep link', async (ref) => {
    const name = `Numbered ${ref} here`;
    const heading = { level: 1, name: `${ref} Numbered ${ref} here`, exact: true } as const;
    const { tab } = await following(`plan/${ref}`);
    const frame = await tab();
    await frame.getByRole('heading', heading).waitFor();
    await frame.getByRole('link', { name: '← Action plan' }).click();
    await frame.getByRole('link', { name, exact: true }).first().click();
    await frame.getByRole('heading', heading).waitFor();
    await frame.evaluate(() => location.reload());
    await (await tab()).getByRole('heading', heading).waitFor();
  });
});

test('in a frame that never answers the page says how to get in, long before teams-js gives up', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: 'none', silent: true });
  const heading = (await host.tab()).getByRole('heading', { name: 'Open this in Microsoft Teams' });
  // teams-js itself would wait for a minute.
  await heading.waitFor({ timeout: 45_000 });
  await host.close();
});
