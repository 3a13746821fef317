import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { countdownOf } from '../../../bot/domain/inspection/countdown';
import type { Running } from '../../../bot/domain/inspection/three-weeks';
import { sectionsOf } from '../../../bot/teams/cards/items/inspection';
import { CARD_STATES } from '../../support/card-states';
import { agency, day, facts } from '../../support/partnership';

/** Called on Monday 12 April 2027, before the bank holiday of 3 May. */
const running: Running = {
  ...{ title: 'Joint inspection', ref: 'I27', notifiedOn: day('2027-04-12') },
  ...{ fieldworkFrom: day('2027-04-26'), fieldworkTo: day('2027-04-30') },
};
const of = facts({
  agencies: [agency('POL')],
  inspections: [running],
  requests: ['2027-04-14', '2027-04-19', '2027-05-04'].map((dueOn, at) => ({
    ...{ title: `Asked ${at}`, ref: `I27-R0${at}`, inspectionRef: 'I27', agencyCode: 'POL' },
    ...{ status: 'Open' as const, dueOn: day(dueOn) },
  })),
});
const listsOn = (on: string, isWhole = false): readonly string[] =>
  sectionsOf(countdownOf(of, calendarAsKnownOn(), running, day(on)), {
    ...{ isOfAll: false, isWhole, tab: undefined },
  }).map(({ title, lines }) => `${title}: ${lines.map(({ lead }) => lead).join(' ')}`);

test.each([
  ['before a working day', '2027-04-13', ['Due tomorrow: R00.']],
  ['on a Friday', '2027-04-16', ['Late: R00 is 2 working days overdue.', 'Due by Mon 19 Apr: R01.']],
  ['before a bank holiday', '2027-04-30', ['Due by Tue 4 May: R02.']],
])('what comes next is named by its day where that is not tomorrow: %s', (_, on, lists) => {
  expect(listsOn(on)).toEqual(expect.arrayContaining(lists));
});

test('the first card says all that is to come, each with its day', () => {
  expect(listsOn('2027-04-13', true)).toEqual([
    'Due tomorrow: R00.',
    'Due later: R01, due Mon 19 Apr. R02, due Tue 4 May.',
  ]);
  expect(JSON.stringify(CARD_STATES['inspection-opened'])).toContain('Due later');
});

test('a statement that was sent says to whom and as what, and asks for no approval any more', () => {
  const card = JSON.stringify(CARD_STATES['statement-sent']);
  expect(card.replaceAll('\u00a0', ' ')).toContain(
    'On Mon 28 Jun to Ofsted, the Care Quality Commission and HMICFRS, as version 3.',
  );
  expect(card).toContain('No approval is recorded');
  expect(card).not.toMatch(/Has not approved|Approving means/);
});

test('a morning’s card says first what is late and due today, then the day, then what is to come', () => {
  const card = JSON.stringify(CARD_STATES['inspection-morning']);
  const titles = ['Late', 'Due today', 'Note to all', 'Who is where today', 'Due tomorrow', 'No due day yet'];
  const places = titles.map((title) => card.indexOf(`"text":"${title}"`));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
