import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { coveringFor, stretchesOf } from '../../../bot/domain/people/stand-ins';
import { coverDue } from '../../../bot/domain/cover/due';
import { type Person, type Facts, type Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, day, facts, person } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const KAREN = 'spoc.pol@partnership.example';
const SAMIR = 'deputy.pol@partnership.example';
const BEA = 'deputy2.pol@partnership.example';

const karen = (more: Partial<Person> = {}) => person('spoc.pol', more);
const samir = (more: Partial<Person> = {}) => person('deputy.pol', more);
const bea = (more: Partial<Person> = {}) =>
  person('deputy.pol', { email: BEA, title: 'deputy2.pol', ...more });
const away = (from: string, to?: string, changedAt?: string): Partial<Person> => ({
  awayFrom: day(from),
  ...(to ? { awayTo: day(to) } : {}),
  ...(changedAt ? { awayChangedAt: at(changedAt) } : {}),
});
const police = (...people: Person[]): Facts => facts({ people: [person('coordinator.la'), ...people] });

describe('who covers', () => {
  const spans = (...people: Person[]): string[] =>
    stretchesOf(police(...people), people[0]!).map(
      ({ from, to, by }) => `${from} ${to ?? 'open'} ${by?.title ?? 'nobody'}`,
    );

  test.each([
    ['the deputy', [samir()], ['2024-02-12 2024-02-23 deputy.pol']],
    ['nobody where no deputy is named', [], ['2024-02-12 2024-02-23 nobody']],
    [
      'nobody while the deputy is away too',
      [samir(away('2024-02-19'))],
      ['2024-02-12 2024-02-18 deputy.pol', '2024-02-19 2024-02-23 nobody'],
    ],
    [
      'the next deputy while the first is away, and then the first again',
      [samir(away('2024-02-14', '2024-02-15')), bea()],
      [
        '2024-02-12 2024-02-13 deputy.pol',
        '2024-02-14 2024-02-15 deputy2.pol',
        '2024-02-16 2024-02-23 deputy.pol',
      ],
    ],
    [
      'the deputy throughout, whose own days lie elsewhere',
      [samir(away('2024-03-01'))],
      ['2024-02-12 2024-02-23 deputy.pol'],
    ],
  ])('is %s', (_who, others, expected) => {
    expect(spans(karen(away('2024-02-12', '2024-02-23')), ...others)).toEqual(expected);
  });

  test('has no end where none is set', () => {
    expect(spans(karen(away('2024-02-12')), samir())).toEqual(['2024-02-12 open deputy.pol']);
  });

  test('is nobody’s business for days that end before they begin, or of somebody who is not asked first', () => {
    expect(spans(karen(away('2024-02-12', '2024-02-09')), samir())).toEqual([]);
    expect(spans(samir(away('2024-02-12')), karen())).toEqual([]);
  });

  test('is told on reminders for as long as it lasts, to whoever stands in and to nobody else', () => {
    const them = police(karen(away('2024-02-12', '2024-02-23')), samir());
    expect(coveringFor(them, SAMIR, 'POL', day('2024-02-12'))).toEqual({
      name: 'spoc.pol',
      email: KAREN,
      until: '2024-02-23',
    });
    expect(coveringFor(them, SAMIR, 'POL', day('2024-02-24'))).toBeUndefined();
    expect(coveringFor(them, KAREN, 'POL', day('2024-02-12'))).toBeUndefined();
  });
});

/** Plays the mornings and moments: whatever is wished and has no row goes out. */
class Told {
  readonly messages: Message[] = [];
  constructor(private readonly people: Map<string, Person>) {}

  set(email: string, more: Partial<Person>): void {
    this.people.set(email, { ...this.people.get(email)!, awayFrom: undefined, awayTo: undefined, ...more });
  }

  /** What goes out at this moment, 'who: kind from to'. */
  at(now: string): string[] {
    const them = { ...police(...this.people.values()), messages: this.messages };
    const rows = new Set(this.messages.map(({ key }) => key));
    const due = coverDue({ facts: them, calendar, hours: DEFAULT_HOURS, now: at(now) }).filter(
      ({ key }) => !rows.has(key),
    );
    for (const wish of due)
      this.messages.push({ table: 'messages', ...wish, state: 'Sent', sentAt: at(now), attempts: 1 });
    return due.map(
      ({ kind, personEmail, fromDay, toDay }) =>
        `${personEmail?.split('@')[0]}: ${kind} ${fromDay} ${toDay ?? 'open'}`,
    );
  }
}

