import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Day } from '../../bot/domain/calendar/day';
import { computedDays } from '../../bot/domain/inspection/computed-days';
import type { Facts, Inspection, LogEntry, SendingRow } from '../../bot/domain/partnership';
import { membersOf, NAMES, type Name } from '../support/story/inspection-cast';
import type { InspectionStage } from '../support/story/inspection-stage';
import {
  CALL,
  DUE,
  FIELDWORK,
  MORNINGS,
  PUBLISHED,
  REF,
  walkInspection,
} from '../support/story/inspection-walk';

/**
 * Two inspections beside each other, walked by the clock from the call to the statement sent, over Easter and both May
 * holidays, with a power cut in the middle: did everybody hear what a good coordinator would have told them, once?
 */
let stage: InspectionStage;
const read = new Map<Name, { readonly facts: Facts; readonly log: readonly LogEntry[] }>();

beforeAll(async () => {
  stage = await walkInspection();
  for (const name of NAMES) read.set(name, await stage.read(name));
}, 240_000);

afterAll(() => stage?.close());

describe.each(NAMES)('the inspection of %s', (name) => {
  const facts = (): Facts => read.get(name)!.facts;
  const sent = (): readonly SendingRow[] =>
    [...facts().reminders, ...facts().messages].filter(({ sentAt }) => sentAt !== undefined);
  const mornings = () => facts().messages.filter(({ kind }) => kind === 'InspectionDay');

  test('its estimates come out as counted by hand, and the printed days as printed', () => {
    expect(facts().inspections).toMatchObject([
      {
        ...{ ref: REF, notifiedOn: CALL, fieldworkFrom: FIELDWORK[0], fieldworkTo: FIELDWORK[1] },
        ...{ publishedOn: PUBLISHED, statementDueOn: DUE, statementSentOn: '2027-08-24' },
        fieldworkEstimated: true,
      },
    ]);
    const [inspection] = facts().inspections;
    const { publishedOn: _published, statementDueOn: _due, ...unprinted } = inspection!;
    const calendar = calendarAsKnownOn();
    const onOf = (of: Inspection, name: string) =>
      computedDays(of, calendar).find((one) => one.name === name)?.on;
    expect(onOf(unprinted, 'publication')).toBe(PUBLISHED);
    expect(onOf({ ...unprinted, publishedOn: PUBLISHED as Day }, 'statement')).toBe(DUE);
  });

  test('everybody gets one card on each morning of the three weeks, and none on a day off', () => {
    const hearers = membersOf(name)
      .map(({ email }) => email)
      .filter((email) => !email.startsWith('deputy'));
    for (const email of hearers) {
      const own = mornings().filter(({ personEmail }) => personEmail === email);
      expect([email, own.map(({ sentAt }) => londonDay(sentAt)).sort()]).toEqual([email, MORNINGS]);
    }
    expect(mornings()).toHaveLength(hearers.length * MORNINGS.length);
  });

  test('all that falls on a morning is one card a person, also on the one that was cut short', () => {
    const cards = new Map<string, Set<string>>();
    for (const { personEmail = '', sentAt, activityId = '' } of sent()) {
      if (londonTime(sentAt) !== '08:30') continue;
      const morning = `${personEmail} ${londonDay(sentAt)}`;
      cards.set(morning, (cards.get(morning) ?? new Set()).add(activityId));
    }
    expect(cards.size).toBeGreaterThan(60);
    expect([...cards].filter(([, of]) => of.size > 1).map(([morning]) => morning)).toEqual([]);
  });

  test('nothing goes out at night, at a weekend or on a bank holiday, and nothing twice', () => {
    const wrong = sent().filter(({ sentAt }) => {
      const time = londonTime(sentAt);
      return time < '08:30' || time >= '17:30' || DAYS_OFF.includes(londonDay(sentAt)) || isWeekend(sentAt);
    });
    expect(wrong.map(({ key, sentAt }) => [key, sentAt])).toEqual([]);
    const keys = sent().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sent().every(({ state }) => state !== 'Failed')).toBe(true);
  });

  test('the comments on the draft, the board’s sign-off and the statement are reminded of, and no more once they are done', () => {
    const days = (ref: string): string[] =>
      facts()
        .reminders.filter(({ subjectRef, sentAt }) => subjectRef === ref && sentAt)
        .map(({ stage: of, sentAt }) => `${of} ${londonDay(sentAt)}`)
        .sort((a, b) => (a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1));
    expect(days(`${REF}/sign-off-CSP`)).toEqual(['-10 2027-07-14', '-3 2027-07-23', '0 2027-07-28']);
    expect(days(`${REF}/statement`)).toEqual(['-10 2027-08-16']);
    // 24 working days after fieldwork, by hand: Friday 7 May, after the first May holiday.
    expect(days(`${REF}/comments`)).toEqual(['-10 2027-04-22', '-3 2027-05-04']);
    expect(facts().inspections[0]?.commentsSentOn).toBe('2027-05-04');
  });

  test('the statement that went is kept with who approved it', () => {
    const steps = facts().statementSteps.map(({ kind, body, number, doneOn }) => [
      kind,
      body,
      number,
      doneOn,
    ]);
    expect(steps).toEqual([
      ['SignOff', 'CSP', 1, '2027-07-28'],
      ['Version', undefined, 1, '2027-06-14'],
      ['Approval', 'Chair', 1, '2027-08-24'],
      ['Approval', 'LA', 1, '2027-08-24'],
      ['Approval', 'POL', 1, '2027-08-24'],
      ['Approval', 'ICB', 1, '2027-08-24'],
      ['Sent', undefined, 1, '2027-08-24'],
    ]);
  });

  test('nobody of the other partnership hears of it', () => {
    const other = NAMES.find((one) => one !== name)!;
    const foreign = membersOf(other).flatMap(({ name: who, email }) =>
      stage.teams
        .person({ name: who, email })
        .chat.messages.filter(({ words }) => words.includes(name))
        .map(({ words }) => words),
    );
    expect(foreign).toEqual([]);
  });
});

const DAYS_OFF = ['2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30'];
const london = (instant: string | undefined, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', ...options }).format(
    new Date(instant ?? NaN),
  );
const londonDay = (instant: string | undefined): string => london(instant, { dateStyle: 'short' });
const londonTime = (instant: string | undefined): string => london(instant, { timeStyle: 'short' });
const isWeekend = (instant: string | undefined): boolean =>
  [0, 6].includes(new Date(`${londonDay(instant)}T00:00:00Z`).getUTCDay());
