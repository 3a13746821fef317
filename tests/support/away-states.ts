import type { AwayView } from '../../bot/domain/people/away';
import type { Day, Instant } from '../../bot/domain/calendar/day';
import type { Digest, DigestItem } from '../../bot/domain/digest/line';
import type { UncoveredItem } from '../../bot/domain/cover/uncovered-item';
import type { CoverItem } from '../../bot/domain/cover/item';
import type { CoverEndedItem } from '../../bot/domain/cover/ended-item';
import type { Message, MessageKind } from '../../bot/domain/partnership';
import { awayCard } from '../../bot/teams/cards/replies/away';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import {
  deadlineReminderItem,
  meetingReminderItem,
  NOW,
  person,
  POLICE,
  LINKED,
  MARKED,
} from './card-notices';

/** The cards of days away, of cover and of the weekly summary. */

const AT_TWO = '2024-02-15T14:00:00Z' as Instant;
const on = (text: string): Day => text as Day;
const at = (text: string): Instant => text as Instant;
const KAREN = person('Karen Whitlock', 'SPOC');
const SAMIR = person('Samir Haddad', 'Deputy');
const FROM = on('2024-02-12');
const TO = on('2024-02-16');

const message = (kind: MessageKind, more: Partial<Message> = {}): Message => ({
  table: 'messages',
  title: 'Cover for Karen Whitlock',
  key: kind,
  kind,
  about: KAREN.email,
  agencyCode: 'POL',
  personEmail: SAMIR.email,
  dueAt: NOW,
  sentAt: NOW,
  state: 'Sent',
  attempts: 1,
  ...more,
});

const own = { ...MARKED, isOwn: true, today: on('2024-02-08') };
const agency = { is: 'agency' } as const;
const notSet: AwayView = { person: KAREN, cover: [{ from: on('2024-02-08'), by: SAMIR }], concerns: agency };
const set: AwayView = {
  person: KAREN,
  days: { from: FROM, to: TO, isNow: false },
  cover: [
    { from: FROM, to: on('2024-02-13'), by: SAMIR },
    { from: on('2024-02-14'), to: on('2024-02-14') },
    { from: on('2024-02-15'), to: TO, by: SAMIR },
  ],
  concerns: agency,
};

const cover = (more: Partial<CoverItem> = {}): CoverItem => ({
  message: message('Cover'),
  about: 'cover',
  absentName: KAREN.title,
  agency: POLICE,
  from: FROM,
  to: TO,
  state: { is: 'as told' },
  begun: false,
  open: [
    { kind: 'Action', ref: 'A7', title: 'Agree one referral form for all agencies', on: on('2024-02-13') },
  ],
  ahead: [
    {
      kind: 'Meeting',
      ref: 'JTAI-2024-02-15',
      title: 'Partnership meeting',
      on: on('2024-02-15'),
      startsAt: AT_TWO,
    },
    { kind: 'Request', ref: 'ANNEX-A-07', title: 'List of strategy discussions', on: on('2024-02-16') },
  ],
  ...more,
});

const begun = cover({
  begun: true,
  open: [],
  from: on('2024-02-08'),
  message: message('Cover', { sentAt: at('2024-02-08T08:30:00Z') }),
});

const ended = (more: Partial<CoverEndedItem> = {}): CoverEndedItem => ({
  message: message('CoverEnded'),
  about: 'cover ended',
  absentName: KAREN.title,
  agency: POLICE,
  from: FROM,
  to: TO,
  isBack: false,
  begun: true,
  answered: [],
  open: 0,
  ...more,
});

const LEON = person('Leon Carter', 'SPOC');
const uncovered = (more: Partial<UncoveredItem> = {}): UncoveredItem => ({
  message: message('Uncovered', { about: LEON.email }),
  about: 'uncovered',
  agency: { title: 'Westmarch Youth Justice Service', code: 'YJS', safeguardingPartner: false },
  absentName: LEON.title,
  from: FROM,
  to: TO,
  isNow: false,
  stands: 'open',
  candidates: [person('Bethan Rees', 'Member'), person('Owen Pike', 'Lead')],
  holderName: 'you',
  ahead: [
    {
      kind: 'Meeting',
      ref: 'JTAI-2024-02-15',
      title: 'Partnership meeting',
      on: on('2024-02-15'),
      startsAt: AT_TWO,
    },
    { kind: 'Action', ref: 'A12', title: 'Agree one referral form for all agencies', on: on('2024-02-16') },
  ],
  ...more,
});
const decided = { ahead: [], decidedByName: 'Jo Lee', decidedAt: NOW };

const back = ended({
  isBack: true,
  open: 2,
  answered: [
    {
      subject: 'Partnership meeting',
      answer: 'Attending',
      byName: 'Samir Haddad',
      at: at('2024-02-14T10:12:00Z'),
    },
    {
      subject: 'A7 Agree one referral form',
      answer: 'On track',
      byName: 'Samir Haddad',
      at: at('2024-02-13T09:02:00Z'),
    },
  ],
});

