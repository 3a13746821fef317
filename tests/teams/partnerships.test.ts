import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import type { TeamsPerson } from '../support/teams-stand-in';
import { buttonsOf, isObject } from '../support/teams-stand-in-cards';
import type { BotMessage } from '../support/teams-stand-in-chat';
import { House, type HouseOptions } from './house';
import { ACTION_REMINDER, CHRIS, JO, MEETING, MEETING_REMINDER, SAM, STRANGER } from './seed';
import { dueSoon, LEE, MARKS, twoSeeds } from './two-seeds';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
afterEach(() => house.close());

const open = async (options: HouseOptions = {}): Promise<House> =>
  (house = await House.open(sites, { partnerships: twoSeeds(), ...options }));

const at = (name: string) => {
  const found = house.partnerships.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};
const factsOf = (name: string) => at(name).parts.store.snapshot();
const responsesIn = async (name: string) => (await factsOf(name)).responses;

/** The person with the app, who has said this; what the bot said to it. */
const told = async (person: TeamsPerson, text: string, chat = person.chat): Promise<BotMessage[]> => {
  const before = chat.messages.length;
  await person.say(text, chat);
  return chat.messages.slice(before);
};
/** Everything that a message carries, the data of its buttons included. */
const everythingIn = (messages: readonly BotMessage[]): string =>
  JSON.stringify(messages.map(({ versions, replacement }) => [versions, replacement]));
const marksOf = (name: keyof typeof MARKS): readonly string[] => [...MARKS[name], at(name).id];
const expectNothingOf = (name: keyof typeof MARKS, said: string): void => {
  expect(marksOf(name).filter((mark) => said.toLowerCase().includes(mark.toLowerCase()))).toEqual([]);
};

const WORDS = [
  'help',
  'my',
  'status',
  'status police',
  'status POL',
  'status seaside',
  'status moorland',
  'nonsense',
  '',
];

describe('somebody of one partnership', () => {
  test.each([
    [SAM, 'Westmarch', 'Eastshire'],
    [LEE, 'Eastshire', 'Westmarch'],
  ] as const)('%s sees nothing of the other, whatever is typed or pressed', async (email, own, other) => {
    await open();
    await house.installed(CHRIS);
    await house.installed(JO);
    const person = await house.installed(email);
    const room = house.teams.room('JTAI');
    for (const text of [...WORDS, `status ${other.toLowerCase()}`, `status ${other} police`]) {
      await person.say(text);
      await person.say(text, room);
    }
    const answers: unknown[] = [];
    for (const message of [...person.chat.messages]) {
      if (message.text !== undefined) continue;
      for (const { action } of buttonsOf(message.card)) {
        const data = isObject(action['data']) ? action['data'] : {};
        for (const partnership of [undefined, at(other).id, 'made-up', 7, '']) {
          const forged = { ...data, ...(partnership !== undefined && { partnership }) };
          answers.push(
            await person.invoke(
              { action: { verb: action['verb'] ?? 'notice.change', data: forged } },
              message,
            ),
          );
          answers.push(await person.send({ type: 'message', value: { ...forged, verb: action['verb'] } }));
        }
      }
    }
    const said = everythingIn([...person.chat.messages, ...room.messages]) + JSON.stringify(answers);
    expect(said).toContain(MARKS[own][0]);
    expectNothingOf(other, said);
  });

  test('keeps their own journal and their own lists to themselves', async () => {
    await open();
    const sam = await house.installed(SAM);
    await sam.ask('my');
    await house.installed(LEE);
    const west = JSON.stringify(await factsOf('Westmarch'));
    const east = JSON.stringify(await factsOf('Eastshire'));
    expect(west).toContain(SAM);
    expect(east).not.toContain(SAM);
    expect(west).not.toContain(LEE);
    const linesOf = (name: string) => house.journal.lines.filter((line) => line.startsWith(name)).join('\n');
    expectNothingOf('Eastshire', linesOf('Westmarch'));
    expectNothingOf('Westmarch', linesOf('Eastshire'));
  });

  test('is answered to another partnership’s id as to one that was made up', async () => {
    await open();
    const sam = await house.installed(SAM);
    const theirs = (await house.installed(JO)).chat;
    const [east] = (await told(house.person(JO), 'my')).filter((one) => one.words.includes('Eastshire'));
    expect(theirs.messages.length).toBeGreaterThan(1);
    const button = buttonsOf(east!.card).find(({ title }) => title === 'Attending');
    const data = button?.action['data'];
    expect(data).toMatchObject({ partnership: at('Eastshire').id });
    // Jo forwarded the card to Sam, who is the police's single point of contact as well, elsewhere.
    const forwarded = await sam.invoke({ action: { verb: 'meeting.answer', data } });
    const madeUp = { ...(isObject(data) ? data : {}), partnership: 'AAAAAAAAAAAAAAAA' };
    const forged = await sam.invoke({ action: { verb: 'meeting.answer', data: madeUp } });
    expect(forwarded.error?.code).toBe('bad-card');
    expect(forwarded).toEqual(forged);
    expect([await responsesIn('Westmarch'), await responsesIn('Eastshire')]).toEqual([[], []]);
  });

  test('is a stranger where they are on no list, and learns no name', async () => {
    await open();
    const pat = await house.installed(STRANGER);
    const said = everythingIn([...pat.chat.messages, ...(await told(pat, 'status'))]);
    expect(said).toContain('I can only talk to people on the partnership’s list');
    expectNothingOf('Westmarch', said);
    expectNothingOf('Eastshire', said);
  });
});

