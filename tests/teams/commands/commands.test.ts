import type { Instant } from '../../../bot/domain/calendar/day';
import { LocalSites } from '../../sharepoint/local-site';
import { buttonsOf } from '../../support/teams-stand-in';
import { House } from '../house';
import { CHRIS, JO, MEETING_REMINDER, OLU, reminder, NIA, SAM, STRANGER } from '../seed';
import type { Role } from '../../../bot/domain/partnership';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites, { marking: 'OFFICIAL' });
});
afterEach(() => house.close());

test('status shows the coordinator the meeting, the silence and the overdue in one card', async () => {
  const jo = await house.installed(JO);
  const { words, activity } = await jo.ask('/status');
  expect(words).toContain('OFFICIAL');
  expect(words).toMatch(/(Nothing|\d things?) needs? you now/);
  expect(words).toContain('Next meeting: Thu 15 Feb, 2pm');
  expect(words).toContain(
    'Partnership meeting. Not quorate yet: Children’s social care, Police and NHS Integrated Care Board have not answered.',
  );
  expect(words).toMatch(
    /As of Thursday 8 February 2024, 2:05pm\. 2 of \d+ messages since Thu 1 Feb went out, \d+ waits?\./,
  );
  expect(words).toMatch(/Police\nNo answer\n2 waiting/);
  expect(words).toContain('1 thing is overdue. The meeting on Thu 15 Feb is not quorate yet.');
  expect(activity).not.toHaveProperty('text');
  expect(activity).toMatchObject({
    summary: 'The status you asked for',
    channelData: { notification: { alert: true } },
  });
});

test('status names those whom no reminder reached, and why', async () => {
  const failed = reminder('Meeting', 'HEA', NIA, {
    state: 'Failed',
    error: 'They have blocked the app in Teams.',
  });
  await house.change({ insert: 'reminders', row: failed });
  const chris = await house.installed(CHRIS);
  const { words } = await chris.ask('status');
  expect(words).toMatch(/\d things? needs? you now\n1 person to ring( and|\.)/);
  expect(words).toContain('Ring Nia Rees');
  expect(words).toContain(
    'nia.rees@health.example, NHS Integrated Care Board. Not reached about Partnership meeting: They have blocked the app in Teams',
  );
});

test('status of one agency leaves the others out', async () => {
  const jo = await house.installed(JO);
  const { words } = await jo.ask('Status POLICE');
  expect(words).toContain('2 waiting\nPolice\nPolice has 2 things to do.');
  expect(words).toContain('Sam Okafor was asked on Thu 8 Feb, today');
  expect(words).not.toContain('Publish the training plan');
});

test('an agency that nobody knows is answered with those that there are, each a button', async () => {
  const jo = await house.installed(JO);
  const message = await jo.ask('status fire brigade');
  expect(message.words).toContain('I do not know that agency.');
  await jo.press(message, 'Police');
  expect(jo.chat.last.words).toContain('2 waiting\nPolice');
});

test('status is not for a single point of contact, who is told of my', async () => {
  const sam = await house.installed(SAM);
  const { words } = await sam.ask('status');
  expect(words).toContain('For coordinators and chairs');
  expect(words).toContain('“My things” shows what your agency has to do.');
});

test('in a channel only who may see the status gets it, and my stays private', async () => {
  const channel = house.teams.room('JTAI');
  const jo = await house.installed(JO);
  const sam = await house.installed(SAM);
  expect((await jo.ask('/Status', channel)).words).toContain('Next meeting: Thu 15 Feb, 2pm');
  expect((await sam.ask('status', channel)).text).toMatch(/^This is for coordinators/);
  expect((await sam.ask('my', channel)).text).toMatch(/^Ask me that in our own chat/);
});

test('status with nothing to tell is friendly', async () => {
  const { reminders, actions } = await house.snapshot();
  for (const was of reminders)
    await house.change({ update: 'reminders', was, patch: { state: 'Superseded' } });
  for (const was of actions) await house.change({ update: 'actions', was, patch: { status: 'Sustained' } });
  const jo = await house.installed(JO);
  const { words } = await jo.ask('status');
  expect(words).not.toMatch(/overdue|waited for|to ring/);
  expect((await jo.ask('what is overdue?')).words).toMatch(/^OFFICIAL\nNothing is overdue\nAs of/);
  expect((await jo.ask('who is silent?')).words).toMatch(/^OFFICIAL\nNobody is silent\nAs of/);
});

