import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { ANN, CHRIS, JO, NIA, OLU, SAM, STRANGER } from './seed';
import { reminderKey as keyOf } from '../../bot/domain/partnership';
import type { Day } from '../../bot/domain/calendar/day';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

const REMINDER = keyOf({
  kind: 'Action',
  subjectRef: 'A7',
  countsFrom: '2024-02-13' as Day,
  stage: '0',
  agencyCode: 'POL',
  to: 'SPOC',
});

/** Brings the morning on which the action is due, and gives the card that it brings to the SPOC. */
async function dueMorning(sam: TeamsPerson): Promise<BotMessage> {
  const before = await house.snapshot();
  // Nothing else is to stand on the card: no meeting, and no chaser of what was asked before.
  await house.change(
    ...before.meetings.map((was) => ({ update: 'meetings', was, patch: { status: 'Held' } }) as const),
    ...before.reminders.map((was) => ({ update: 'reminders', was, patch: { state: 'Superseded' } }) as const),
  );
  house.at('2024-02-13T09:00:00Z');
  await sweep(house.parts);
  return sam.chat.waitFor((message) => message.words.includes('A7 is due today'));
}

const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
const reminder = async () => (await house.snapshot()).reminders.find(({ key }) => key === REMINDER);
const action = async () => (await house.snapshot()).actions.find(({ ref }) => ref === 'A7');
const verbs = async () => (await house.snapshot()).updates.map(({ kind }) => kind);

describe('on the card of a deadline', () => {
  test('what one tap answers is there at once, the rest behind More, each form with a way back', async () => {
    const sam = await house.installed(SAM);
    const card = await dueMorning(sam);
    const all = [
      ...['Acknowledge', 'On track', 'More', 'Add evidence', 'Ask for more time', 'Ask for help'],
      'Whole action',
    ];
    expect(titlesOn(card)).toEqual(all);
    for (const [title, send] of [
      ['Add evidence', 'Submit evidence'],
      ['Ask for help', 'Ask for help'],
      ['Ask for more time', 'Ask for more time'],
    ] as const) {
      await sam.press(card, title);
      expect(titlesOn(card)).toEqual([send, 'Back']);
      await sam.press(card, 'Back');
      expect(titlesOn(card)).toEqual(all);
    }
    expect((await reminder())?.state).toBe('Sent');
  });

  test('on track is one tap, and a note can follow', async () => {
    const sam = await house.installed(SAM);
    const card = await dueMorning(sam);
    await sam.press(card, 'On track');
    expect(card.words).toContain('On track, answered by you for Police, Tue 13 Feb, 9am.');
    await sam.press(card, 'Add note');
    await sam.press(card, 'Add note', { note: 'Two signatures missing' });
    expect(card.words).toContain('“Two signatures missing”');
    expect(await reminder()).toMatchObject({ state: 'Acknowledged', answer: 'OnTrack', acknowledgedBy: SAM });
    expect(await verbs()).toEqual(['Progress']);
  });

  test('done asks for evidence, which can be a link to open; and a mistake can be taken back', async () => {
    const sam = await house.installed(SAM);
    const card = await dueMorning(sam);
    await sam.press(card, 'Add evidence');
    await sam.press(card, 'Submit evidence');
    expect(card.words).toContain('! Not recorded. Please say what was done');
    expect((await action())?.status).toBe('InProgress');
    await sam.press(card, 'Submit evidence', {
      evidence: 'In use since Monday',
      link: 'https://police.sharepoint.example/form',
    });
    expect(card.words).toContain('A7 waits for agreement');
    expect(card.words).toContain('Evidence submitted by you for Police');
    expect(card.words).toContain('Open (police.sharepoint.example)');
    expect(await action()).toMatchObject({ status: 'EvidenceSubmitted' });
    house.at('2024-02-13T09:11:00Z');
    await sam.press(card, 'Undo');
    expect(card.words).toContain('! The ten minutes to undo this are over');
    await sam.press(card, 'It is not done yet');
    expect(await action()).toMatchObject({ status: 'InProgress' });
    expect(card.words).toContain('Acknowledged by you');
    expect(titlesOn(card)).toContain('On track');
    expect(await verbs()).toEqual(['Evidence', 'TakenBack']);
  });

  test('who needs help reaches the coordinator, and sees who is on it', async () => {
    const sam = await house.installed(SAM);
    const jo = await house.installed(JO);
    const card = await dueMorning(sam);
    await sam.press(card, 'Ask for help');
    await sam.press(card, 'Ask for help', { help: 'Nobody at school nursing answers' });
    expect(card.words).toContain('Help asked for by you for Police');
    await sweep(house.parts);
    const call = await jo.chat.waitFor((message) => message.words.includes('Help asked for: A7'));
    expect(call.words).toContain('They say: “Nobody at school nursing answers”');
    expect(call.summary).toBe('An agency asks for help');
    await jo.press(call, 'I am on it');
    expect(call.words).toContain('Jo Lee is on it, since Tue 13 Feb, 9am');
    expect(titlesOn(call)).toEqual(['Undo']);
    const told = await sam.chat.waitFor((message) => message.words.includes('Jo Lee is on it'));
    expect(told.words).toContain('Help asked for by you');
  });
});