describe('somebody of two', () => {
  test('is greeted once, of both, and can be reached from both', async () => {
    await open();
    const chris = await house.installed(CHRIS);
    expect(chris.chat.messages).toHaveLength(1);
    expect(chris.chat.last.words).toContain('your partnerships, Westmarch and Eastshire,');
    for (const name of ['Westmarch', 'Eastshire']) {
      const { conversations } = await factsOf(name);
      expect(conversations).toMatchObject([{ personEmail: CHRIS, state: 'Active' }]);
    }
    await chris.remove();
    for (const name of ['Westmarch', 'Eastshire']) {
      expect((await factsOf(name)).conversations).toMatchObject([{ personEmail: CHRIS, state: 'Removed' }]);
    }
  });

  test.each(['status', 'status police'])('gets “%s” of both, each under its name', async (words) => {
    await open();
    const chris = await house.installed(CHRIS);
    const [west, east, ...more] = await told(chris, words);
    expect(more).toEqual([]);
    expect(west?.words).toMatch(/^Westmarch\n.*Moorland/s);
    expect(east?.words).toMatch(/^Eastshire\n.*Seaside/s);
    expectNothingOf('Eastshire', everythingIn([west!]));
    expectNothingOf('Westmarch', everythingIn([east!]));
  });

  test('may name one of them', async () => {
    await open();
    const chris = await house.installed(CHRIS);
    const [only, ...more] = await told(chris, 'status Eastshire police');
    expect(only?.words).toMatch(/^Eastshire\n.*\nPolice Seaside/);
    expect(more).toEqual([]);
  });

  test('is asked about an agency only where there is none of that name anywhere', async () => {
    await open();
    const chris = await house.installed(CHRIS);
    const found = await told(chris, 'status police seaside');
    expect(found.map(({ words }) => words.split('\n')[2])).toEqual(['Police Seaside']);
    const nowhere = await told(chris, 'status zzzz');
    expect(nowhere.map(({ words }) => words.split('\n').slice(0, 2))).toEqual([
      ['Westmarch', 'I do not know that agency.'],
      ['Eastshire', 'I do not know that agency.'],
    ]);
    const suggested = await told(chris, 'status polise');
    await chris.press(suggested[1]!, 'Police Seaside');
    expect(chris.chat.last.words).toMatch(/^Eastshire\n.*\nPolice Seaside/);
  });

  test('gives away neither to the readers of a channel, unless they name it', async () => {
    await open();
    const chris = await house.installed(CHRIS);
    const room = house.teams.room('JTAI');
    const asked = await told(chris, 'status', room);
    expect(asked.map(({ text }) => text)).toEqual(['Ask me that in our own chat: others read along here.']);
    const [named] = await told(chris, 'status westmarch', room);
    expect(named?.words).toContain('Moorland');
    expectNothingOf('Eastshire', everythingIn([named!]));
  });

  test('is told where a command is not for them, where they ask for that partnership', async () => {
    await open();
    const jo = await house.installed(JO);
    const [west, ...others] = await told(jo, 'status');
    expect(west?.words).toContain('Moorland');
    expect(others).toEqual([]);
    const [east] = await told(jo, 'status eastshire');
    expect(east?.words).toContain('Eastshire\nFor coordinators and chairs');
  });

  test('hears once what is the same everywhere', async () => {
    await open();
    const chris = await house.installed(CHRIS);
    expect(await told(chris, 'help')).toHaveLength(1);
    const jo = await house.installed(JO);
    expect(await told(jo, 'wibble')).toHaveLength(1);
  });

  test.each([
    ['Westmarch', 'Eastshire'],
    ['Eastshire', 'Westmarch'],
  ])('answers a card of %s there and nowhere else', async (own, other) => {
    await open();
    const jo = await house.installed(JO);
    const found = (await told(jo, 'my')).find(({ words }) => words.startsWith(own));
    const data = { reminderKey: MEETING_REMINDER.key, ref: MEETING.ref, agency: 'POL', answer: 'Attending' };
    const partnership = at(own).id;
    const answer = await jo.invoke(
      { action: { verb: 'meeting.answer', data: { ...data, partnership } } },
      found,
    );
    expect(JSON.stringify(answer.card)).toContain(own);
    expect(await responsesIn(own)).toMatchObject([{ agencyCode: 'POL', answer: 'Attending' }]);
    expect(await responsesIn(other)).toEqual([]);
  });

  test('acts with the roles of the partnership whose card it is', async () => {
    await open();
    const chris = await house.installed(CHRIS);
    const jo = await house.installed(JO);
    const data = { reminderKey: ACTION_REMINDER.key };
    // Jo coordinates Westmarch, but in Eastshire may answer for the police alone.
    const health = {
      ...data,
      ref: MEETING.ref,
      agency: 'HEA',
      answer: 'Attending',
      partnership: at('Eastshire').id,
    };
    expect((await jo.invoke({ action: { verb: 'meeting.answer', data: health } })).error?.code).toBe(
      'not-your-agency',
    );
    const chair = { ...data, partnership: at('Westmarch').id };
    expect((await chris.invoke({ action: { verb: 'deadline.acknowledge', data: chair } })).error?.code).toBe(
      'not-your-agency',
    );
  });
});