describe('rows that are not counted', () => {
  const faults = ['2024-03-28', '2024-05-09', '2024-06-20', '2024-08-01'].map((day, at) => ({
    list: 'Meetings',
    id: `${9 + at}`,
    row: `JTAI-${day}`,
    reason: 'StartsAt is no date',
  }));
  const held = { list: 'Actions', id: '14', reason: 'Title seems to hold a child’s details (NHS number)' };
  const others = ['Rules', 'Series', 'Requests'].map((list) => ({ list, id: '3', reason: 'Title is empty' }));
  const withheld = [
    { list: 'Reminders', id: '30', row: 'Meeting|M|-5|POL', reason: 'Title seems to hold …' },
  ];

  beforeEach(() => {
    const { store } = house.parts;
    const snapshot = store.snapshot.bind(store);
    store.snapshot = async () => ({ ...(await snapshot()), faults: [...faults, held, ...others], withheld });
  });

  test('are all named to the coordinator, those alike in one line', async () => {
    const jo = await house.installed(JO);
    const card = await jo.ask('status');
    expect(card.words).toContain('9 rows to mend are not counted.');
    await jo.press(card, '9 rows to mend');
    const { words } = card;
    expect(words).toContain(
      'Meetings, rows 9 (JTAI-2024-03-28), 10 (JTAI-2024-05-09), 11 (JTAI-2024-06-20), 12 (JTAI-2024-08-01)\n' +
        'StartsAt is no date. Not counted.',
    );
    expect(words).toContain(
      'Actions, row 14\nTitle seems to hold a child’s details (NHS number). Not counted.',
    );
    for (const list of ['Rules', 'Series', 'Requests']) {
      expect(words).toContain(`${list}, row 3\nTitle is empty. Not counted.`);
    }
    expect(words).toContain(
      'Reminders, row 30\nTitle seems to hold … Counted, but those words are not shown.',
    );
  });

  test('are counted in the status of one agency', async () => {
    const jo = await house.installed(JO);
    const { words } = await jo.ask('status police');
    expect(words).toContain('8 rows of the lists are not counted: type “status” to see which.');
    expect(words).not.toContain('Meetings, row');
  });
});

test('my shows what the agency owes, each reminder with its own buttons', async () => {
  const sam = await house.installed(SAM);
  const { words, card } = await sam.ask('my');
  expect(words).toContain('2 things to do\nYou answer for Police. 2 need an answer now.');
  expect(words).toContain('A7 due Tue 13 Feb, in 3 working days\nAgree one referral form');
  const titles = buttonsOf(card).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Acknowledge', 'Add evidence', 'Attending', 'Open']));
});

test('an observer of the agency reads my without buttons that answer', async () => {
  const olu = await house.installed(OLU);
  const { card, words } = await olu.ask('my');
  expect(words).toContain('Agree one referral form');
  expect(new Set(buttonsOf(card).map(({ title }) => title))).toEqual(new Set(['Open']));
});

test('an agency that owes nothing is told so', async () => {
  const { actions, meetings } = await house.snapshot();
  for (const was of actions) await house.change({ update: 'actions', was, patch: { status: 'Sustained' } });
  for (const was of meetings) await house.change({ update: 'meetings', was, patch: { status: 'Held' } });
  const chris = await house.installed(CHRIS);
  expect((await chris.ask('my')).words).toContain('Nothing to do now');
});

test('export says what can be taken away, and that what is under embargo is not in it for whom it is not', async () => {
  const sam = await house.installed(SAM);
  const { words } = await sam.ask('/export');
  expect(words).toContain('Export the plan');
  expect(words).toContain('What is under embargo is left out for you.');
  const jo = await house.installed(JO);
  expect((await jo.ask('excel')).words).not.toContain('left out for you');
});

