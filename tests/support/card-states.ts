import { postCard, type PostOptions } from '../../bot/teams/cards/sent/sent-card';
import { helloCard } from '../../bot/teams/cards/replies/hello';
import { exportCard } from '../../bot/teams/cards/replies/export';
import { whoCard } from '../../bot/teams/cards/replies/who';
import { closedCard } from '../../bot/teams/cards/drawing/closed';
import {
  helpCard,
  notYoursCard,
  strangerCard,
  suggestionCard,
  type Help,
} from '../../bot/teams/cards/replies/help';
import { offerOf } from '../../bot/teams/commands/offers';
import { myCard } from '../../bot/teams/cards/replies/my';
import { explain, failure } from '../../bot/domain/basics/failure';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { dayOf, type Day, type Instant } from '../../bot/domain/calendar/day';
import { MEETING_STATES } from './meeting-states';
import { FIRST_DAY_STATES, PREVIEW_STATES } from './card-previews';
import { ACTION_STATES } from './action-states';
import { AWAY_STATES } from './away-states';
import { INSPECTION_STATES } from './inspection-states';
import { ANSWER_STATES } from './answer-states';
import { OWN_DAY_STATES } from './own-day-states';
import { BUNDLE_STATES } from './bundle-states';
import { CHASER_STATES } from './chaser-states';
import { STATUS_STATES } from './status-states';
import {
  answered,
  deadlineReminderItem,
  meetingReminderItem,
  NOW,
  owedItem,
  person,
  POLICE,
  LINKED,
  MARKED,
  WESTMARCH,
} from './card-notices';
import type { Owed, OwedItem } from '../../bot/domain/outstanding/owed-by';
import type { ReminderItem } from '../../bot/domain/outstanding/reminder-item';

/** Every state that a card of the bot can be in, with people and work that never were. */

export { deadlineReminderItem, meetingReminderItem } from './card-notices';

const VOTES: readonly OwedItem[] = [
  {
    key: 'Action|A07|vote',
    ref: 'A07',
    title: 'Map networks of adults who exploit children',
    waits: 'waits for your vote',
    isOverdue: false,
    isToDo: true,
  },
];

const plainItems: readonly OwedItem[] = ['A2', 'A11'].map((ref, index) => ({
  key: `Action|${ref}`,
  ref,
  title: ['Publish the joint training plan', 'Audit strategy discussions'][index] ?? '',
  isOverdue: false,
  isToDo: true,
  ...(index === 0 ? { on: '2024-02-13' as Day, leadTitle: 'Education' } : {}),
}));

const owes = (...notices: ReminderItem[]): Owed => ({
  agency: { code: 'POL', title: 'Northshire Police' },
  isOnBehalf: false,
  mayAnswer: true,
  today: dayOf(NOW),
  counts: { toDo: notices.length + plainItems.length, overdue: 1, waiting: 2 },
  items: [...notices.map((notice, at) => owedItem(notice, at)), ...plainItems],
});

const welcome = {
  person: person('Sam Okafor', 'SPOC'),
  agency: POLICE,
  isNew: true,
  hoursWords: '8:30am to 5:30pm on working days',
};

/** The card of one reminder alone. */
export const noticeCard = (notice: ReminderItem, options: PostOptions = {}): Card =>
  postCard({ items: [notice] }, options);

const PART = [
  {
    you: 'You answer for Police',
    means: ' as its single point of contact (SPOC). Samir Haddad stands in while you are away.',
  },
];

const HELP_OF_A_SPOC: Help = {
  groups: [
    {
      title: 'Your agency',
      lines: [
        { says: 'my', does: 'what Police has to do' },
        { says: 'apologies', does: 'your answer for the next meeting' },
        { says: 'away 3 to 14 December', does: 'who covers for you gets what is due' },
      ],
    },
    { title: 'The partnership', lines: [{ says: 'meetings', does: 'the next ones, and who has answered' }] },
  ],
  tries: [offerOf('my'), offerOf('meeting')],
  personal: true,
  contact: 'Priya Nair, 01632 960 101',
};
const OVERDUE = deadlineReminderItem(undefined, {
  overdue: true,
  whenWords: 'overdue by 5 working days',
  offers: ['Acknowledged', 'NeedHelp', 'Done', 'MoreTime'],
});
const UNTIL = '2024-02-08T14:15:00Z' as Instant;

