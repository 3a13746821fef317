import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { coverDue, spanWords } from '../../../bot/domain/cover/due';
import { hadBegun, standingCovers, toldAbout } from '../../../bot/domain/cover/told';
import type { Facts, Message, Person } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, day, facts, person } from '../../support/partnership';
import { KAREN, SAMIR, WEEK, away, people, samir, told } from './karen-away';

const calendar = calendarAsKnownOn();
const due = (over: Partial<Facts>, now: string) =>
  coverDue({ facts: facts(over), calendar, hours: DEFAULT_HOURS, now: at(now) });

test.each([
  ['2024-02-12', '2024-02-16', undefined, 'from Mon 12 Feb to Fri 16 Feb'],
  ['2024-02-12', '2024-02-12', undefined, 'on Mon 12 Feb'],
  ['2024-02-12', undefined, undefined, 'from Mon 12 Feb until further notice'],
  ['2024-12-30', '2025-01-03', '2024-12-01', 'from Mon 30 Dec to Fri 3 Jan 2025'],
])('days are said: %s to %s, read on %s', (from, to, today, words) => {
  expect(spanWords(day(from), to ? day(to) : undefined, today ? day(today) : undefined)).toBe(words);
});

describe('the messages of a cover, whole', () => {
  const base = { about: KAREN, agencyCode: 'POL', personEmail: SAMIR };

  test('ahead, on its first day, and again where how often they were told counts', () => {
    const ahead = { people: people(away('2024-02-12', '2024-02-16', '2024-02-01T15:00:00Z'), samir) };
    const message = {
      ...{ ...base, kind: 'Cover', title: 'Cover for spoc.pol, Agency POL' },
      ...{ fromDay: '2024-02-12', toDay: '2024-02-16' },
      why: 'deputy.pol covers for spoc.pol from Mon 12 Feb to Fri 16 Feb',
    };
    expect(due(ahead, '2024-02-05T09:00:00Z')).toEqual([
      {
        ...message,
        key: `Cover|${KAREN}|${SAMIR}|0|2024-02-12|2024-02-16`,
        dueAt: '2024-02-02T08:30:00Z',
      },
    ]);
    expect(
      due({ ...ahead, messages: [told({ sentAt: at('2024-02-02T08:30:00Z') })] }, '2024-02-12T09:00:00Z'),
    ).toEqual([
      {
        ...message,
        key: `Cover|${KAREN}|${SAMIR}|1|2024-02-12|2024-02-16|begins`,
        dueAt: '2024-02-12T08:30:00Z',
      },
    ]);
  });

  test('without an end, set in the middle of its first day', () => {
    const [message] = due(
      { people: people(away('2024-02-12', undefined, '2024-02-12T08:45:00Z'), samir) },
      '2024-02-12T09:00:00Z',
    );
    expect(message).toEqual({
      ...{ ...base, kind: 'Cover', title: 'Cover for spoc.pol, Agency POL', fromDay: '2024-02-12' },
      ...{ key: `Cover|${KAREN}|${SAMIR}|0|2024-02-12|open|begins`, dueAt: '2024-02-12T08:45:00Z' },
      why: 'deputy.pol covers for spoc.pol from Mon 12 Feb until further notice',
    });
  });

  test('its end, to who covered and to who is back', () => {
    const over = { people: people(WEEK, samir), messages: [told()] };
    expect(due(over, '2024-02-19T09:00:00Z')).toEqual([
      {
        ...{ ...base, kind: 'CoverEnded', title: 'End of cover for spoc.pol, Agency POL' },
        ...{ key: `CoverEnded|${KAREN}|${SAMIR}|1|2024-02-12|2024-02-16`, dueAt: '2024-02-19T08:30:00Z' },
        ...{ fromDay: '2024-02-12', toDay: '2024-02-16' },
        why: 'deputy.pol no longer covers for spoc.pol',
      },
      {
        ...{
          ...base,
          personEmail: KAREN,
          kind: 'CoverEnded',
          title: 'End of cover for spoc.pol, Agency POL',
        },
        ...{ key: `CoverEnded|${KAREN}|${KAREN}|1|2024-02-12`, dueAt: '2024-02-19T08:30:00Z' },
        ...{ fromDay: '2024-02-12', toDay: '2024-02-16', why: 'spoc.pol is back' },
      },
    ]);
    // Ten working days later it is still told, then not any more.
    expect(due(over, '2024-03-01T09:00:00Z')).toHaveLength(2);
    expect(due(over, '2024-03-04T09:00:00Z')).toEqual([]);
  });

  test('of somebody who was taken off the list the agency stays as it was told', () => {
    const [message, ...more] = due(
      { people: [person('coordinator.la'), samir], messages: [told({ toDay: undefined })] },
      '2024-02-13T09:00:00Z',
    );
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      ...{ kind: 'CoverEnded', agencyCode: 'POL', key: `CoverEnded|${KAREN}|${SAMIR}|1|2024-02-12|open` },
      ...{ title: `End of cover for ${KAREN}, Agency POL`, dueAt: '2024-02-13T08:30:00Z' },
    });
    expect(message).not.toHaveProperty('toDay');
  });

  test('days cleared by hand end it this morning, by a command at that moment', () => {
    const back = (more: Partial<Person>) =>
      due({ people: people(more, samir), messages: [told()] }, '2024-02-14T12:00:00Z').map(
        ({ personEmail, dueAt, toDay }) => [personEmail, dueAt, toDay],
      );
    expect(back({})).toEqual([
      [SAMIR, '2024-02-14T08:30:00Z', '2024-02-16'],
      [KAREN, '2024-02-14T08:30:00Z', '2024-02-14'],
    ]);
    expect(back({ awayChangedAt: at('2024-02-13T15:00:00Z') })).toEqual([
      [SAMIR, '2024-02-13T15:00:00Z', '2024-02-16'],
      [KAREN, '2024-02-13T15:00:00Z', '2024-02-13'],
    ]);
    expect(back({ awayChangedAt: at('2024-02-11T15:00:00Z') })).toEqual(back({}));
  });

  test('who is back is told once of each time away', () => {
    const back = told({ kind: 'CoverEnded', personEmail: KAREN, sentAt: at('2024-02-19T08:30:00Z') });
    const ended = told({ kind: 'CoverEnded', sentAt: at('2024-02-19T08:30:00Z') });
    const at2 = (...messages: Message[]) =>
      due({ people: people(WEEK, samir), messages }, '2024-02-20T09:00:00Z').map(({ key }) => key);
    expect(at2(told(), ended, back)).toEqual([]);
    expect(at2(told(), ended)).toEqual([`CoverEnded|${KAREN}|${KAREN}|2|2024-02-12`]);
    // Told ahead, and never begun: there is nothing to come back to.
    expect(at2(told({ sentAt: at('2024-02-08T08:30:00Z') }), ended)).toEqual([]);
  });
});

