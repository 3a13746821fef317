import { partsOf } from '../../support/card-rules';
import { CARD_STATES } from '../../support/card-states';
import { buttonsOf, textsOf } from '../../support/teams-stand-in';

// What /status sums up, and which of its buttons it shows.

const textsIn = (state: string): readonly string[] => textsOf(CARD_STATES[state]!.content);
const titlesIn = (state: string): readonly string[] =>
  buttonsOf(CARD_STATES[state]!.content).map(({ title }) => title);

test.each([
  ['status-own', '3 things need you now'],
  ['status-full', '2 things need you now'],
  ['status-waits', '1 answer is waited for'],
  ['status-plan-counted', 'Every reminder has been answered'],
  ['status-none-asked', 'No reminder has been sent yet'],
  ['status-one-agency', '1 overdue, 1 waiting'],
  ['status-one-agency-votes', '1 vote is waited for'],
  ['status-one-agency-late-with-votes', '1 overdue, 1 waiting, 2 votes'],
])('%s begins with: %s', (state, heading) => expect(textsIn(state)).toContain(heading));

test('the reader’s own agency stands before whom to ring, with what opens its list', () => {
  const texts = textsIn('status-own');
  expect(texts).toEqual(
    expect.arrayContaining(['Your own agency', 'Northshire Police. 1 overdue, 1 waiting for an answer']),
  );
  expect(texts.indexOf('Your own agency')).toBeLessThan(texts.indexOf('Ring Sam Okafor'));
  expect(texts[2]).toContain('2 people to ring and your own agency to answer for. 2 things are overdue.');
  const [mine] = buttonsOf(CARD_STATES['status-own']!.content);
  expect(mine).toMatchObject({ title: 'My things', action: { data: { says: 'my' } } });
});

test.each([
  ['status-own', 'Nudge all 3', undefined],
  ['status-full', undefined, undefined],
  [
    'status-asked-tonight',
    'Nudge all 3',
    'Nothing goes out at this hour. Each gets one card on Fri 9 Feb at 8:30am.',
  ],
  [
    'status-asked-today',
    undefined,
    'Everyone who can be nudged has had a card today. You can nudge them again from Fri 9 Feb.',
  ],
  [
    'status-no-card-reaches',
    undefined,
    'No card reaches those who are silent: please ring Bea North, 01632 960 144; somebody of Probation, and 1 other.',
  ],
])('%s offers to chase (%s), and says: %s', (state, title, words) => {
  expect(titlesIn(state).filter((one) => one.startsWith('Nudge'))).toEqual(title ? [title] : []);
  const said = textsIn(state).filter((text) => /nudge|ring \w|this hour/.test(text) && !/to ring/.test(text));
  expect(said).toEqual(words ? [words] : []);
});

const headingOf = (state: string): string => {
  const blocks = partsOf(CARD_STATES[state]!.content).filter(({ style }) => style === 'heading');
  return String(blocks[0]?.['text']);
};

/** A heading that says that nobody has anything to do. */
const DENIES = /^Nothing|^Every|^No reminder/;
/** What asks somebody for something. */
const ASKS =
  /needs? an answer|\bto ring\b|please ring|overdue|is silent|waits? for (your|votes|you)|has not answered|challenge/i;

test.each(Object.keys(CARD_STATES))('%s does not deny in its heading what it asks below', (state) => {
  const heading = headingOf(state);
  const said = textsIn(state).filter((text) => text !== heading);
  const asks = said.filter((text) => ASKS.test(text) && !/\b(nothing is|nobody is)\b/i.test(text));
  expect(DENIES.test(heading) ? asks : []).toEqual([]);
});

test('/my begins with its first page, also where what asks stands on another one', () =>
  expect(textsIn('my-answered-first').join()).toContain('Showing 1 to 6 of 10.'));

test('what goes out again has one word, the command’s and the tab’s: nudge', () => {
  const chased = Object.keys(CARD_STATES).flatMap((state) =>
    textsIn(state).filter((text) => /\bchas(e|es|ed|ing)\b/i.test(text) && !/chase you by e-mail/.test(text)),
  );
  expect(chased).toEqual([]);
});

test.each(['status-all-owe', 'status-all-owe-and-own', 'status-all-owe-nobody-to-ring'])(
  '%s folds agencies away and loses none',
  (state) => {
    const all = JSON.stringify(CARD_STATES[state]?.content);
    expect(all).toMatch(/"title":"\d more agencies"/);
    for (const agency of [
      'Children’s social care',
      'NHS Integrated Care Board',
      'Youth justice',
      'Probation',
    ])
      expect(all).toContain(agency);
  },
);

test('what finds no room among the lines of an agency, or of whom to ring, has its button', () => {
  const one = JSON.stringify(CARD_STATES['status-one-agency-owes']?.content);
  for (const title of ['3 overdue', '2 waiting', '4 in the plan', '2 to provide'])
    expect(one).toContain(`"title":"${title}"`);
  expect(one).toContain('Ring Sam Okafor');
  // One's own line takes the place of one of three to ring.
  expect(JSON.stringify(CARD_STATES['status-own-and-three-to-ring']?.content)).toContain(
    '"title":"3 to ring"',
  );
});
