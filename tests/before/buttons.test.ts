import { verbNamed } from '../../bot/teams/verbs/registry';
import { buttonsOf, type CardJson } from '../support/teams-stand-in';
import { OLD_BUTTONS, OldHouse, type OldButton } from './old-site';

type Answer = Awaited<ReturnType<OldHouse['press']>>;

let house: OldHouse;
const answers = new Map<OldButton, Answer>();
beforeAll(async () => {
  house = await OldHouse.open();
  for (const button of OLD_BUTTONS) answers.set(button, await house.press(button));
});
afterAll(() => house.close());

/** Unlike codes of refusals, which answer what was asked, these say that the card was not understood. */
const NOT_UNDERSTOOD = ['bad-card', 'undefined'];

/** Rules that are newer than the cards: what is overdue cannot be said to be on track. */
const REFUSED_SINCE = ['overdue'];

const named = OLD_BUTTONS.map((button, index) => {
  const about = Object.entries(button.data).filter(([name]) => name !== 'v' && name !== 'slot');
  return [`${index + 1}. ${button.title}: ${button.verb} ${about.map(String).join(' ')}`, button] as const;
});

test('the verbs of cards that stand in chats are known', () => {
  const verbs = [...new Set(OLD_BUTTONS.map(({ verb }) => verb))];
  expect(verbs.length).toBeGreaterThan(15);
  expect(verbs.filter((verb) => verbNamed(verb) === undefined)).toEqual([]);
});

test.each(named)('%s', (_, button) => {
  const answer = answers.get(button);
  expect(answer?.status).toBe(200);
  const refusedSince = REFUSED_SINCE.includes(answer?.error?.code ?? '');
  if (button.answer === 'card' && !refusedSince) expect(answer?.error).toBeUndefined();
  else expect(answer?.error?.message ?? 'a card').toMatch(/\w+/);
  expect(NOT_UNDERSTOOD).not.toContain(answer?.error?.code);
});

/** What the buttons of a card say under a name. */
const saidOn = (card: CardJson | undefined, name: string): readonly unknown[] =>
  buttonsOf(card ?? {}).map(({ action }) => ({ ...(action.data as Record<string, unknown>) })[name]);

test.each(['view', 'of'] as const)(
  'what a card says of itself as “%s” is said by the card in its place',
  (name) => {
    const values = new Set(OLD_BUTTONS.flatMap(({ data }) => (data[name] === undefined ? [] : [data[name]])));
    expect(values.size).toBeGreaterThan(0);
    for (const value of values) {
      const pressed = OLD_BUTTONS.filter(({ data }) => data[name] === value);
      expect(pressed.flatMap((button) => saidOn(answers.get(button)?.card, name))).toContain(value);
    }
  },
);