describe('help', () => {
  const typed = (words: string): string[] =>
    words.split('\n').flatMap((line) => /^([a-z][a-zA-Z0-9, ]*): /.exec(line)?.[1] ?? []);

  const PLAN = ['actions', 'actions to agree', 'action A07'];
  const OF_A_SPOC = [
    'my',
    'apologies',
    'away 3 to 14 December',
    ...PLAN,
    'meetings',
    'inspection',
    'inspection statement',
    'people, people police',
    'export',
  ];
  const OF_A_CHAIR = [
    'my',
    'away 3 to 14 December',
    ...PLAN,
    'status, status police',
    'meetings',
    'preview, preview police',
    'inspection',
    'inspection statement',
    'digest',
    'people, people police',
    'export',
    'report CSP',
  ];
  const OF_A_COORDINATOR = [
    ...[
      'my',
      'away 3 to 14 December',
      ...PLAN,
      'status, status police',
      'meetings',
      'preview, preview police',
      'inspection',
      'inspection statement',
      'digest',
      'people, people police',
      'export',
      'report CSP',
    ],
    ...[
      'my police',
      'away Karen Whitlock next week',
      'inspection start',
      'nudge, nudge police',
      'channel',
      'set up',
    ],
  ];

  test.each<[string, Role[], string | undefined, string[], string[]]>([
    ['a single point of contact', ['SPOC'], 'POL', OF_A_SPOC, ['My things', 'Meetings']],
    ['a deputy', ['Deputy'], 'POL', OF_A_SPOC, ['My things', 'Meetings']],
    [
      'a lead',
      ['Lead'],
      'POL',
      [
        'my',
        'away 3 to 14 December',
        ...PLAN,
        'meetings',
        'inspection',
        'inspection statement',
        'people, people police',
        'export',
      ],
      ['My things', 'Meetings'],
    ],
    [
      'a member',
      ['Member'],
      'POL',
      [
        'my',
        'away 3 to 14 December',
        ...PLAN,
        'meetings',
        'inspection',
        'inspection statement',
        'people, people police',
        'export',
      ],
      ['My things', 'Meetings'],
    ],
    [
      'an observer',
      ['Observer'],
      'POL',
      [
        'my',
        'away 3 to 14 December',
        ...PLAN,
        'meetings',
        'inspection',
        'inspection statement',
        'people, people police',
        'export',
      ],
      ['My things', 'Meetings'],
    ],
    [
      'an observer without an agency',
      ['Observer'],
      undefined,
      [
        'my',
        'away 3 to 14 December',
        ...PLAN,
        'meetings',
        'inspection',
        'inspection statement',
        'people, people police',
        'export',
      ],
      ['My things', 'Meetings'],
    ],
    ['a chair without an agency', ['Chair'], undefined, OF_A_CHAIR, ['My things', 'Status', 'Meetings']],
    [
      'a coordinator without an agency',
      ['Coordinator'],
      undefined,
      OF_A_COORDINATOR,
      ['My things', 'Status', 'Meetings'],
    ],
    [
      'a coordinator who is an agency’s, too',
      ['Coordinator', 'SPOC'],
      'POL',
      ['my', 'apologies', ...OF_A_COORDINATOR.slice(1)],
      ['My things', 'Status', 'Meetings'],
    ],
  ])('tells %s what is for them and nothing else', async (_who, roles, agencyCode, lines, buttons) => {
    const was = (await house.snapshot()).people.find(({ email }) => email === SAM)!;
    await house.change({ update: 'people', was, patch: { roles, agencyCode } });
    const sam = await house.installed(SAM);
    const { words, card } = await sam.ask('help');
    expect(typed(words)).toEqual(lines);
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(buttons);
    for (const button of buttons) {
      await sam.press(await sam.ask('help'), button);
      expect(sam.chat.last.words).not.toContain('Nothing was changed');
    }
  });

  test('names the reader’s agency, and whom to ask who is not the coordinator', async () => {
    const sam = await house.installed(SAM);
    const { words } = await sam.ask('Hello');
    expect(words).toContain('my: what Police has to do');
    expect(words).toContain('Stuck? Jo Lee, jo.lee@partnership.example.');
    expect((await (await house.installed(JO)).ask('help')).words).not.toContain('Stuck?');
  });

  test('in a channel tells only what is answered there', async () => {
    const jo = await house.installed(JO);
    const { words } = await jo.ask('help', house.teams.room('JTAI'));
    expect(typed(words)).toEqual(['status, status police', 'meetings', 'export', 'channel']);
  });
});

