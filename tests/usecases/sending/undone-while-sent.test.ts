import type { Doing } from '../../../bot/domain/lifecycle/deeds';
import { performDeed } from '../../../bot/usecases/plan/perform-deed';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { action, at, day, meeting, series } from '../../support/partnership';
import { changeMeeting } from '../../../bot/usecases/meetings/change-meeting';
import { performOnRequest } from '../../../bot/usecases/plan/perform-on-row';
import { askExtension } from '../../../bot/usecases/deadlines/ask-extension';
import { undoAnswer } from '../../../bot/usecases/deadlines/answer-deadline';
import { doWithStatement } from '../../../bot/usecases/inspection/statement';

let fresh: FreshPartnership;
beforeEach(async () => void (fresh = await freshPartnership()));
afterEach(() => fresh.close());

const mail = (name: string) => ({ email: `${name}@partnership.example` });
const run = (parts = fresh.parts) => sweep(parts, { pause: async () => undefined });
const does = async (name: string, doing: Pick<Doing, 'deed' | 'given'>, parts = fresh.parts) => {
  const done = await performDeed(parts, mail(name), { ref: 'A07', ...doing } as Doing);
  if (!done.ok) throw new Error(done.error.code);
};

/** Sweeps, and does something at the moment at which the card to this person is on its way to Teams. */
async function whileSentTo(name: string, undo: () => Promise<void>, parts = fresh.parts): Promise<void> {
  let undone: Promise<void> | undefined;
  fresh.messenger.onRemind = async ({ personEmail }) => {
    if (personEmail === mail(name).email) await (undone ??= undo());
  };
  await run(parts);
  if (!undone) throw new Error(`Nothing was sent to ${name}`);
  await undone;
  fresh.messenger.onRemind = async () => undefined;
}

/** What stands on every card in the chats by now, a thing each, by who has it. */
const shown = () =>
  fresh.messenger.posts.flatMap(({ to, post }, at) => {
    const changed = fresh.messenger.refreshed.filter(({ activityId }) => activityId === `card-${at + 1}`);
    return (changed.at(-1)?.post ?? post).items.map((item) => ({ to: to.split('@')[0], item }));
  });

test('evidence that is taken back while votes are asked for: every card of it asks no longer', async () => {
  await fresh.add('actions', action());
  await does('spoc.pol', { deed: 'evidence', given: { text: 'All have one.' } });
  await whileSentTo('spoc.icb', () => does('spoc.pol', { deed: 'take-back', given: {} }));
  const votes = shown().filter(({ item }) => item.about === 'vote');
  expect(votes.map(({ to }) => to).sort()).toEqual(['spoc.icb', 'spoc.la']);
  for (const { item } of votes) expect(item).toMatchObject({ stands: 'over', over: 'taken-back' });
});

test('the same on another copy of the app, which cannot know of the card: the next look that knows of it sees', async () => {
  await fresh.add('actions', action());
  await does('spoc.pol', { deed: 'evidence', given: { text: 'All have one.' } });
  const other = await fresh.anotherCopy();
  await whileSentTo('spoc.icb', () => does('spoc.pol', { deed: 'take-back', given: {} }, other));
  await run();
  for (const { item } of shown()) expect(item).toMatchObject({ stands: 'over', over: 'taken-back' });
});

test('a vote that is given in the tab while it is asked for stands on the card', async () => {
  await fresh.add('actions', action());
  await does('spoc.pol', { deed: 'evidence', given: { text: 'All have one.' } });
  await whileSentTo('spoc.icb', () => does('spoc.icb', { deed: 'agree', given: {} }));
  const own = shown().find(({ to }) => to === 'spoc.icb');
  expect(own?.item).toMatchObject({ stands: 'given', own: { verdict: 'Agree' } });
});

test('a meeting that is moved, and moved back while that is told: no card says the day that is none', async () => {
  const [was, moved] = [at('2024-02-08T14:00:00Z'), at('2024-03-21T14:00:00Z')];
  const change = async (startsAt: typeof was, step: Parameters<typeof changeMeeting>[2]['step']) => {
    const request = { meetingRef: 'JTAI-2024-02-08', seen: { startsAt, status: 'Planned' as const }, step };
    const done = await changeMeeting(fresh.parts, mail('coordinator.la'), request);
    if (!done.ok) throw new Error(done.error.code);
  };
  await fresh.add('meetings', meeting());
  await run();
  await change(was, { does: 'move', day: '2024-03-21', reason: 'The room was taken.' });
  await whileSentTo('spoc.icb', () => change(moved, { does: 'undo', at: fresh.parts.clock.now() }));
  const news = shown().filter(({ item }) => item.about === 'meeting-news');
  expect(news.map(({ to }) => to).sort()).toEqual(['spoc.icb', 'spoc.la', 'spoc.pol']);
  for (const { item } of news) expect(item).toMatchObject({ meeting: { startsAt: was } });
});

