import { CARD_STATES } from '../../support/card-states';
import { buttonsOf } from '../../support/teams-stand-in';

/** What opens on a card, by the words that a screen reader says: the page of the tab that each leads to. */
const opened = (state: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    buttonsOf(CARD_STATES[state]!.content as never)
      .filter(({ title, action }) => /^Open/.test(title) && action['type'] === 'Action.OpenUrl')
      .map(({ title, action }) => [
        String(action['tooltip'] ?? title),
        decodeURIComponent(String(action['url']).split('/APP/')[1]!),
      ]),
  );

const CALL = 'INS-2027-01-11';
const request = (number: string) => ({ [`Open ${number}`]: `requests?ref=${CALL}-${number}` });

test('on the card of an inspection that was opened each request leads to its page', () => {
  expect(opened('inspection-opened')).toEqual({
    ...{ ...request('R02'), ...request('R08') },
    // What is due later, by which people plan.
    ...{ ...request('R03'), ...request('R04') },
  });
});

test('on the morning’s card each request and each meeting with the inspectors leads to its page', () => {
  expect(opened('inspection-morning')).toEqual({
    'Open Inspectors meet front-door managers': `inspection/${CALL}`,
    'Open Inspectors watch a strategy discussion': `inspection/${CALL}`,
    ...request('R02'),
    ...request('R03'),
    ...request('R04'),
    ...request('R08'),
  });
});

test('what /inspection lists leads to its page, also for whoever sees all agencies', () => {
  expect(opened('inspection-countdown')).toMatchObject({ ...request('R02'), ...request('R04') });
});

test.each(['request-overdue', 'request-provided'])('%s leads to the page of its request', (state) => {
  expect(opened(state)).toEqual({ 'Open in tab': `requests?ref=${CALL}-R04` });
});

test.each(['meeting-ahead', 'meeting-ahead-moved'])(
  '%s leads to its own meeting among all of them',
  (state) => {
    expect(opened(state)['Open in tab']).toBe('meetings?meeting=JTAI-2024-02-08');
  },
);

test('no card of one meeting leads to all of them', () => {
  const toAll = Object.keys(CARD_STATES).filter((state) => Object.values(opened(state)).includes('meetings'));
  expect(toAll.filter((state) => !state.startsWith('series'))).toEqual([]);
  const toOne = Object.keys(CARD_STATES).filter((state) =>
    Object.values(opened(state)).some((page) => page.startsWith('meetings?meeting=')),
  );
  expect(toOne.length).toBeGreaterThan(3);
});