describe('a sentence', () => {
  test('is answered as its command', async () => {
    const jo = await house.installed(JO);
    expect((await jo.ask('What’s the status of the police?')).words).toContain('Police');
    expect((await jo.ask('who is silent?')).words).toContain('Sam Okafor');
    expect((await jo.ask('what is overdue?')).words).toContain('A3');
    const sam = await house.installed(SAM);
    expect((await sam.ask('what is overdue?')).words).toContain('to do');
    expect((await sam.ask('when is the next meeting?')).words).toContain('Partnership meeting');
    expect((await sam.ask('thanks')).text).toMatch(/^You are welcome\. Nothing was recorded/);
  });

  test('of apologies opens the next meeting with its answers, and records none', async () => {
    const sam = await house.installed(SAM);
    const message = await sam.ask('Sorry, I can’t make it on Thursday');
    expect(message.words).toContain('Partnership meeting');
    const titles = buttonsOf(message.card).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Attending', 'Apologies']));
    expect(titles.indexOf('Apologies')).toBeLessThan(titles.indexOf('Acknowledge'));
    expect((await house.snapshot()).responses).toEqual([]);
  });

  test.each([
    'apologies',
    'send my apologies for Thursday',
    'I’ll be there',
    'undo',
    'done',
    'I pressed the wrong button',
    'we need more time',
    'we need more time for A7',
  ])('“%s” is answered with that nothing is recorded by it', async (words) => {
    const sam = await house.installed(SAM);
    expect((await sam.ask(words)).words).toContain(
      'Nothing is recorded by what you typed: press a button below.',
    );
    expect((await sam.ask('my')).words).not.toContain('Nothing is recorded');
  });

  test('to stop is met with help, by who gets no summary to stop', async () => {
    const sam = await house.installed(SAM);
    expect((await sam.ask('stop')).words).toContain('What you can ask me');
    const jo = await house.installed(JO);
    expect(buttonsOf((await jo.ask('stop')).card).map(({ title }) => title)).toContain('Digest off');
  });

  test('about a board that nobody knows says so, and which there are', async () => {
    const jo = await house.installed(JO);
    expect((await jo.ask('report XYZ')).words).toMatch(/^OFFICIAL\nI do not know that board\n/);
    expect((await jo.ask('report')).words).toContain('A report for which board?');
  });

  test('about who is silent tells whom that is not for so', async () => {
    const sam = await house.installed(SAM);
    for (const words of ['who hasn’t answered?', 'have the police replied?'])
      expect((await sam.ask(words)).words).toContain('For coordinators and chairs');
  });

  test('of apologies shows the meetings ahead to who answers for no agency', async () => {
    const olu = await house.installed(OLU);
    for (const words of ['apologies', 'I can’t make it']) {
      const { card } = await olu.ask(words);
      expect(JSON.stringify(card)).not.toContain('Apologies');
      expect(olu.chat.last.words).toContain('Partnership meeting');
    }
  });

  test('in doubt chases nobody: it offers the button that does', async () => {
    const jo = await house.installed(JO);
    const before = (await house.snapshot()).messages;
    const message = await jo.ask('should I nudge the police?');
    expect(message.words).toContain('Did you mean this?');
    expect(buttonsOf(message.card).map(({ title }) => title)).toEqual(['Nudge Police', 'Help']);
    expect((await house.snapshot()).messages).toEqual(before);
    const sam = await house.installed(SAM);
    expect(buttonsOf((await sam.ask('should I nudge the police?')).card).map(({ title }) => title)).toEqual([
      'My things',
      'Meetings',
      'Help',
    ]);
  });
});