describe('what was told of cover', () => {
  test('is what went out, by whom it is about, the oldest first', () => {
    const later = told({ key: 'later', sentAt: at('2024-02-13T08:30:00Z') });
    const unsent = told({
      key: 'unsent',
      sentAt: undefined,
      dueAt: at('2024-02-12T08:30:05Z'),
      state: 'Superseded',
    });
    const rows = [
      ...[later, told(), unsent, told({ about: SAMIR, state: 'Answered' })],
      ...[told({ state: 'Failed' }), told({ state: 'Claimed' }), { ...told(), kind: 'Nudge' as const }],
    ];
    const all = toldAbout({ messages: rows });
    expect([...all.keys()]).toEqual([KAREN, SAMIR]);
    expect(all.get(KAREN)?.map(({ key }) => key)).toEqual(['unsent', 'cover', 'later']);
  });

  test.each<[string, Partial<Message>, boolean]>([
    ['on its first day', {}, true],
    ['the day before', { sentAt: at('2024-02-11T08:30:00Z') }, false],
    ['of no day', { fromDay: undefined }, false],
  ])('told %s it had begun: %s', (_, over, begun) => expect(hadBegun(told(over))).toBe(begun));

  test('the cards of who covers now are those whose last word is that they do', () => {
    const ended = told({ kind: 'CoverEnded', key: 'ended', sentAt: at('2024-02-13T08:30:00Z') });
    const keys = (...messages: Message[]) => standingCovers({ messages }, 'POL').map(({ key }) => key);
    expect(keys(told())).toEqual(['cover']);
    expect(keys(told(), ended)).toEqual([]);
    expect(keys(ended, told())).toEqual([]);
    expect(keys(ended, told({ key: 'again', sentAt: at('2024-02-14T08:30:00Z') }))).toEqual(['again']);
    expect(keys(told(), told({ key: 'same' }))).toEqual(['same']);
    expect(keys(told(), told({ key: 'b', personEmail: 'other' }))).toEqual(['cover', 'b']);
    expect(keys(told({ agencyCode: 'LA' }), told({ state: 'Failed' }), { ...told(), kind: 'Nudge' })).toEqual(
      [],
    );
  });
});