describe('more time', () => {
  const WISH = { wanted: '2024-03-01', reason: 'The board meets on the 28th' };

  /** Police has asked; gives the SPOC's card, and the coordinator's. */
  async function asked(
    sam: TeamsPerson,
    jo: TeamsPerson,
  ): Promise<{ card: BotMessage; question: BotMessage }> {
    const card = await dueMorning(sam);
    await sam.press(card, 'Ask for more time');
    await sam.press(card, 'Ask for more time', WISH);
    await sweep(house.parts);
    const question = await jo.chat.waitFor((message) => message.words.includes('More time asked for: A7'));
    return { card, question };
  }

  test('is asked for, granted in one tap, and told to who asked', async () => {
    const sam = await house.installed(SAM);
    const jo = await house.installed(JO);
    const { card, question } = await asked(sam, jo);
    expect(card.words).toContain(
      'asked for until Fri 1 Mar by Sam Okafor, waiting for the coordinator. “The board meets on the 28th”',
    );
    expect(question.summary).toBe('An agency asks for more time');
    await jo.press(question, 'Grant it');
    expect(question.words).toContain('Granted until Fri 1 Mar by Jo Lee');
    expect(await action()).toMatchObject({ dueOn: '2024-03-01', originalDueOn: '2024-02-13' });
    await sweep(house.parts);
    const news = await sam.chat.waitFor((message) => message.words.includes('A7 is now due Fri 1 Mar'));
    expect(news.words).toContain('Before: Tue 13 Feb');
    expect(titlesOn(news)).toEqual(['Add note', 'Add evidence']);
    expect(news.summary).toBe('A decision about a deadline of yours');
  });

  test('is granted until another day', async () => {
    const jo = await house.installed(JO);
    const { question } = await asked(await house.installed(SAM), jo);
    await jo.press(question, 'Grant that day', { day: '2024-02-12', why: 'Soon' }, { unchecked: true });
    expect(question.words).toMatch(
      /! Choose a day after .*\. Nothing was recorded\.\nNew due day\n2024-02-12/,
    );
    expect(question.words).toContain('Soon');
    await jo.press(question, 'Grant that day', {
      day: '2024-02-20',
      why: 'The inspectors return on the 22nd',
    });
    expect(await action()).toMatchObject({ dueOn: '2024-02-20' });
    expect(question.words).toContain('“The inspectors return on the 22nd”');
  });

  test('until a day off is asked about by its name, with all that was typed, and taken once it is ticked', async () => {
    const sam = await house.installed(SAM);
    const jo = await house.installed(JO);
    const card = await dueMorning(sam);
    await sam.press(card, 'Ask for more time');
    const wish = { wanted: '2024-03-29', reason: 'Easter cover' };
    await sam.press(card, 'Ask for more time', wish);
    expect(card.words).toContain('Fri 29 Mar is a bank holiday (Good Friday). Choose another day,');
    expect(card.words).toContain('Easter cover');
    expect((await house.snapshot()).extensions).toEqual([]);
    await sam.press(card, 'Ask for more time', { ...wish, thatDay: 'true' });
    expect(card.words).toContain('asked for until Fri 29 Mar by Sam Okafor');
    await sweep(house.parts);
    const question = await jo.chat.waitFor((message) => message.words.includes('More time asked for: A7'));
    await jo.press(question, 'Grant it');
    expect(question.words).toContain('Fri 29 Mar is a bank holiday (Good Friday). Choose another');
    expect(await action()).toMatchObject({ dueOn: '2024-02-13' });
    await jo.press(question, 'Grant that day', { day: '2024-03-29', thatDay: 'true' });
    expect(question.words).toContain('Granted until Fri 29 Mar by Jo Lee');
    expect(await action()).toMatchObject({ dueOn: '2024-03-29' });
  });

  test('keeps the tick where something else is refused', async () => {
    const sam = await house.installed(SAM);
    const card = await dueMorning(sam);
    await sam.press(card, 'Ask for more time');
    await sam.press(card, 'Ask for more time', { wanted: '2024-03-30', reason: 'Easter' });
    const inputs = { wanted: '2024-03-30', reason: 'born 03/04/2012', thatDay: 'true' };
    await sam.press(card, 'Ask for more time', inputs);
    const tick = buttonsOf(card.card)
      .flatMap(({ inputs: fields }) => fields)
      .find(({ id }) => id === 'thatDay');
    expect(tick).toMatchObject({ type: 'Input.Toggle', title: 'Yes, that day', value: 'true' });
  });

  test('is refused with a word why', async () => {
    const sam = await house.installed(SAM);
    const jo = await house.installed(JO);
    const { question } = await asked(sam, jo);
    await jo.press(question, 'Refuse', {}, { unchecked: true, nth: 1 });
    expect(question.words).toContain('! Not recorded. Please say why in a few words, then send it again.');
    await jo.press(question, 'Refuse', { reason: 'It holds up three others' });
    await sweep(house.parts);
    const news = await sam.chat.waitFor((message) => message.words.includes('No more time for A7'));
    expect(news.words).toContain('“It holds up three others”');
    expect(await action()).toMatchObject({ dueOn: '2024-02-13' });
  });

  test('is withdrawn while it waits, and the coordinator is asked nothing more', async () => {
    const sam = await house.installed(SAM);
    const { card } = await asked(sam, await house.installed(JO));
    await sam.press(card, 'Undo');
    expect(card.words).not.toContain('More time');
    const jo = house.person(JO);
    const question = await jo.chat.waitFor((message) => message.words.includes('Withdrawn by Sam Okafor'));
    expect(titlesOn(question)).toEqual([]);
  });

  test('is not decided on a card that shows another due day: it says so', async () => {
    const jo = await house.installed(JO);
    const { question } = await asked(await house.installed(SAM), jo);
    const was = (await house.snapshot()).actions.find(({ ref }) => ref === 'A7')!;
    await house.change({ update: 'actions', was, patch: { dueOn: '2024-02-20' as Day } });
    expect((await jo.press(question, 'Grant it')).error).toMatchObject({ code: 'extension-changed' });
    expect(await action()).toMatchObject({ dueOn: '2024-02-20' });
  });

  test.each([SAM, ANN, NIA, CHRIS, OLU, STRANGER])(
    'is not for %s to decide, and no row changes',
    async (email) => {
      const sam = await house.installed(SAM);
      const { question } = await asked(sam, await house.installed(JO));
      const other = email === SAM ? sam : await house.installed(email);
      const before = await house.snapshot();
      expect((await other.press(question, 'Grant it')).error?.code).toBe(
        email === STRANGER ? 'not-known' : 'coordinator-only',
      );
      expect(await house.snapshot()).toEqual(before);
    },
  );
});