test('a slip of the finger is met with a suggestion that can be pressed', async () => {
  const sam = await house.installed(SAM);
  const message = await sam.ask('/mi');
  expect(message.words).toContain('Did you mean this?');
  await sam.press(message, 'My things');
  expect(sam.chat.last.words).toContain('to do');
  const jo = await house.installed(JO);
  const offered = await jo.ask('statsu of the polise');
  expect(buttonsOf(offered.card).map(({ title }) => title)).toEqual(['Status', 'Help']);
  await jo.press(await jo.ask('statsu police'), 'Status of Police');
  expect(jo.chat.last.words).toContain('Police');
});

test('words that are no command are not repeated', async () => {
  const sam = await house.installed(SAM);
  const { words, activity } = await sam.ask('Ben Smith born 2 May 2012 was seen');
  expect(words).toContain('I did not understand that');
  expect(JSON.stringify(activity)).not.toContain('Ben');
});

describe('details of a child in what is said', () => {
  const typed = 'Ben Smith born 3/4/2011 NHS 943 476 5919 is at risk';

  test.each([
    [typed, 'an NHS number'],
    ['Ben, <b>943&nbsp;476&nbsp;5919</b>, was seen', 'an NHS number'],
    ['dob 3/4/2011', 'a date of birth'],
  ])('“%s” are warned of, and nothing of them is repeated or logged', async (text, kind) => {
    const sam = await house.installed(SAM);
    const { words, activity } = await sam.ask(text);
    expect(words).toContain('Please delete what you wrote');
    expect(words).toContain(`It seems to hold ${kind}. I did not understand that`);
    for (const told of [JSON.stringify(activity), house.journal.lines.join()])
      expect(told).not.toMatch(/Ben|943|3\/4\/2011/);
  });

  test('are warned of beside the answer to what was understood', async () => {
    const sam = await house.installed(SAM);
    await sam.ask(`people ${typed}`);
    const [warning, answer] = sam.chat.messages.slice(-2);
    expect(warning?.words).toContain('Please delete what you wrote');
    expect(warning?.words).not.toContain('I did not understand');
    expect(answer?.words).toContain('I do not know that agency');
  });
});

test('a stranger learns nothing from any command', async () => {
  const stranger = house.person(STRANGER);
  for (const text of ['status', 'my', 'help', 'nonsense']) {
    const { words } = await stranger.ask(text);
    expect(words).toMatch(/^I do not know you yet\nI can only talk to people on the partnership’s list/);
    expect(words).not.toContain('Westmarch');
  }
});

test('what was asked long ago is counted in working days', async () => {
  house.at('2024-02-13T10:00:00Z');
  const was = (await house.snapshot()).reminders.find(({ key }) => key === MEETING_REMINDER.key);
  await house.change({
    update: 'reminders',
    was: was!,
    patch: { sentAt: '2024-02-08T08:30:00Z' as Instant },
  });
  const jo = await house.installed(JO);
  const card = await jo.ask('status');
  await jo.press(card, '2 waiting');
  expect(card.words).toContain('Sam Okafor was asked on Thu 8 Feb, 3 working days ago');
});

describe('people', () => {
  test('tells everybody who speaks for whom, and those who may see it the number', async () => {
    const sam = await house.installed(SAM);
    const all = await sam.ask('who is on the list?');
    expect(all.words).toMatch(/^OFFICIAL\nWho is who\n/);
    expect(all.words).toContain('Sam Okafor');
    expect(all.words).toContain('To add, change or hand over, ask Jo Lee.');
    const jo = await house.installed(JO);
    const { words } = await jo.ask('who is the SPOC for the police?');
    expect(words).toContain('Sam Okafor\nSingle point of contact (SPOC), Police');
    expect(words).not.toContain('Nia Rees');
    expect(words).toContain('People are added, changed and handed over in the tab, on People.');
    expect((await jo.ask('phone number for nia')).words).toContain('Nia Rees');
  });

  test('offers agencies where nobody of that name is there, and repeats nothing', async () => {
    const sam = await house.installed(SAM);
    const { words } = await sam.ask('who is the contact for 943 476 5919');
    expect(words).toContain('I do not know that agency');
    expect(words).not.toContain('943');
    expect((await sam.ask('people', house.teams.room('JTAI'))).text).toMatch(/^Ask me that in our own chat/);
  });
});
