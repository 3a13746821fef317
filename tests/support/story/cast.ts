import type { Day } from '../../../bot/domain/calendar/day';
import { buttonsOf } from '../teams-stand-in';
import { fillIn, forAgency, pressAll, type Stage } from './stage';

/** What people do on a day, after the morning's cards have come. */
export type Scene = (stage: Stage, day: Day) => Promise<void>;

/** Answers everything that stands open for an agency in one tap each. */
async function answersAll(stage: Stage, name: string, code: string): Promise<void> {
  await pressAll(stage.person(name), 'Attending', forAgency(code));
  await pressAll(stage.person(name), 'On track', forAgency(code));
  // What has become overdue meanwhile cannot be said to be on track; that it was seen can.
  await pressAll(stage.person(name), 'Acknowledge', forAgency(code));
}

/** The council, police and health answer on the morning itself; in health whoever the card comes to. */
const promptPeople: Scene = async (stage) => {
  await answersAll(stage, 'Priya Nair', 'LA');
  await answersAll(stage, 'Karen Whitlock', 'POL');
  await answersAll(stage, 'Aoife Brennan', 'ICB');
  await answersAll(stage, 'Daniel Okafor', 'ICB');
};

/** Education's SPOC answers nothing until she needs help; her deputy does once he is asked. */
const silentSpoc: Scene = async (stage) => {
  await answersAll(stage, 'Marcus Lindley', 'EDU');
};

/** Youth justice answers when nudged. */
const slowSpoc: Scene = async (stage) => {
  const leon = stage.person('Leon Carter');
  const isNudged = leon.chat.messages.some(({ summary, words }) => summary && /no answer/i.test(words));
  if (isNudged) await answersAll(stage, 'Leon Carter', 'YJS');
};

const on =
  (when: string, play: (stage: Stage) => Promise<unknown>): Scene =>
  async (stage, day) => {
    if (day === when) await play(stage);
  };

const A_WORD_WHY = 'Why, if you want to say so?';

/** Probation's two people leave, and the app with them; the coordinator rings their office and answers for them. */
const probationLeaves: readonly Scene[] = [
  on('2026-03-06', async (stage) => {
    for (const name of ['Naomi Fletcher', 'Imran Sheikh']) await stage.person(name).remove();
  }),
  on('2026-03-09', async (stage) => {
    const priya = stage.person('Priya Nair');
    const card = await priya.ask('my prob');
    // The overdue action stands open; the meeting is a line below it.
    const opens = buttonsOf(card.card).filter(({ title }) => title === 'Open');
    const nth = opens.findIndex(({ action }) => /\d[ap]m to /.test(String(action['tooltip'])));
    await priya.press(card, 'Open', {}, { nth });
    await priya.press(card, 'Send apologies', { [A_WORD_WHY]: 'I rang them: nobody can come.' });
  }),
  on('2026-03-31', async (stage) => {
    const members = ['Priya Nair', 'Naomi Fletcher', 'Imran Sheikh'].map((name) => stage.person(name));
    const channel = stage.teams.channel('Reminders', { team: 'Westmarch partnership', members });
    await stage.person('Priya Nair').ask('channel', channel);
  }),
];

/** Police ask for more time, and get it; education asks for help, and gets it. */
const askingFor: readonly Scene[] = [
  on('2026-03-10', async (stage) => {
    const karen = stage.person('Karen Whitlock');
    await fillIn(karen, 'A01', ['Ask for more time', 'Ask for more time'], {
      'Until when?': '2026-04-17',
      'Why is more time needed?': 'The hospital signs the agreement in April.',
    });
  }),
  on('2026-03-11', (stage) => pressAll(stage.person('Priya Nair'), 'Grant it', () => true)),
  on('2026-03-12', async (stage) => {
    const rachel = stage.person('Rachel Penhale');
    await fillIn(rachel, 'A09', ['Ask for help', 'Ask for help'], {
      'What do you need?': 'Two schools do not send their figures.',
    });
  }),
  on('2026-03-13', (stage) => pressAll(stage.person('Priya Nair'), 'I am on it', () => true)),
];

/** The planning meeting of Easter week is moved after most have answered. */
const easterWeek = on('2026-03-25', async (stage) => {
  const priya = stage.person('Priya Nair');
  const list = await priya.ask('meeting plan');
  await priya.press(list, 'Move or cancel');
  await priya.press(list, 'Move the meeting', {
    'To which day?': '2026-04-15',
    'At what time?': '11:00',
    'Why? Everyone who was told of the meeting reads this': 'Schools are closed in the week after Easter.',
  });
});

/** Education's SPOC goes on leave for the school holidays. */
const holidays = on('2026-03-26', async (stage) => {
  const rachel = stage.person('Rachel Penhale');
  const card = await rachel.ask('away');
  await rachel.press(card, 'Save', {
    'What is the first day away?': '2026-03-30',
    'What is the last day away? Leave it empty if you cannot say yet': '2026-04-10',
  });
});

/** The coordinator chases by hand, once. */
const chase = on('2026-03-05', (stage) => stage.person('Priya Nair').say('nudge youth justice'));

export const SCENES: readonly Scene[] = [
  ...probationLeaves,
  ...askingFor,
  easterWeek,
  holidays,
  chase,
  promptPeople,
  silentSpoc,
  slowSpoc,
];