const story = (...people: Person[]): Told => new Told(new Map(people.map((one) => [one.email, one])));

describe('what is told of cover', () => {
  test('days set ahead are told on the next morning, again on the first day, and when they have passed', () => {
    const told = story(karen(away('2024-02-12', '2024-02-16', '2024-02-01T15:00:00Z')), samir());
    expect(told.at('2024-02-01T15:01:00Z')).toEqual([]);
    expect(told.at('2024-02-02T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-12 2024-02-16']);
    expect(told.at('2024-02-02T08:31:00Z')).toEqual([]);
    expect(told.at('2024-02-12T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-12 2024-02-16']);
    expect(told.at('2024-02-16T16:00:00Z')).toEqual([]);
    expect(told.at('2024-02-19T08:30:00Z')).toEqual([
      'deputy.pol: CoverEnded 2024-02-12 2024-02-16',
      'spoc.pol: CoverEnded 2024-02-12 2024-02-16',
    ]);
    expect(told.at('2024-02-19T08:31:00Z')).toEqual([]);
  });

  test('days that begin today are told at once', () => {
    const told = story(karen(away('2024-02-05', '2024-02-07', '2024-02-05T10:00:00Z')), samir());
    expect(told.at('2024-02-05T10:00:00Z')).toEqual(['deputy.pol: Cover 2024-02-05 2024-02-07']);
    expect(told.at('2024-02-06T08:30:00Z')).toEqual([]);
  });

  test('days typed into SharePoint are told as soon as they are seen', () => {
    const told = story(karen(away('2024-02-12', '2024-02-16')), samir());
    expect(told.at('2024-02-01T15:01:00Z')).toEqual(['deputy.pol: Cover 2024-02-12 2024-02-16']);
  });

  test('of days changed twice in a day only the newest are told', () => {
    const told = story(karen(away('2024-02-12', '2024-02-16', '2024-02-01T10:00:00Z')), samir());
    expect(told.at('2024-02-01T10:00:00Z')).toEqual([]);
    told.set(KAREN, away('2024-02-13', '2024-02-20', '2024-02-01T16:00:00Z'));
    expect(told.at('2024-02-01T16:00:00Z')).toEqual([]);
    expect(told.at('2024-02-02T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-13 2024-02-20']);
  });

  test('days that are set and cleared before the morning are never told', () => {
    const told = story(karen(away('2024-02-12', '2024-02-16', '2024-02-01T10:00:00Z')), samir());
    told.set(KAREN, { awayChangedAt: at('2024-02-01T10:05:00Z') });
    expect(told.at('2024-02-02T08:30:00Z')).toEqual([]);
  });

  test('an absence that is made longer is told on the next morning, one that is cut short at once', () => {
    const told = story(karen(away('2024-02-05', '2024-02-07', '2024-02-01T10:00:00Z')), samir());
    told.at('2024-02-02T08:30:00Z');
    told.at('2024-02-05T08:30:00Z');
    told.set(KAREN, away('2024-02-05', '2024-02-16', '2024-02-06T11:00:00Z'));
    expect(told.at('2024-02-06T11:00:00Z')).toEqual([]);
    expect(told.at('2024-02-07T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-05 2024-02-16']);
    told.set(KAREN, { awayChangedAt: at('2024-02-09T13:00:00Z') });
    expect(told.at('2024-02-09T13:00:00Z')).toEqual([
      'deputy.pol: CoverEnded 2024-02-05 2024-02-16',
      'spoc.pol: CoverEnded 2024-02-05 2024-02-09',
    ]);
    expect(told.at('2024-02-12T08:30:00Z')).toEqual([]);
  });

  test('a cover called off before it began is told to the deputy alone; the same days set again are told again', () => {
    const told = story(karen(away('2024-02-12', '2024-02-16', '2024-02-01T10:00:00Z')), samir());
    told.at('2024-02-02T08:30:00Z');
    told.set(KAREN, { awayChangedAt: at('2024-02-05T12:00:00Z') });
    expect(told.at('2024-02-06T08:30:00Z')).toEqual(['deputy.pol: CoverEnded 2024-02-12 2024-02-16']);
    told.set(KAREN, away('2024-02-12', '2024-02-16', '2024-02-06T12:00:00Z'));
    expect(told.at('2024-02-07T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-12 2024-02-16']);
  });

  test('days that go to and fro are told as often as they differ from what was told last', () => {
    const told = story(karen(away('2024-02-19', '2024-02-23')), samir());
    told.at('2024-02-01T08:30:00Z');
    told.set(KAREN, away('2024-02-20', '2024-02-23'));
    expect(told.at('2024-02-02T08:30:00Z')).toHaveLength(1);
    told.set(KAREN, away('2024-02-19', '2024-02-23'));
    expect(told.at('2024-02-05T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-19 2024-02-23']);
  });

  test('while the deputy is away as well the next one is told of their part, and the first is told before theirs', () => {
    const told = story(
      karen(away('2024-02-12', '2024-02-23')),
      samir(away('2024-02-14', '2024-02-15')),
      bea(),
    );
    expect(told.at('2024-02-05T08:30:00Z')).toEqual([
      'deputy.pol: Cover 2024-02-12 2024-02-13',
      'deputy2.pol: Cover 2024-02-14 2024-02-15',
    ]);
    expect(told.at('2024-02-12T08:30:00Z')).toEqual(['deputy.pol: Cover 2024-02-12 2024-02-13']);
    expect(told.at('2024-02-14T08:30:00Z')).toEqual(['deputy2.pol: Cover 2024-02-14 2024-02-15']);
    expect(told.at('2024-02-16T08:30:00Z')).toEqual([
      'deputy.pol: Cover 2024-02-16 2024-02-23',
      'deputy2.pol: CoverEnded 2024-02-14 2024-02-15',
    ]);
    expect(told.at('2024-02-26T08:30:00Z')).toEqual([
      'deputy.pol: CoverEnded 2024-02-16 2024-02-23',
      'spoc.pol: CoverEnded 2024-02-12 2024-02-23',
    ]);
  });

  test('somebody who stops being a deputy in the middle is told that it has ended', () => {
    const told = story(karen(away('2024-02-05', '2024-02-23')), samir(), bea());
    told.at('2024-02-05T08:30:00Z');
    told.set(SAMIR, { roles: ['Member'] });
    expect(told.at('2024-02-07T10:00:00Z').sort()).toEqual([
      'deputy.pol: CoverEnded 2024-02-05 2024-02-23',
      'deputy2.pol: Cover 2024-02-05 2024-02-23',
    ]);
  });

  test.each([
    ['in the past', away('2024-01-08', '2024-01-12')],
    ['that end before they begin', away('2024-02-12', '2024-02-09')],
  ])('days %s are told to nobody', (_what, days) => {
    expect(story(karen(days), samir()).at('2024-02-01T08:30:00Z')).toEqual([]);
  });

  test.each([
    ['Easter Monday', away('2024-04-01', '2024-04-05'), '2024-04-02T07:30:00Z', '2024-04-01T09:00:00Z'],
    ['a Saturday', away('2024-02-10', '2024-02-16'), '2024-02-12T08:30:00Z', '2024-02-10T10:00:00Z'],
    ['Christmas Day', away('2024-12-25', '2025-01-03'), '2024-12-27T08:30:00Z', '2024-12-26T08:30:00Z'],
    [
      'the Sunday on which the clocks change',
      away('2024-03-31', '2024-04-05'),
      '2024-04-02T07:30:00Z',
      '2024-04-02T07:29:00Z',
    ],
  ])('a cover that begins on %s is told on the first working morning', (_day, days, morning, before) => {
    const told = story(karen(days), samir());
    told.at('2024-02-01T08:30:00Z');
    expect(told.at(before)).toEqual([]);
    expect(told.at(morning)).toHaveLength(1);
  });

  test('after long downtime nobody is told of what ended weeks ago', () => {
    const told = story(karen(away('2024-02-05', '2024-02-07')), samir());
    told.at('2024-02-05T08:30:00Z');
    expect(told.at('2024-03-04T08:30:00Z')).toEqual([]);
  });

  test('a message that did not get through keeps its key, so that it is tried again', () => {
    const told = story(karen(away('2024-02-05', '2024-02-07')), samir());
    told.at('2024-02-05T08:30:00Z');
    const [row] = told.messages.splice(0, 1, { ...told.messages[0]!, state: 'Failed' });
    const them = { ...police(karen(away('2024-02-05', '2024-02-07')), samir()), messages: told.messages };
    const again = coverDue({ facts: them, calendar, hours: DEFAULT_HOURS, now: at('2024-02-05T08:40:00Z') });
    expect(again.map(({ key }) => key)).toEqual([row?.key]);
  });
});
