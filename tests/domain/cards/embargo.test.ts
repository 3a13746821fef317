import { fingerprint } from '../../../bot/domain/basics/fingerprint';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { datesAhead } from '../../../bot/domain/ahead/ahead';
import { contentOf } from '../../../bot/domain/cards/content';
import { digestOf } from '../../../bot/domain/digest/digest';
import { previewOf } from '../../../bot/domain/dispatch/preview';
import { outgoing } from '../../../bot/domain/dispatch/this-week';
import { factsFor } from '../../../bot/domain/inspection/facts-for';
import { planWaiting } from '../../../bot/domain/lifecycle/story/waiting';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import {
  helpKey,
  isReminder,
  MESSAGE_KINDS,
  type Facts,
  type Message,
  type MessageKind,
  type Reminder,
  type SendingRow,
  type Update,
} from '../../../bot/domain/partnership';
import type { Actor } from '../../../bot/domain/people/actor';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { statusReport } from '../../../bot/domain/status/report';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-09-18T09:00:00Z');
/** Stands in everything that somebody wrote about what is under embargo, and nowhere else. */
const SECRET = 'Kestrel';
const ASKED = 'Action|A07|2024-09-27|-10|POL';
const WISH = 'MoreTime|A07|POL';
const sentAt = at('2024-09-13T08:30:00Z');

const asked = (over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{
      kind: 'Action',
      subjectRef: 'A07',
      key: ASKED,
      title: `${SECRET} as it was`,
      countsFrom: day('2024-09-27'),
    },
    ...{ dueAt: sentAt, sentAt },
    ...over,
  });

/** What each kind of message is about, as far as it can be about the action. */
const ABOUT: Record<MessageKind, string> = {
  ...{ Nudge: ASKED, Deputy: ASKED, Escalation: ASKED, Help: ASKED, Extension: WISH, Decision: WISH },
  ...{ MeetingAhead: 'M1', MeetingMoved: 'M1', MeetingCancelled: 'M1', Clash: 'M1', SeriesChange: 'M1' },
  ...{ Vote: 'A07', VoteNudge: 'A07', VoteDeputy: 'A07', VoteEscalation: 'A07', NewOwner: 'A07' },
  Cover: 'spoc.pol@partnership.example',
  CoverEnded: 'spoc.pol@partnership.example',
  ...{ Uncovered: 'POL', Digest: '2024-09-16', Door: 'spoc.la@partnership.example' },
  ...{ PartChanged: 'notice', SettingChanged: 'notice' },
  ...{ InspectionOpened: 'I24', InspectionDay: 'I24', InspectionNote: 'I24' },
  ...{ InspectionEnded: 'I24', BoardReport: 'M1', Outcome: 'A07' },
};
const message = (kind: MessageKind): Message => ({
  ...{ table: 'messages', kind, about: ABOUT[kind], agencyCode: 'POL' },
  key: kind === 'Outcome' ? `${kind}|${fingerprint('C1')}|A07` : `${kind}|${ABOUT[kind]}`,
  ...{ title: ABOUT[kind].includes('A07') ? `${kind}: ${SECRET}` : kind, dueAt: sentAt, sentAt },
  ...{ fromDay: day('2024-09-16'), toDay: day('2024-09-20'), state: 'Sent', attempts: 1 },
});

const HANDED_OVER: Update = {
  ...{ key: 'H1', actionRef: 'A07', kind: 'Change', by: 'coordinator.la@partnership.example' },
  changes: [{ column: 'leadAgency', was: 'LA', is: 'POL' }],
  at: at('2024-09-12T10:00:00Z'),
};

/** Sent back once, before the evidence that is before the group now. */
const CHALLENGED: Update = {
  ...{ key: 'C1', actionRef: 'A07', kind: 'Challenge', text: SECRET, agencyCode: 'LA' },
  ...{ by: 'spoc.la@partnership.example', at: at('2024-09-13T10:00:00Z') },
};

