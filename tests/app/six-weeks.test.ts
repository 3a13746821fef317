import { type Facts, type Message, type MessageKind, type Reminder } from '../../bot/domain/partnership';
import { HOLIDAYS_2026, workingDayFrom, worksOn } from '../support/plain-days';
import type { StoryLine } from '../support/story/lines';
import { BEGINS, sixWeeks } from '../support/story/six-weeks';
import type { Stage } from '../support/story/stage';
/**
 * A whole six-week cycle in local mode, over a change of the clocks and Easter, with people who answer, forget, leave,
 * go on holiday and ask for help: did everybody hear what a good coordinator would have told them, and no more?
 */
describe('six weeks of the demonstration partnership, 2 March to 22 April 2026', () => {
  let stage: Stage;
  let lines: readonly StoryLine[];
  let facts: Facts;

  beforeAll(async () => {
    ({ lines, stage } = await sixWeeks());
    ({ facts } = await stage.read());
  }, 240_000);

  afterAll(() => stage?.close());

  const emailOf = (name: string): string => stage.person(name).member.email;
  const during = <T extends { readonly sentAt?: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ sentAt }) => sentAt !== undefined && sentAt >= BEGINS);
  const remindersOf = (subjectRef: string): Reminder[] =>
    during(facts.reminders).filter((row) => row.subjectRef === subjectRef);
  const messagesOf = (kind: MessageKind): Message[] =>
    during(facts.messages).filter((row) => row.kind === kind);
  const daysTold = (kind: MessageKind, name: string): string[] =>
    messagesOf(kind)
      .filter(({ personEmail }) => personEmail === emailOf(name))
      .map(({ sentAt }) => londonDay(sentAt))
      .sort();

  it('sends nothing at night, at a weekend or on a bank holiday, by the clock on the wall', () => {
    const sent = [...during(facts.reminders), ...during(facts.messages)];
    expect(sent.length).toBeGreaterThan(200);
    const wrong = sent.filter(({ sentAt }) => {
      const time = londonTime(sentAt);
      return time < '08:30' || time >= '17:30' || !worksOn(londonDay(sentAt), HOLIDAYS_2026);
    });
    expect(wrong).toEqual([]);
  });

  it('puts all that falls on one morning on one card a person', () => {
    const mornings = lines.filter(({ is, at }) => is === 'card' && londonTime(at) === '08:30');
    const cards = mornings.map(({ who, at }) => `${who.replace(', in the channel', '')} ${londonDay(at)}`);
    expect(cards.length).toBeGreaterThan(100);
    expect(new Set(cards).size).toBe(cards.length);
    expect(mornings.some(({ what }) => what.length > 3)).toBe(true);
  });

  it('reminds every agency of the meeting after Easter 10, 5 and 1 working days before', () => {
    const days = (agency: string): string[] =>
      remindersOf('JTAI-2026-04-21')
        .filter(({ agencyCode }) => agencyCode === agency)
        .map(({ sentAt }) => londonDay(sentAt))
        .sort();
    const wanted = [-10, -5, -1].map((stageDays) => workingDayFrom('2026-04-21', stageDays, HOLIDAYS_2026));
    expect(wanted[0]).toBe('2026-04-07');
    for (const { code } of facts.agencies) expect([code, days(code)]).toEqual([code, wanted]);
  });

  it('nudges a silent SPOC after 2 working days and asks the deputy after 3, until one of them answers', () => {
    const about = (row: Message): boolean =>
      row.about.includes('PLAN-2026-03-18') && row.agencyCode === 'EDU';
    const told = [...messagesOf('Nudge'), ...messagesOf('Deputy')].filter(about);
    expect(told.map(({ kind, sentAt }) => `${londonDay(sentAt)} ${kind}`).sort()).toEqual([
      '2026-03-06 Nudge',
      '2026-03-09 Deputy',
    ]);
    expect(messagesOf('Escalation').filter(about)).toEqual([]);
    const answer = facts.responses.find(
      (row) => row.meetingRef === 'PLAN-2026-03-18' && row.agencyCode === 'EDU',
    );
    expect(answer).toMatchObject({ by: emailOf('Marcus Lindley'), answer: 'Attending' });
  });

  it('tells the coordinator what nobody of an agency has answered for 5 working days', () => {
    const silent = messagesOf('Escalation').filter(({ about }) => about.includes('PLAN-2026-04-08'));
    expect(silent.map(({ agencyCode, personEmail }) => [agencyCode, personEmail])).toEqual([
      ['PROB', emailOf('Priya Nair')],
    ]);
  });

  it('chases at once when the coordinator says so, once a day', () => {
    const byHand = messagesOf('Nudge').filter(({ by }) => by !== undefined);
    expect(byHand.map(({ personEmail, sentAt }) => [personEmail, londonDay(sentAt)])).toEqual([
      [emailOf('Leon Carter'), '2026-03-05'],
    ]);
  });

  it('tells everybody who had heard of the meeting that was moved, once, and asks them again', () => {
    const told = messagesOf('MeetingMoved').map(({ personEmail }) => personEmail);
    const asked = ['Priya Nair', 'Karen Whitlock', 'Daniel Okafor', 'Rachel Penhale', 'Leon Carter'];
    const chairAndMembers = ['Margaret Osei', 'Joan Tredwell', 'Stephen Addy'];
    expect(told.sort()).toEqual([...asked, ...chairAndMembers].map(emailOf).sort());
    const anew = remindersOf('PLAN-2026-04-08').filter(({ key }) => key.includes('|2026-04-15|'));
    expect(anew.filter(({ stage: of }) => of === '-10')).toHaveLength(facts.agencies.length);
  });

  it('lets the deputy cover while the SPOC is away, and hands back', () => {
    expect(daysTold('Cover', 'Marcus Lindley')).toEqual(['2026-03-27', '2026-03-30']);
    expect(daysTold('CoverEnded', 'Marcus Lindley')).toEqual(['2026-04-13']);
    expect(daysTold('CoverEnded', 'Rachel Penhale')).toEqual(['2026-04-13']);
    const whileAway = during(facts.reminders).filter(({ sentAt, personEmail }) => {
      const day = londonDay(sentAt);
      return personEmail === emailOf('Rachel Penhale') && day >= '2026-03-30' && day <= '2026-04-10';
    });
    expect(whileAway).toEqual([]);
  });

  it('gives more time when asked and granted, keeps the first date, and counts from the new one', () => {
    const action = facts.actions.find(({ ref }) => ref === 'A01');
    expect(action).toMatchObject({ dueOn: '2026-04-17' });
    expect(action?.originalDueOn && action.originalDueOn < '2026-03-01').toBe(true);
    expect(daysTold('Decision', 'Karen Whitlock')).toEqual(['2026-03-11']);
    const anew = remindersOf('A01').filter(({ key }) => key.includes('|2026-04-17|'));
    expect(anew.map(({ stage: of, sentAt }) => `${of} ${londonDay(sentAt)}`).sort()).toEqual([
      '-10 2026-04-01',
      '-3 2026-04-14',
      '0 2026-04-17',
    ]);
  });

  it('loses nobody who has left Teams: the coordinator’s list first, then the channel with a mention', () => {
    const probation = facts.reminders.filter(({ agencyCode }) => agencyCode === 'PROB');
    const failed = probation.filter(({ state }) => state === 'Failed');
    expect(failed.length).toBeGreaterThan(3);
    // What is new is tried in the closed chat once a day; then the reason is what Teams answers.
    const reason = /has removed the app from Teams|was removed from their Teams/;
    for (const { error } of failed) expect(error).toMatch(reason);
    const inChannel = during(probation).filter(({ route }) => route === 'Channel');
    expect(inChannel.length).toBeGreaterThan(3);
    expect(inChannel.every(({ sentAt }) => londonDay(sentAt) >= '2026-03-31')).toBe(true);
  });

  it('sums the week up for the chair and the coordinator, on its first working day', () => {
    const mondays = [
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
      '2026-04-07',
      '2026-04-13',
      '2026-04-20',
    ];
    expect(daysTold('Digest', 'Margaret Osei')).toEqual(mondays);
    expect(daysTold('Digest', 'Priya Nair')).toEqual(mondays);
    expect(messagesOf('Digest')).toHaveLength(2 * mondays.length);
  });

  it('sends nothing twice', () => {
    const keys = [...facts.reminders, ...facts.messages].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

const london = (instant: string | undefined, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', ...options }).format(
    new Date(instant ?? NaN),
  );
const londonDay = (instant: string | undefined): string => london(instant, { dateStyle: 'short' });
const londonTime = (instant: string | undefined): string => london(instant, { timeStyle: 'short' });