/** The cards by name, as the bot draws them. */
export const CARD_STATES: Readonly<Record<string, Card>> = {
  'meeting-open': noticeCard(meetingReminderItem(), MARKED),
  'meeting-online-bank-holiday': noticeCard(
    meetingReminderItem(undefined, {
      meeting: { ...meetingReminderItem().meeting, place: 'https://teams.example/l/meetup-join/19' },
      bankHoliday: 'Good Friday',
      response: { answer: 'Attending' },
      whenWords: 'tomorrow',
    }),
  ),
  'meeting-answered': noticeCard(meetingReminderItem(answered())),
  'meeting-deputy': noticeCard(meetingReminderItem(answered({ answer: 'Deputy', deputy: 'Ann Bell' }))),
  'meeting-on-behalf': noticeCard(
    meetingReminderItem(
      answered({ answer: 'Apologies', byName: 'Jo Lee', onBehalf: true, note: 'In court that day' }),
    ),
  ),
  'meeting-undoable': noticeCard(
    meetingReminderItem(answered({ byReader: true }), {
      undoUntil: UNTIL,
      coming: { attend: 3, agencies: 6 },
    }),
    LINKED,
  ),
  'meeting-undo-too-late': noticeCard(meetingReminderItem(answered({ byReader: true })), {
    reopened: {
      key: meetingReminderItem().reminder.key,
      refused: { why: explain(failure('undo-over', 'Press Change to answer something else.')) },
    },
  }),
  'deadline-undoable': noticeCard(
    deadlineReminderItem(answered({ answer: 'Done', byReader: true, note: 'In use since Monday' }), {
      whenWords: 'evidence submitted',
      offers: [],
      undo: 'Done',
      undoUntil: UNTIL,
    }),
    LINKED,
  ),
  'deadline-last-note': noticeCard(
    deadlineReminderItem(undefined, {
      overdue: true,
      whenWords: 'overdue by 5 working days',
      offers: ['Acknowledged', 'NeedHelp', 'Done', 'MoreTime'],
      lastNote: { text: 'Rota with health agreed.', byName: 'Tom Hallett', at: NOW },
    }),
    LINKED,
  ),
  'meeting-superseded': noticeCard(meetingReminderItem({ is: 'superseded' })),
  'meeting-cancelled': noticeCard(meetingReminderItem({ is: 'cancelled' })),
  'deadline-open': noticeCard(deadlineReminderItem(), MARKED),
  'deadline-overdue': noticeCard(
    deadlineReminderItem(undefined, { overdue: true, whenWords: 'overdue by 5 working days' }),
  ),
  'deadline-acknowledged': noticeCard(
    deadlineReminderItem(answered({ answer: 'Acknowledged', note: 'The draft is with legal until Friday' })),
  ),
  ...ANSWER_STATES,
  ...OWN_DAY_STATES,
  'deadline-form': noticeCard(deadlineReminderItem(), {
    reopened: { key: deadlineReminderItem().reminder.key, form: 'MoreTime' },
  }),
  'meeting-form-refused': noticeCard(meetingReminderItem(), {
    reopened: {
      key: meetingReminderItem().reminder.key,
      form: 'Apologies',
      typed: { note: 'In court' },
      refused: { why: explain(failure('child-data')), field: 'note' },
    },
  }),
  'three-things': postCard(
    { items: [meetingReminderItem(), deadlineReminderItem(), deadlineReminderItem(answered())] },
    MARKED,
  ),
  ...BUNDLE_STATES,
  ...CHASER_STATES,
  ...AWAY_STATES,
  ...INSPECTION_STATES,
  ...ACTION_STATES,
  ...STATUS_STATES,
  'deadline-gone': noticeCard(deadlineReminderItem({ is: 'gone' })),
  closed: closedCard(explain(failure('meeting-over'))),
  'my-votes': myCard({ ...owes(), counts: { toDo: 0, overdue: 0, waiting: 0 }, items: VOTES }, LINKED),
  my: myCard(
    owes(OVERDUE, meetingReminderItem(), deadlineReminderItem(), meetingReminderItem(answered())),
    MARKED,
  ),
  'my-many': myCard(owes(...Array.from({ length: 14 }, () => deadlineReminderItem())), LINKED),
  'my-answered-first': myCard(
    owes(...Array.from({ length: 7 }, () => meetingReminderItem(answered())), deadlineReminderItem()),
    LINKED,
  ),
  'my-form-refused': myCard(owes(deadlineReminderItem()), {
    ...MARKED,
    reopened: {
      key: owedItem(deadlineReminderItem()).key,
      form: 'Done',
      typed: { evidence: 'The rota holds', link: 'http://rota' },
      refused: { why: explain(failure('bad-link')), field: 'link' },
    },
  }),
  'my-empty': myCard({ ...owes(), counts: { toDo: 0, overdue: 0, waiting: 0 }, items: [] }, { ...MARKED }),
  hello: helloCard(
    [{ welcome, seesStatus: true, part: PART, counts: { toDo: 9, overdue: 2, waiting: 3 } }],
    MARKED,
  ),
  'hello-of-two': helloCard([
    { welcome, seesStatus: true, part: PART, partnership: WESTMARCH },
    {
      welcome,
      seesStatus: false,
      part: PART,
      partnership: { id: 'east', name: 'Eastshire' },
    },
  ]),
  'meeting-open-of-one-among-several': noticeCard(meetingReminderItem(), {
    ...MARKED,
    partnership: WESTMARCH,
  }),
  'my-of-one-among-several': myCard(owes(meetingReminderItem()), { ...MARKED, partnership: WESTMARCH }),
  stranger: strangerCard(explain(failure('not-known'))),
  'not-yours': notYoursCard('For coordinators and chairs', explain(failure('not-for-your-role')), MARKED),
  help: helpCard(HELP_OF_A_SPOC, MARKED),
  who: whoCard({
    ...LINKED,
    lines: [
      { lead: 'Priya Nair', text: 'Single point of contact (SPOC) and coordinator, Children’s services' },
      { lead: 'Police', text: 'Karen Whitlock; deputy Samir Haddad' },
      { lead: 'Education', text: 'nobody yet' },
    ],
    note: 'To add, change or hand over, ask Priya Nair.',
  }),
  'who-of-one': whoCard({
    ...LINKED,
    about: 'Westmarch Schools and Education Forum',
    lines: [
      {
        lead: 'Rachel Penhale',
        text: 'Single point of contact (SPOC), Education; 01632 960 144; away until Fri 20 Mar, Marcus Lindley stands in',
      },
    ],
    note: 'People are added, changed and handed over in the tab, on People.',
  }),
  export: exportCard({ ...LINKED, seesEmbargo: false }),
  'export-without-tab': exportCard({ ...MARKED, seesEmbargo: true }),
  'did-you-mean': suggestionCard([{ title: 'Status of Police', says: 'status POL' }], [], MARKED),
  'did-you-mean-help': suggestionCard([offerOf('help')], [], MARKED),
  'not-understood': suggestionCard([], [offerOf('my'), offerOf('meeting')], MARKED),
  ...PREVIEW_STATES,
  ...FIRST_DAY_STATES,
  'hello-first-day': helloCard([{ welcome, seesStatus: true, part: PART, setsUp: true }], MARKED),
  ...MEETING_STATES,
};