const READERS = {
  'the chair': 'chair.la',
  'the coordinator': 'coordinator.la',
  'who is named': 'deputy.pol',
  'the SPOC who leads it, not named': 'spoc.pol',
  'another agency': 'spoc.la',
  'an observer': 'observer.la',
  'everybody in the channel': undefined,
} as const;
const MAY: readonly string[] = ['the chair', 'the coordinator', 'who is named'];

const people = [...new Set(Object.values(READERS))].flatMap((name) =>
  name === undefined
    ? []
    : person(name, name === 'spoc.pol' ? { awayFrom: day('2024-09-16'), awayTo: day('2024-09-20') } : {}),
);

/** An action under embargo with a story: evidence, a note, a challenge, a wish, a milestone missed, a call for help. */
const house = (rows: readonly SendingRow[], over: Partial<Facts> = {}): Facts => {
  const by = 'spoc.pol@partnership.example';
  const reason = `${SECRET} needs longer`;
  return facts({
    agencies: [agency('LA'), agency('POL')],
    people,
    meetings: [
      meeting({ ref: 'M1', startsAt: at('2024-09-24T13:00:00Z'), endsAt: at('2024-09-24T14:00:00Z') }),
    ],
    inspections: [
      {
        title: 'Inspection',
        ref: 'I24',
        publishedOn: day('2024-10-01'),
        embargo: ['deputy.pol@partnership.example'],
      },
    ],
    findings: [
      { title: `${SECRET} finding`, ref: 'P1', inspectionRef: 'I24', kind: 'Priority', text: SECRET },
    ],
    actions: [
      action({
        ...{ title: `Map ${SECRET}`, findingRef: 'P1', successMeasure: SECRET, theme: SECRET },
        ...{ status: 'EvidenceSubmitted', submission: 'S1', lastStep: HANDED_OVER },
        milestones: [{ title: `${SECRET} mapped`, on: day('2024-09-02') }],
      }),
    ],
    updates: [
      HANDED_OVER,
      CHALLENGED,
      { key: helpKey(ASKED, SECRET), actionRef: 'A07', kind: 'Progress', text: SECRET, by, at: sentAt },
      { key: 'S1', actionRef: 'A07', kind: 'Evidence', text: SECRET, by, at: at('2024-09-16T10:00:00Z') },
    ],
    agreements: [
      {
        key: 'V1',
        actionRef: 'A07',
        agencyCode: 'LA',
        verdict: 'Challenge',
        text: SECRET,
        by,
        at: at('2024-09-17T09:00:00Z'),
      },
    ],
    extensions: [
      {
        ...{ title: `Map ${SECRET}`, key: WISH, kind: 'Action', subjectRef: 'A07', agencyCode: 'POL' },
        ...{
          dueOn: day('2024-09-27'),
          wantedOn: day('2024-10-27'),
          reason,
          by,
          at: at('2024-09-16T09:00:00Z'),
        },
        decision: 'Open',
      },
    ],
    rules: [{ title: 'Actions', kind: 'Action', workingDays: -5, to: 'SPOC' }],
    reminders: rows.filter(isReminder),
    messages: rows.filter((row) => !isReminder(row)),
    ...over,
  });
};
const readerOf = (name: keyof typeof READERS): Actor | undefined =>
  people.find(({ title }) => title === READERS[name]);

const ITEMS: readonly (readonly [string, SendingRow])[] = [
  ['a reminder', asked()],
  [
    'an answered reminder',
    asked({
      state: 'Acknowledged',
      answer: 'NeedHelp',
      acknowledgedBy: people[0]?.email,
      acknowledgedAt: NOW,
    }),
  ],
  ['a reminder of what is gone', asked({ subjectRef: 'A07', kind: 'Milestone' })],
  ...MESSAGE_KINDS.map((kind) => [kind, message(kind)] as const),
];
/** What never names an action, or here finds somebody there who covers. */
const WITHOUT: readonly string[] = [
  'InspectionOpened',
  ...['InspectionDay', 'InspectionNote', 'InspectionEnded', 'BoardReport'],
  ...['MeetingAhead', 'MeetingMoved', 'MeetingCancelled', 'Clash', 'SeriesChange', 'Door'],
  ...['CoverEnded', 'Uncovered', 'PartChanged', 'SettingChanged'],
];