const week: Digest = {
  from: at('2024-02-05T08:30:00Z'),
  until: at('2024-02-12T08:30:00Z'),
  as: 'chair',
  isQuiet: false,
  counts: '1 action closed, 5 things overdue (4 last week)',
  forYou: [
    {
      lead: 'Youth justice is silent',
      text: 'No answer for 7 working days about Audit strategy discussions (Leon Carter)',
      actionRef: 'A5',
    },
    {
      lead: 'A3 is red, off track',
      text: 'Education, overdue by 3 working days: “The duty system cannot send the notice yet.”',
      actionRef: 'A3',
    },
    {
      lead: 'Not quorate yet on Thu 22 Feb, 2pm',
      text: 'NHS Integrated Care Board has not answered. 3 of 6 agencies are coming',
      meetingRef: 'PM-2024-02-22',
    },
  ],
  ratings: {
    actions: 20,
    rows: [
      { rating: 'Blue', words: 'Complete and evidenced', now: 2, before: 1 },
      { rating: 'Green', words: 'On track', now: 11, before: 12 },
      { rating: 'Amber', words: 'At risk', now: 5, before: 5 },
      { rating: 'Red', words: 'Off track', now: 2, before: 2 },
    ],
  },
  sections: [
    {
      title: 'For the group to agree, Thu 22 Feb',
      isForMeeting: true,
      lines: [
        {
          lead: 'A7',
          text: 'Agree one referral form: evidence from Northshire Police to agree, 3 of 5 agree',
        },
      ],
    },
    {
      title: 'What changed',
      isFurther: true,
      lines: [
        {
          lead: 'Moved:',
          text: 'Partnership meeting to Thu 22 Feb, 2pm, first planned for Thu 15 Feb, 2pm (the room is taken)',
        },
        {
          lead: 'Answers:',
          text: 'Partnership meeting, Thu 22 Feb: Northshire Police – attending; Probation – apologies',
        },
        { lead: 'A7', text: 'Agree one referral form: 2 notes, evidence handed in' },
        { lead: 'Now overdue:', text: 'A3 Publish the joint training plan, due Thu 8 Feb (Education)' },
      ],
    },
    {
      title: 'Statement of action',
      lines: [{ lead: 'JTAI of Northshire, 2024:', text: 'due Fri 3 May, 57 working days left' }],
    },
  ],
  meetingRef: 'PM-2024-02-22',
};

const digest = (of: Digest, more: Partial<DigestItem> = {}): DigestItem => ({
  message: message('Digest', { about: '2024-02-12' }),
  about: 'digest',
  week: FROM,
  digest: of,
  isWanted: true,
  ...more,
});

const post = (
  ...items: (
    UncoveredItem | CoverItem | CoverEndedItem | DigestItem | ReturnType<typeof meetingReminderItem>
  )[]
): Card => postCard({ items }, MARKED);

/** The cards by name, as the bot draws them. */
export const AWAY_STATES: Readonly<Record<string, Card>> = {
  'away-not-set': awayCard(notSet, own),
  'away-saved': awayCard(set, { ...own, isSaved: true }),
  'away-now-without-end': awayCard(
    { ...set, days: { from: on('2024-02-08'), isNow: true }, cover: [{ from: on('2024-02-08') }] },
    own,
  ),
  'away-of-somebody-else': awayCard(set, {
    ...own,
    isOwn: false,
    partnership: { id: 'kD3_x9QpLw0aZ2bC', name: 'Westmarch' },
  }),
  'cover-ahead': post(cover()),
  'cover-ahead-without-end': post(cover({ to: undefined, open: [], ahead: [] })),
  'cover-changed': post(cover({ state: { is: 'changed', from: on('2024-02-13'), to: on('2024-02-20') } })),
  'cover-off': post(cover({ state: { is: 'over' }, open: [], ahead: [] })),
  'cover-begins': postCard({ items: [begun, meetingReminderItem(), deadlineReminderItem()] }, MARKED),
  'deadline-while-covering': postCard(
    {
      items: [
        deadlineReminderItem(undefined, { covering: { name: KAREN.title, email: KAREN.email, until: TO } }),
      ],
    },
    MARKED,
  ),
  'cover-ended': post(ended()),
  'cover-called-off': post(ended({ begun: false })),
  'cover-handed-on': post(ended({ nowCovers: 'Bea North' })),
  'uncovered-ahead': post(uncovered()),
  'uncovered-now': post(uncovered({ isNow: true, candidates: [], to: undefined })),
  'uncovered-nobody-named': post(
    uncovered({ absentName: undefined, isNow: true, holderName: undefined, to: undefined }),
  ),
  'uncovered-held': post(uncovered({ stands: 'held', ...decided })),
  'uncovered-held-just-now': post(uncovered({ stands: 'held', ...decided, undoUntil: decided.decidedAt })),
  'uncovered-covered': post(
    uncovered({ stands: 'covered', coverName: 'Bethan Rees', candidates: [], ...decided }),
  ),
  'uncovered-over': post(uncovered({ stands: 'over', candidates: [], ahead: [] })),
  'back-after-cover': post(back),
  'digest-of-chair': postCard({ items: [digest(week)] }, LINKED),
  'digest-quiet': post(
    digest({ ...week, isQuiet: true, counts: undefined, forYou: [], sections: week.sections.slice(2) }),
  ),
  'digest-stopped': post(digest(week, { isWanted: false })),
};