describe('a refusal within the invoke', () => {
  const PRESSES: readonly (readonly [string, string, Record<string, string>])[] = [
    ['Ask for help', 'Ask for help', { help: 'x' }],
    ['Add evidence', 'Submit evidence', { evidence: 'x' }],
    ['Ask for more time', 'Ask for more time', { wanted: '2024-03-01', reason: 'x' }],
  ];

  test.each([
    [NIA, 'not-your-agency'],
    [CHRIS, 'not-your-agency'],
    [OLU, 'observers-cannot-answer'],
    [STRANGER, 'not-known'],
  ])('meets %s, who may not answer for the police, and no row changes', async (email, code) => {
    const sam = await house.installed(SAM);
    const other = await house.installed(email);
    const card = await dueMorning(sam);
    const before = await house.snapshot();
    for (const [title, send, inputs] of PRESSES) {
      await sam.press(card, title);
      expect((await other.press(card, send, inputs)).error?.code).toBe(code);
      expect((await other.press(card, 'Back')).error?.code).toBe(code);
      await sam.press(card, 'Back');
    }
    expect(await house.snapshot()).toEqual(before);
  });

  const FORMS: readonly (readonly [string, string, string, Record<string, string>])[] = [
    ['seems to hold', 'What do you need?', 'Ask for help', { help: 'About NHS 943 476 5919' }],
    [
      'seems to hold',
      'Where is the evidence',
      'Submit evidence',
      { link: 'https://x.example/943%20476%205919' },
    ],
    [
      'seems to hold',
      'Why is more',
      'Ask for more time',
      { wanted: '2024-03-01', reason: 'born 03/04/2012' },
    ],
    ['too long', 'What do you need?', 'Ask for help', { help: 'x'.repeat(501) }],
    ['say in a few words', 'What do you need?', 'Ask for help', { help: ' ' }],
    [
      'not a web address',
      'Where is the evidence',
      'Submit evidence',
      { evidence: 'Done', link: 'http://x.example/a' },
    ],
    ['Choose a day after', 'Until when?', 'Ask for more time', { wanted: '2024-02-13', reason: 'The board' }],
    ['Choose a day after', 'Until when?', 'Ask for more time', { wanted: 'soon', reason: 'The board' }],
    ['say why', 'Why is more', 'Ask for more time', { wanted: '2024-03-01' }],
  ];

  test.each(FORMS)(
    'that a form %s stands right above “%s” with all that was typed, and nothing is written or told of it',
    async (why, label, title, inputs) => {
      const sam = await house.installed(SAM);
      const card = await dueMorning(sam);
      await sam.press(card, title === 'Submit evidence' ? 'Add evidence' : title);
      const before = await house.snapshot();
      const { statusCode } = await sam.press(card, title, inputs, { unchecked: true });
      expect(statusCode).toBe(200);
      const lines = card.words.split('\n');
      const reason = lines.findIndex((line) => /^! .*(Not|was) recorded/.test(line) && line.includes(why));
      expect(lines[reason + 1]).toContain(label);
      for (const typed of Object.values(inputs).filter((value) => value.trim())) {
        expect(card.words).toContain(typed);
      }
      expect(await house.snapshot()).toEqual(before);
      expect(house.journal.lines.join()).not.toMatch(/943 ?476|2012/);
      // It came back in the answer to the press alone.
      expect(JSON.stringify(sam.chat.messages.map(({ versions }) => versions))).not.toMatch(/943 ?476|2012/);
    },
  );

  test.each(FORMS)(
    'on an old client a form that %s is told of in words alone',
    async (why, _label, title, inputs) => {
      const sam = await house.installed(SAM);
      const card = await dueMorning(sam);
      await sam.press(card, title === 'Submit evidence' ? 'Add evidence' : title);
      await sam.pressOnOldClient(card, title, inputs, { unchecked: true });
      expect(sam.chat.last.text).toContain(why);
      expect(JSON.stringify(sam.chat.messages.map(({ versions }) => versions))).not.toMatch(/943 ?476|2012/);
    },
  );

  test.each<[string, Record<string, unknown>]>([
    ['deadline.answer', { reminderKey: 'k', answer: 'Maybe' }],
    ['deadline.undo', { reminderKey: 'k', what: 'All' }],
    [
      'extension.decide',
      { messageKey: 'm', extensionKey: 'x', decision: 'Granted', dueOn: 'soon', wantedOn: '' },
    ],
    ['help.taken', {}],
  ])('is bad-card for %s with %j', async (verb, data) => {
    const sam = await house.installed(SAM);
    expect((await sam.invoke({ action: { verb, data } })).error?.code).toBe('bad-card');
  });

  test('of a message that is gone is a card without buttons', async () => {
    const jo = await house.installed(JO);
    const { card } = await jo.invoke({ action: { verb: 'help.taken', data: { messageKey: 'gone' } } });
    expect(JSON.stringify(card)).toContain('no longer in the partnership’s list');
  });
});