const kindOf = ({ kind }: SendingRow): string => kind;
/** The same action before its evidence: what falls due shows it. */
const underWay = (): Partial<Facts> => ({
  actions: house([]).actions.map((one) => ({ ...one, status: 'InProgress' as const })),
});

const cardFor = (row: SendingRow, name: keyof typeof READERS): string => {
  const reader = readerOf(name);
  const went = reader ? { ...row, personEmail: reader.email } : { ...row, route: 'Channel' as const };
  const others = isReminder(row) ? [] : [asked({ personEmail: 'spoc.pol@partnership.example' })];
  const over = kindOf(row) === 'Cover' ? underWay() : {};
  const card = contentOf({ facts: house([went, ...others], over), calendar, now: NOW }, [went]);
  return JSON.stringify(card);
};

describe.each(ITEMS)('%s', (kind, row) => {
  test.each(Object.keys(READERS) as (keyof typeof READERS)[])(
    'tells %s no more than they may read',
    (name) => {
      const card = cardFor(row, name);
      if (!MAY.includes(name)) expect(card).not.toContain(SECRET);
    },
  );

  if (!WITHOUT.includes(kind))
    test('tells who may read it what it is', () => {
      expect(MAY.map((name) => cardFor(row, name as keyof typeof READERS)).join('')).toContain(SECRET);
    });
});

const asOf = (name: keyof typeof READERS, over: Partial<Facts> = {}) => ({
  facts: factsFor(house([asked(), message('Help')], over), readerOf(name), NOW),
  calendar,
  hours: DEFAULT_HOURS,
  now: NOW,
});
const open = { actions: [action({ title: `Map ${SECRET}`, findingRef: 'P1', dueOn: day('2024-09-10') })] };
const ANSWERS: Readonly<Record<string, (name: keyof typeof READERS) => unknown>> = {
  '/my': (name) => owedBy(asOf(name, open), readerOf(name) ?? person('observer.la'), 'POL'),
  '/status': (name) => statusReport(asOf(name, open), { unreadableRows: 0 }),
  '/preview': (name) => previewOf(asOf(name, { ...open, reminders: [] })),
  '/digest': (name) => digestOf(asOf(name), person('coordinator.la'), () => outgoing(asOf(name))),
  'what waits in the plan': (name) => planWaiting(asOf(name), readerOf(name) ?? person('observer.la')),
  'what lies ahead': (name) => datesAhead(asOf(name, underWay())),
};

test.each(Object.entries(ANSWERS))(
  '%s names what is under embargo to those alone who may read it',
  (_, answer) => {
    const told = (Object.keys(READERS) as (keyof typeof READERS)[]).map((name) => [
      name,
      JSON.stringify(answer(name)).includes(SECRET),
    ]);
    expect(told).toEqual(Object.keys(READERS).map((name) => [name, MAY.includes(name)]));
  },
);

test('from the day of publication everybody is told all of it', () => {
  const published = house([], {
    inspections: [{ title: 'Inspection', ref: 'I24', publishedOn: day('2024-09-18') }],
  });
  expect(factsFor(published, undefined, NOW)).toBe(published);
});

test('who may not read it is told of the action by its number, and its day and agency stay', () => {
  const [told] = factsFor(house([]), undefined, NOW).actions;
  expect(told).toMatchObject({
    ref: 'A07',
    title: 'Action A07, which is under embargo',
    leadAgency: 'POL',
    dueOn: '2024-09-27',
  });
});