test('a request that is handed to another agency while the first is reminded of it is not asked of that any more', async () => {
  const request = {
    title: 'List',
    ref: 'R1',
    agencyCode: 'POL',
    status: 'Open',
    dueOn: day('2024-01-25'),
  } as const;
  await fresh.add('requests', request);
  await whileSentTo('spoc.pol', async () => {
    const given = { agencyCode: 'ICB', text: 'Health has it.' };
    const doing = { ref: 'R1', deed: 'hand-over', given } as const;
    expect(await performOnRequest(fresh.parts, mail('coordinator.la'), doing)).toMatchObject({ ok: true });
  });
  expect(shown()).toMatchObject([
    { to: 'spoc.pol', item: { state: { is: 'passed-on', to: { code: 'ICB' } }, offers: [] } },
  ]);
});

test('a wish for more time that is withdrawn while the coordinator is asked waits for nobody', async () => {
  const reminderKey = 'Action|A07|2024-01-25|0|POL';
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await run();
  const wish = { reminderKey, wantedOn: day('2024-02-16'), reason: 'The analyst is away' };
  expect((await askExtension(fresh.parts, mail('spoc.pol'), wish)).ok).toBe(true);
  await whileSentTo('coordinator.la', async () => {
    const undone = await undoAnswer(fresh.parts, mail('spoc.pol'), { reminderKey, what: 'MoreTime' });
    expect(undone.ok).toBe(true);
  });
  const asked = shown().find(({ to }) => to === 'coordinator.la');
  expect(asked?.item).toMatchObject({ about: 'extension', extension: { decision: 'Withdrawn' } });
});

test('a statement that is recorded as sent while its day is told is not due any more', async () => {
  const published = day('2024-01-10');
  const inspection = { title: 'JTAI', ref: 'I1', statementDueOn: day('2024-01-25'), publishedOn: published };
  await fresh.add('inspections', inspection);
  await fresh.add('findings', { title: 'Referrals', ref: 'P1', kind: 'Priority', inspectionRef: 'I1' });
  await fresh.add('actions', action({ findingRef: 'P1' }));
  await whileSentTo('coordinator.la', async () => {
    const sent = { is: 'sent', on: day('2024-01-25'), to: 'Ofsted', anyway: true } as const;
    expect(await doWithStatement(fresh.parts, mail('coordinator.la'), 'I1', sent)).toMatchObject({
      ok: true,
    });
  });
  expect(shown()).toMatchObject([{ to: 'coordinator.la', item: { offers: [] } }]);
});

test('an action handed over by mistake, and back while both are told: nobody’s card says that it has changed hands', async () => {
  await fresh.add('actions', action());
  await does('coordinator.la', { deed: 'edit', given: { leadAgency: 'ICB' } });
  await whileSentTo('spoc.icb', () => does('coordinator.la', { deed: 'take-back', given: {} }));
  expect(shown().map(({ item }) => item)).toEqual([]);
});

test('what nobody changed on its way is drawn once', async () => {
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await fresh.add('meetings', meeting());
  await whileSentTo('spoc.icb', () => does('spoc.pol', { deed: 'progress', given: { text: 'Begun.' } }));
  expect(fresh.messenger.refreshed.map(({ post }) => post.items.map(({ about }) => about))).toEqual([
    ['deadline', 'meeting'],
  ]);
});

test('the card of a board’s meeting says by when it signs as soon as that is said', async () => {
  const board = series({ code: 'CSP', title: 'Community Safety Partnership', signsOff: true });
  await fresh.add('series', board);
  await fresh.add('meetings', meeting({ ref: 'CSP-2024-02-08', seriesCode: 'CSP' }));
  await fresh.add('inspections', { title: 'JTAI', ref: 'I1', publishedOn: day('2024-01-10') });
  await run();
  const signs = () =>
    new Set(
      shown().map(({ item }) => /Statement of action: [^"]*/.exec(JSON.stringify(item))?.[0] ?? 'nothing'),
    );
  expect([...signs()]).toEqual(['nothing']);
  const signOffs = [{ board: 'CSP', dueOn: day('2024-02-08') }];
  const made = { is: 'make', signOffs, proposed: false, keep: false } as const;
  expect(await doWithStatement(fresh.parts, mail('coordinator.la'), 'I1', made)).toMatchObject({ ok: true });
  await fresh.messenger.refreshes(shown().length);
  expect([...signs()]).toEqual(['Statement of action: to sign off by Thu 8 Feb']);
});