describe('a card from before there were several partnerships', () => {
  const old = { reminderKey: MEETING_REMINDER.key, ref: MEETING.ref, agency: 'POL', answer: 'Attending' };
  const press = (person: TeamsPerson, message?: BotMessage) =>
    person.invoke({ action: { verb: 'meeting.answer', data: old } }, message);

  test('still answers for somebody who belongs to one', async () => {
    await open();
    const sam = await house.installed(SAM);
    expect((await press(sam)).card).toBeDefined();
    expect(await responsesIn('Westmarch')).toHaveLength(1);
  });

  test('is known by the message it stands on where both have a reminder of that key', async () => {
    await open();
    const jo = await house.installed(JO);
    const message = jo.chat.last;
    const west = at('Westmarch').parts.store;
    const was = (await west.snapshot()).reminders.find(({ key }) => key === MEETING_REMINDER.key);
    await west.commit([{ update: 'reminders', was: was!, patch: { activityId: message.id } }], []);
    expect((await press(jo, message)).card).toBeDefined();
    expect(await responsesIn('Westmarch')).toHaveLength(1);
    expect(await responsesIn('Eastshire')).toEqual([]);
  });

  test('is refused rather than taken for the wrong one', async () => {
    await open();
    const jo = await house.installed(JO);
    expect((await press(jo)).error?.code).toBe('bad-card');
    expect([await responsesIn('Westmarch'), await responsesIn('Eastshire')]).toEqual([[], []]);
  });
});

