import { chasersAbout, chasersDue, withdrawals } from '../../../bot/domain/outstanding/chasing';
import { type Message, type Reminder } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at } from '../../support/partnership';
import { calendar, morning, asked, of, dueOn, goesOut } from './chasing-house';

const DEPUTY = 'deputy.pol@partnership.example';

describe('a nudge by hand', () => {
  const byHand = (over: Partial<Message> = {}): Message => ({
    table: 'messages',
    title: 'Nudge: action, Agency POL',
    key: 'Nudge|spoc.pol@partnership.example|2024-01-26',
    kind: 'Nudge',
    about: 'Action|A07|2024-03-14|-10|POL',
    agencyCode: 'POL',
    personEmail: 'spoc.pol@partnership.example',
    dueAt: at('2024-01-26T10:00:00Z'),
    state: 'Planned',
    attempts: 0,
    by: 'coordinator.la@partnership.example',
    ...over,
  });

  test('goes out as soon as it may, and counts as the nudge of that reminder', () => {
    const start = of([asked('-10', '2024-01-25')], { messages: [byHand()] });
    expect(goesOut(start, '2024-01-29')).toEqual(['Nudge spoc.pol']);
    const sent = { ...start, messages: [byHand({ state: 'Sent', sentAt: at('2024-01-26T10:00:10Z') })] };
    expect(goesOut(sent, '2024-01-29')).toEqual([]);
    expect(goesOut(sent, '2024-01-30')).toEqual(['Deputy deputy.pol']);
  });

  test('that did not arrive leaves the nudge of two days to go out', () => {
    const failed = byHand({ state: 'Failed', error: 'gone', attempts: 6 });
    expect(goesOut(of([asked('-10', '2024-01-25')], { messages: [failed] }), '2024-01-29')).toEqual([
      'Nudge spoc.pol',
    ]);
  });

  test('that was withdrawn for an answer that is undone leaves the nudge of two days to go out, and the deputy', () => {
    const withdrawn = [
      byHand({ state: 'Superseded' }),
      byHand({ state: 'Superseded', key: 'D', personEmail: DEPUTY }),
    ];
    const start = of([asked('-10', '2024-01-25')], { messages: withdrawn });
    expect(goesOut(start, '2024-01-29')).toEqual(['Nudge spoc.pol']);
    expect(goesOut(start, '2024-01-30')).toEqual(['Nudge spoc.pol', 'Deputy deputy.pol']);
  });

  test('does not go out once the answer is there, or on the morning of a new stage', () => {
    const answered = of([asked('-10', '2024-01-25', { state: 'Acknowledged' })], { messages: [byHand()] });
    expect(goesOut(answered, '2024-01-29')).toEqual([]);
    const onStage = of([asked('-10', '2024-02-29')], {
      messages: [byHand({ key: 'Nudge|x', dueAt: morning('2024-03-11') })],
    });
    expect(goesOut(onStage, '2024-03-11')).not.toContain('Nudge spoc.pol');
  });
});

describe('what a step says', () => {
  const long = of([asked('-10', '2024-01-25')]);
  const what = 'Map networks of adults who exploit children, Agency POL';
  const about = 'Action|A07|2024-03-14|-10|POL';

  test('is what it is, about what, for which agency, when it fell due and why', () => {
    const wish = (kind: string, title: string, days: number, dueAt: string) => ({
      ...{ table: 'messages', kind, about, agencyCode: 'POL', title: `${title}: ${what}` },
      ...{ dueAt: morning(dueAt), why: `no answer for ${days} working days, since Thu 25 Jan` },
    });
    expect(dueOn(long, '2024-02-05')).toMatchObject([
      wish('Nudge', 'Nudge', 2, '2024-01-29'),
      wish('Deputy', 'Deputy asked', 3, '2024-01-30'),
      wish('Escalation', 'No answer', 5, '2024-02-01'),
      wish('Escalation', 'No answer', 5, '2024-02-01'),
    ]);
  });

  test('by hand is who asked for it, and whom it is for', () => {
    const nudge = (over: Partial<Message> = {}): Message => ({
      ...{ table: 'messages', kind: 'Nudge', title: 'Nudge', key: 'by hand', about, agencyCode: 'POL' },
      ...{ personEmail: 'spoc.pol@partnership.example', by: 'coordinator.la@partnership.example' },
      ...{ dueAt: at('2024-01-26T10:00:00Z'), state: 'Planned', attempts: 0 },
      ...over,
    });
    const wishes = (over: Partial<Message> = {}) =>
      chasersDue({
        facts: { ...long, messages: [nudge(over)] },
        calendar,
        hours: DEFAULT_HOURS,
        now: at('2024-01-26T10:00:00Z'),
      });
    const why = 'no answer yet; coordinator.la asked to nudge';
    expect(wishes()).toEqual([
      {
        ...{ kind: 'Nudge', title: 'Nudge', key: 'by hand', about, agencyCode: 'POL', why },
        ...{ personEmail: 'spoc.pol@partnership.example', by: 'coordinator.la@partnership.example' },
        dueAt: '2024-01-26T10:00:00Z',
      },
    ]);
    expect(wishes({ personEmail: undefined })).toMatchObject([{ noPerson: 'Nobody is named for it.' }]);
    expect(wishes({ state: 'Sent' })).toEqual([]);
    expect(wishes({ by: undefined })).toEqual([]);
    expect(wishes({ kind: 'Deputy' })).toEqual([]);
    expect(wishes({ about: 'another thing' })).toEqual([]);
  });
});

describe('of what was chased', () => {
  const about = 'Action|A07|2024-03-14|-10|POL';
  const message = (key: string, over: Partial<Message> = {}): Message => ({
    ...{ table: 'messages', kind: 'Nudge', title: key, key, about, agencyCode: 'POL' },
    ...{
      by: 'coordinator.la@partnership.example',
      dueAt: morning('2024-01-29'),
      state: 'Planned',
      attempts: 0,
    },
    ...over,
  });
  const keysOf = (rows: readonly Message[]) => rows.map(({ key }) => key);

  test('all that was sent of a thing is found, by whichever of its stages', () => {
    const [first, second] = [asked('-10', '2024-01-25'), asked('-3', '2024-03-11')];
    const messages = [
      message('of the first'),
      message('of the second', { kind: 'Escalation', about: second.key }),
      message('of another', { about: 'Action|A08|2024-03-14|-10|POL' }),
      message('no chaser', { kind: 'Help' }),
    ];
    const found = (...reminders: Reminder[]) =>
      keysOf(chasersAbout(of([first, second], { messages }), reminders)).sort();
    expect(found(first)).toEqual(['of the first', 'of the second']);
    expect(found(second, first)).toEqual(['of the first', 'of the second']);
    expect(found()).toEqual([]);
  });

  test('a nudge by hand is overtaken by the answer while it waits', () => {
    const keys = (state: Reminder['state'], ...messages: Message[]) =>
      withdrawals({
        facts: of([asked('-10', '2024-01-25', { state })], { messages }),
        calendar,
        now: morning('2024-01-29'),
      }).map((decision) => {
        expect(decision.writes).toMatchObject([{ change: 'messages', patch: { state: 'Superseded' } }]);
        return decision.log[0]?.detail;
      });
    const others = [
      message('out', { state: 'Sent' }),
      message('by itself', { by: undefined }),
      message('of a deputy', { kind: 'Deputy' }),
    ];
    expect(keys('Acknowledged', message('waits'), ...others)).toEqual(['waits']);
    expect(keys('Sent', message('waits'), ...others)).toEqual([]);
    expect(keys('Acknowledged', ...others)).toEqual([]);
  });
});
