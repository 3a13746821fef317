import type { GraphServer } from '../../bot/local/graph';
import { performDeed } from '../../bot/usecases/plan/perform-deed';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { ACTION_FORMS } from '../../bot/teams/cards/items/action-buttons';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { ANN, CHRIS, JO, NIA, OLU, SAM } from './seed';

/** Police lead action A7, health and the council vote; the council's vote is given by the coordinator. */
const sites = new LocalSites();
let graph: GraphServer;
let house: House;
beforeAll(async () => {
  graph = await sites.start();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

const titlesOn = ({ card }: BotMessage): string[] => buttonsOf(card).map(({ title }) => title);
const action = async () => (await house.snapshot()).actions.find(({ ref }) => ref === 'A7');
const kinds = async () => (await house.snapshot()).updates.map(({ kind }) => kind);

/** Lets time pass to an instant and whatever falls due then go out. */
async function until(iso: string): Promise<void> {
  house.at(iso);
  await sweep(house.parts);
}

const cardOf = (who: TeamsPerson, words: string) => who.chat.waitFor((one) => one.words.includes(words));

/** Nothing else is to stand on the cards: no meeting, no late action, and nothing that was asked before. */
async function quiet(): Promise<void> {
  const before = await house.snapshot();
  await house.change(
    ...before.meetings.map((was) => ({ update: 'meetings', was, patch: { status: 'Held' } }) as const),
    ...before.reminders.map((was) => ({ update: 'reminders', was, patch: { state: 'Superseded' } }) as const),
    ...before.actions.flatMap((was) =>
      was.ref === 'A3' ? [{ update: 'actions', was, patch: { status: 'Closed' } } as const] : [],
    ),
  );
}

/** Evidence is submitted from the chat. */
async function submit(who: TeamsPerson, text: string): Promise<BotMessage> {
  const card = await who.ask('action a7');
  await who.press(card, 'Add evidence');
  await who.press(card, 'Submit evidence', { text });
  return card;
}

describe('/action', () => {
  test('shows how an action stands, by its number in any case or by words of its title, and costs no call', async () => {
    const sam = await house.installed(SAM);
    const before = graph.requests().total;
    const card = await sam.ask('/action A07');
    expect(card.words).toContain('A7 is in progress, due Tue 13 Feb');
    expect(card.words).toContain('Who: Police leads');
    expect(card.words).toContain('Rating by date: Amber, at risk');
    expect(titlesOn(card)).toEqual([
      'Add evidence',
      'Add note',
      'More',
      'Ask for more time',
      'Rate',
      'How it will last',
    ]);
    expect((await sam.ask('action referral')).words).toContain('A7 is in progress');
    expect((await sam.ask('action nothing like it')).words).toContain('I do not know that action');
    expect(graph.requests().total).toBe(before);
  });

  test('shows each person only what they may do, and refuses what was made up', async () => {
    const nia = await house.installed(NIA);
    const card = await nia.ask('action a7');
    expect(titlesOn(card)).toEqual([]);
    const sam = await house.installed(SAM);
    const own = await sam.ask('action a7');
    const data = buttonsOf(own.card).find(({ title }) => title === 'Add evidence')?.action['data'] as object;
    const made = { type: 'Action.Execute', verb: 'action.evidence', data: { ...data, text: 'It is done' } };
    const answer = await nia.invoke({ action: made, trigger: 'manual' }, card);
    expect(answer.error?.message).toContain('Only the agency that is asked can do that');
    expect(answer.error?.message).toContain('Sam Okafor or Ann Bell can.');
    expect(await kinds()).toEqual([]);
    const olu = await house.installed(OLU);
    expect(titlesOn(await olu.ask('action a7'))).toEqual([]);
  });

  test('keeps everything typed when it cannot be taken, says why beside the field, and records the same press once', async () => {
    const sam = await house.installed(SAM);
    const card = await sam.ask('action a7');
    await sam.press(card, 'Add evidence');
    expect(titlesOn(card)).toEqual(['Submit evidence', 'Back']);
    expect(card.words).toContain('2 other agencies are asked to agree.');
    await sam.press(card, 'Submit evidence', { link: 'www.police.example/form', text: 'In use' });
    expect(card.words).toContain('! Not recorded. That is not a web address');
    expect(JSON.stringify(card.card)).toContain('In use');
    await sam.press(card, 'Submit evidence', { text: 'Checked for 943 476 5919', link: '' });
    expect(card.words).toContain('! Not recorded. That text seems to hold an NHS number. Take it out');
    expect(await kinds()).toEqual([]);
    const form = buttonsOf(card.card).find(({ title }) => title === 'Submit evidence')?.action;
    const sent = { ...(form?.['data'] as object), text: 'In use since Monday' };
    const press = { type: 'Action.Execute', verb: 'action.evidence', data: sent };
    const [first] = await Promise.all([1, 2].map(() => sam.invoke({ action: press }, card)));
    await sam.invoke({ action: press }, card);
    expect(JSON.stringify(first?.card)).toContain('Evidence submitted');
    expect(await kinds()).toEqual(['Evidence']);
    expect(await action()).toMatchObject({ status: 'EvidenceSubmitted' });
  });

  test('what was done says who, for whom and when, and can be undone for ten minutes', async () => {
    const sam = await house.installed(SAM);
    const card = await submit(sam, 'In use since Monday');
    expect(card.words).toContain('A7 waits for agreement');
    expect(card.words).toContain('✓ Evidence submitted by you for Police, Thu 8 Feb, 2:05pm.');
    expect(card.words).toContain('2 other agencies are asked to vote by Tue 13 Feb.');
    expect(card.words).toContain('You can undo this until 2:15pm.');
    const old = { ...card.card };
    house.at('2024-02-08T14:10:00Z');
    await sam.press(card, 'Undo');
    expect(card.words).toContain('✓ Taken back by you');
    expect(await action()).toMatchObject({ status: 'InProgress' });
    // The same Undo once more, when something else was done meanwhile, takes nothing else back.
    const note = await sam.ask('action a7');
    await sam.press(note, 'Add note');
    await sam.press(note, 'Add note', { text: 'Started again' });
    const undo = buttonsOf(old).find(({ title }) => title === 'Undo')?.action;
    const answer = await sam.invoke({ action: undo }, card);
    expect(JSON.stringify(answer.card ?? answer.error)).toMatch(/done something else|Taken back/);
    expect(await kinds()).toEqual(['Evidence', 'TakenBack', 'Progress']);
  });

  test('a note in four steps from what the agency has to do, also where nothing was asked', async () => {
    await quiet();
    const sam = await house.installed(SAM);
    const card = await sam.ask('my');
    const at = buttonsOf(card.card).filter(({ title }) => title === 'Whole action').length;
    if (at === 0) await sam.press(card, 'Open');
    await sam.press(card, 'Whole action');
    expect(card.words).toContain('A7 is in progress');
    await sam.press(card, 'Add note');
    await sam.press(card, 'Add note', { text: 'Two signatures missing' });
    expect(card.words).toContain('✓ Note added by you for Police');
    expect(await kinds()).toEqual(['Progress']);
    await sam.press(card, 'Back');
    expect(card.words).toContain('You answer for Police.');
  });
});

describe('/actions', () => {
  test('lists one’s own, an agency’s, what is overdue and what is to agree; each opens in its place and goes back', async () => {
    const sam = await house.installed(SAM);
    const mine = await sam.ask('actions');
    expect(mine.words).toContain('1 open action');
    expect(mine.words).toContain('A7 due Tue 13 Feb');
    await sam.press(mine, 'Overdue');
    expect(mine.words).toContain('1 action overdue');
    expect(mine.words).toContain('A3 is 5 working days overdue');
    await sam.press(mine, 'Open');
    expect(mine.words).toContain('Publish the training plan');
    await sam.press(mine, 'Back');
    expect(mine.words).toContain('1 action overdue');
    expect((await sam.ask('actions health')).words).toContain('NHS Integrated Care Board leads these.');
    expect((await sam.ask('actions to agree')).words).toContain('No evidence waits');
    const chris = await house.installed(CHRIS);
    expect((await chris.ask('actions')).words).toContain('2 open actions, 1 overdue');
  });
});

test('from a SPOC’s evidence over a challenge and the group’s agreement to a change that has lasted', async () => {
  await quiet();
  const [sam, nia, jo] = [await house.installed(SAM), await house.installed(NIA), await house.installed(JO)];
  await submit(sam, 'In use since Monday');
  await sweep(house.parts);
  const vote = await cardOf(nia, 'Your vote on A7, by Tue 13 Feb');
  expect(vote.summary).toBe('Your agency’s vote is asked for');
  expect(vote.words).toContain('Police says: “In use since Monday” Sam Okafor, Thu 8 Feb');
  expect(vote.words).toContain('So far: 0 of 2 agree');
  expect(vote.words).toContain('◆ Police: leads, no vote');
  expect(titlesOn(vote)).toEqual(['Agree', 'Challenge', 'Read it']);

  await nia.press(vote, 'Challenge');
  await nia.press(vote, 'Send challenge', { text: ' ' }, { unchecked: true });
  expect(vote.words).toContain('! Not recorded. Please say why');
  await nia.press(vote, 'Send challenge', { text: 'Two hospitals do not use it' });
  expect(vote.words).toContain('Your vote on A7 is in');
  expect(vote.words).toContain('✗ Challenged by you for NHS Integrated Care Board, Thu 8 Feb, 2:05pm.');
  expect(await action()).toMatchObject({ status: 'InProgress' });

  await until('2024-02-09T09:00:00Z');
  const back = await sam.ask('action a7');
  expect(back.words).toContain('Vote of Thu 8 Feb: sent back');
  expect(back.words).toContain('NHS Integrated Care Board: “Two hospitals do not use it”');
  await sam.press(back, 'Add evidence');
  await sam.press(back, 'Submit evidence', { text: 'All hospitals use it since today' });
  await nia.chat.waitFor((one) => one.id === vote.id && one.words.includes('No vote is needed on A7'));
  expect(vote.words).toContain('Police has submitted new evidence since.');
  expect(titlesOn(vote)).toEqual([]);

  await sweep(house.parts);
  const again = await nia.chat.waitFor((one) => one.words.includes('All hospitals use it since today'));
  await nia.press(again, 'Agree');
  expect(again.words).toContain('✓ Agreed by you for NHS Integrated Care Board, Fri 9 Feb, 9am.');
  expect(again.words).toContain('So far: 1 of 2 agree');
  const given = await jo.ask('action a7');
  await jo.press(given, 'Vote for an agency');
  await jo.press(given, 'Record the vote', { agency: 'LA', verdict: 'agree' });
  expect(given.words).toContain('✓ Agreed by you on behalf of Children’s social care');
  expect(await action()).toMatchObject({ status: 'Agreed' });
  await nia.chat.waitFor((one) => one.id === again.id && one.words.includes('The group has agreed A7'));

  const lasting = await sam.ask('action a7');
  expect(titlesOn(lasting)[0]).toBe('How it will last');
  await sam.press(lasting, 'How it will last');
  await sam.press(lasting, 'Save', { plan: 'Part of the induction of every officer', review: '2024-03-14' });
  const closing = await jo.ask('action a7');
  await jo.press(closing, 'Close');
  expect(JSON.stringify(closing.card)).toContain('Part of the induction of every officer');
  await jo.press(closing, 'Close it');
  expect(closing.words).toContain('A7 is closed');
  expect(closing.words).toContain('The group looks at it again on Thu 14 Mar.');

  house.at('2024-03-14T10:00:00Z');
  const review = await jo.ask('action a7');
  await jo.press(review, 'Sustained');
  await jo.press(review, 'It is sustained', { text: 'Still used in all of ten cases looked at' });
  expect(review.words).toContain('A7 is sustained at review');
  expect(await action()).toMatchObject({ status: 'Sustained' });
  expect(await kinds()).toEqual([
    ...['Evidence', 'Challenge', 'Evidence', 'Agreement', 'Agreement'],
    ...['Change', 'Closing', 'Review'],
  ]);
});

test('who does not vote is asked again, then the deputy, then coordinator and lead are told', async () => {
  await quiet();
  const [sam, nia, jo] = [await house.installed(SAM), await house.installed(NIA), await house.installed(JO)];
  await house.change({
    insert: 'people',
    row: {
      email: 'dee@health.example',
      title: 'Dee Cole',
      agencyCode: 'HEA',
      roles: ['Deputy'],
      route: 'Chat',
    },
  });
  const dee = await house.installed('dee@health.example');
  await submit(sam, 'In use since Monday');
  await sweep(house.parts);
  await cardOf(nia, 'Your vote on A7');
  await until('2024-02-12T08:30:00Z');
  const nudge = await nia.chat.waitFor((one) => one.summary === 'Your agency’s vote is still asked for');
  expect(titlesOn(nudge)).toContain('Agree');
  await until('2024-02-13T08:30:00Z');
  const deputys = await cardOf(dee, 'You are the deputy and can vote.');
  await until('2024-02-15T08:30:00Z');
  const told = await cardOf(jo, 'A7: no vote for 5 working days');
  expect(told.words).toContain('Asked: NHS Integrated Care Board, no vote for 5 working days');
  expect(titlesOn(told)).toEqual(['Agree', 'Challenge', 'Read it']);
  await dee.press(deputys, 'Agree');
  expect(deputys.words).toContain('Agreed by you for NHS Integrated Care Board');
  const before = (await house.snapshot()).messages.length;
  await until('2024-02-16T08:30:00Z');
  const votes = (await house.snapshot()).messages.filter(({ kind }) => kind.startsWith('Vote'));
  expect(votes.filter(({ agencyCode }) => agencyCode === 'HEA')).toHaveLength(4);
  expect((await house.snapshot()).messages.length).toBeGreaterThanOrEqual(before);
});

test('a vote is on the evidence that stood on the card, and somebody else’s press is refused', async () => {
  await quiet();
  const [sam, nia] = [await house.installed(SAM), await house.installed(NIA)];
  await submit(sam, 'In use since Monday');
  await sweep(house.parts);
  const vote = await cardOf(nia, 'Your vote on A7');
  const agree = buttonsOf(vote.card).find(({ title }) => title === 'Agree')?.action;
  const answer = await sam.invoke({ action: agree });
  expect(answer.error?.message).toContain('The lead agency cannot agree its own evidence.');
  const card = await sam.ask('action a7');
  await sam.press(card, 'Undo');
  await sam.press(card, 'Whole action');
  await sam.press(card, 'Add evidence');
  await sam.press(card, 'Submit evidence', { text: 'Something else altogether' });
  const late = await nia.invoke({ action: agree }, vote);
  expect(JSON.stringify(late.card)).toContain('Police has submitted new evidence since.');
  expect((await house.snapshot()).agreements).toEqual([]);
});

test('an old card says why what it offers is not to be done any more', async () => {
  const sam = await house.installed(SAM);
  const old = await sam.ask('action a7');
  await submit(sam, 'In use since Monday');
  await sam.press(old, 'Ask for more time');
  expect(old.words).toContain('A7 waits for agreement');
  expect(old.words).toContain(
    'Nothing was changed. Its evidence is before the group: take the evidence back',
  );
});

test('a note is three calls at most', async () => {
  const sam = await house.installed(SAM);
  const card = await sam.ask('action a7');
  await sam.press(card, 'Add note');
  const before = graph.requests().total;
  await sam.press(card, 'Add note', { text: 'Two signatures missing' });
  expect(graph.requests().total - before).toBeLessThanOrEqual(3);
});

test('whose an action was and whose it is now are both told', async () => {
  await quiet();
  const [sam, nia, ann] = [
    await house.installed(SAM),
    await house.installed(NIA),
    await house.installed(ANN),
  ];
  await sweep(house.parts);
  await performDeed(
    house.parts,
    { email: JO },
    {
      ref: 'A7',
      deed: 'edit',
      given: { leadAgency: 'HEA', ownerEmail: ANN },
    },
  );
  await sweep(house.parts);
  const lost = await cardOf(sam, 'A7 is no longer yours');
  expect(lost.words).toContain(
    'NHS Integrated Care Board leads it since Thu 8 Feb, 2:05pm (Jo Lee changed it). Ann Bell owns it.',
  );
  await cardOf(nia, 'A7 is yours now');
  const owned = await cardOf(ann, 'A7 is yours now');
  expect(owned.summary).toBe('An action has become yours');
  expect(owned.words).toContain('Due: Tue 13 Feb');
});

test('three who may not change nothing by any button of an action, however they come by its data', async () => {
  const before = await house.snapshot();
  await house.change(
    { insert: 'settings', row: { key: 'Deputies', value: 'WhileCovering' } },
    ...before.people
      .filter(({ email }) => email === CHRIS)
      .map((was) => ({ update: 'people', was, patch: { roles: ['Observer'] } }) as const),
  );
  const inputs = {
    ...{ text: 'x', reason: 'x', plan: 'x', milestone: 'met|x', rating: 'Green', wanted: '2024-03-01' },
    ...{ grant: 'grant', review: '2024-03-01', impact: 'Some', agency: 'POL', verdict: 'agree' },
  };
  const tables = async () => {
    const { actions, updates, agreements, extensions, requests } = await house.snapshot();
    return { actions, updates, agreements, extensions, requests };
  };
  const start = await tables();
  for (const email of [NIA, CHRIS, ANN]) {
    const who = await house.installed(email);
    const forms = ACTION_FORMS.filter((form) => email !== NIA || !['agree', 'challenge'].includes(form));
    for (const form of forms) {
      const data = { v: 1, ref: 'A7', slot: '', seen: 'x', ...inputs };
      const { error, card } = await who.invoke({
        action: { verb: `action.${form}`, data },
        trigger: 'manual',
      });
      expect([email, form, error?.code ?? JSON.stringify(card)]).toEqual([
        ...[email, form],
        expect.stringMatching(/not-|-only|cannot|can\.|changed|recorded/i),
      ]);
    }
  }
  expect(await tables()).toEqual(start);
});