describe('reminders', () => {
  test('of two partnerships go to each one’s people, each card under its name', async () => {
    await open();
    const [sam, lee] = [await house.installed(SAM), await house.installed(LEE)];
    for (const [name, mark, agency] of [
      ['Westmarch', 'Moorland', 'POL'],
      ['Eastshire', 'Seaside', 'HEA'],
    ] as const) {
      await at(name).parts.store.commit([dueSoon(mark, agency)], []);
    }
    for (const { parts } of house.partnerships) await sweep(parts);
    const toSam = await sam.chat.waitFor(({ words }) => words.includes('Agree the rota'));
    const toLee = await lee.chat.waitFor(({ words }) => words.includes('Agree the rota'));
    expect(toSam.words).toMatch(/^Westmarch\n.*Agree the rota Moorland/s);
    expect(toLee.words).toMatch(/^Eastshire\n.*Agree the rota Seaside/s);
    expectNothingOf('Eastshire', everythingIn(sam.chat.messages));
    expectNothingOf('Westmarch', everythingIn(lee.chat.messages));
    await lee.press(toLee, 'Acknowledge');
    const acknowledged = async (name: string) =>
      (await factsOf(name)).reminders.filter(({ state }) => state === 'Acknowledged').length;
    expect([await acknowledged('Westmarch'), await acknowledged('Eastshire')]).toEqual([0, 1]);
  });
});

describe('while one site is down', () => {
  let down: 'never read' | 'read before' | 'broken' | undefined;
  const behind = (store: Store, name: string): Store => {
    if (name !== 'Eastshire') return store;
    const gone = () => Promise.reject(new StoreUnavailable('Eastshire does not answer'));
    return {
      // Whoever asks a site that was never read waits for it.
      snapshot: (options) =>
        down === 'broken'
          ? Promise.reject(new TypeError('a fault of ours'))
          : down === 'never read'
            ? new Promise(() => undefined)
            : store.snapshot(options),
      commit: (changes, log) => (down ? gone() : store.commit(changes, log)),
      find: (table, key) => (down ? gone() : store.find(table, key)),
      secondsBehind: () => (down === 'never read' ? Number.POSITIVE_INFINITY : 0),
    };
  };
  beforeEach(async () => {
    down = undefined;
    await open({ store: behind });
  });

  test('the other’s people are served, and learn nothing of it', async () => {
    down = 'never read';
    const sam = await house.installed(SAM);
    await told(sam, 'my');
    expect(sam.chat.last.words).toContain('Moorland');
    expectNothingOf('Eastshire', everythingIn(sam.chat.messages));
  });

  test('a fault of our own is kept to the one, and journalled there', async () => {
    down = 'broken';
    const sam = await house.installed(SAM);
    expect((await told(sam, 'my'))[0]?.words).toContain('Moorland');
    expect(house.journal.lines.some((line) => line.startsWith('Eastshire: partnership-left-out'))).toBe(true);
  });

  test('its own people are told that it does not answer, not that they are strangers', async () => {
    down = 'never read';
    const lee = await house.installed(LEE);
    expect(lee.chat.last.text).toMatch(/^SharePoint did not answer/);
  });

  test('somebody of both has the one that answers, and of the other what is in memory', async () => {
    down = 'read before';
    const chris = await house.installed(CHRIS);
    const [west, east] = await told(chris, 'status');
    expect(west?.words).toContain('Moorland');
    expect(east?.words).toContain('Seaside');
    expect((await factsOf('Westmarch')).conversations).toHaveLength(1);
    down = undefined;
    await chris.say('status');
    expect((await factsOf('Eastshire')).conversations).toHaveLength(1);
  });
});