describe('on behalf of an agency', () => {
  test('the coordinator answers in “my police”, and it is marked so everywhere', async () => {
    const sam = await house.installed(SAM);
    const jo = await house.installed(JO);
    const card = await dueMorning(sam);
    const list = await jo.ask('my police');
    expect(list.words).toContain(
      'You answer here for Police. The record will say that you gave it for them.',
    );
    await jo.press(list, 'On track');
    expect(list.words).toContain('You answer here for Police.');
    expect(await reminder()).toMatchObject({ answer: 'OnTrack', onBehalf: true, acknowledgedBy: JO });
    const told = await sam.chat.waitFor(({ words }) => words.includes('On track, answered by Jo Lee'));
    expect(told.words).toContain('the coordinator, on behalf of Police');
    expect(card.words).toContain('Jo Lee');
  });

  test('of a meeting of which nobody was reminded yet, and a mind can be changed', async () => {
    const jo = await house.installed(JO);
    for (const was of (await house.snapshot()).reminders) {
      await house.change({ update: 'reminders', was, patch: { state: 'Superseded' } });
    }
    const list = await jo.ask('my POL');
    await jo.press(list, 'Attending');
    expect(list.words).toContain('Attending, answered by you on behalf of Police');
    await jo.press(list, 'Undo');
    await jo.press(list, 'Send apologies', { 'Why, if you want to say so?': 'Rang in' });
    expect((await house.snapshot()).responses).toMatchObject([
      { agencyCode: 'POL', answer: 'Apologies', by: JO },
    ]);
  });

  test('status of an agency leads there', async () => {
    const jo = await house.installed(JO);
    const status = await jo.ask('status police');
    expect(titlesOn(status)).toContain('Answer');
    await jo.press(status, 'Answer');
    expect(jo.chat.last.words).toContain('You answer here for Police.');
    const chris = await house.installed(CHRIS);
    expect(titlesOn(await chris.ask('status police'))).not.toContain('Answer');
  });

  test('is for the coordinator alone; everybody may name their own agency', async () => {
    const sam = await house.installed(SAM);
    expect((await sam.ask('my health')).words).toContain(
      'Only the coordinator can answer for another agency.',
    );
    expect((await sam.ask('my police')).words).toContain('You answer for Police.');
    const jo = await house.installed(JO);
    expect((await jo.ask('my nonsense')).words).toContain('I do not know that agency.');
  });

  test('a forged agency in a button shows one’s own', async () => {
    const sam = await house.installed(SAM);
    const list = await sam.ask('my');
    const { reminders } = await house.snapshot();
    const own = reminders.find(({ kind, agencyCode }) => kind === 'Action' && agencyCode === 'POL')!;
    const forged = { v: 1, reminderKey: own.key, view: 'my', of: 'HEA', slot: '_2' };
    await sam.press(list, 'Acknowledge', {}, { forged });
    expect(list.words).toContain('You answer for Police.');
  });
});
