import { dayOf, type Day } from '../../bot/domain/calendar/day';
import type { DoorItem } from '../../bot/domain/door/item';
import type { HelpItem } from '../../bot/domain/deadlines/messages/help-item';
import type { NoticeItem } from '../../bot/domain/notices/item';
import { type Extension, type Message } from '../../bot/domain/partnership';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { myCard } from '../../bot/teams/cards/replies/my';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { answered, deadlineReminderItem, meetingReminderItem, NOW, owedItem, POLICE } from './card-notices';
import type { DeadlineReminderItem, ExtensionShown } from '../../bot/domain/deadlines/reminder-item';
import type { ExtensionItem } from '../../bot/domain/deadlines/messages/extension-items';
import type { ReminderItem } from '../../bot/domain/outstanding/reminder-item';

/** What agencies can answer to a deadline, and what becomes of it, as cards. */

const one = (notice: ReminderItem): Card => postCard({ items: [notice] });

const MORE: DeadlineReminderItem['offers'] = ['NeedHelp', 'Done', 'MoreTime'];

const message = (kind: Message['kind']): Message => ({
  table: 'messages',
  title: 'Agree one referral form',
  key: `${kind}|Action|A7`,
  kind,
  about: 'Action|A7',
  agencyCode: 'POL',
  dueAt: NOW,
  state: 'Sent',
  attempts: 1,
});

const HELP: HelpItem = {
  about: 'help',
  message: message('Help'),
  notice: deadlineReminderItem(
    answered({ answer: 'NeedHelp', note: 'We cannot reach the school nursing lead' }),
    {
      offers: ['OnTrack', 'Done', 'MoreTime'],
    },
  ),
  askedByName: 'Sam Okafor',
  askedAt: NOW,
  note: 'We cannot reach the school nursing lead, and the form needs her agreement',
  isOver: false,
};

const CHANGED: NoticeItem = {
  about: 'changed',
  of: 'Part',
  message: message('PartChanged'),
  words:
    'Karen Whitlock handed over to Samir Haddad: single point of contact (SPOC); 2 actions (A10 and A11).',
  byName: 'Priya Nair',
  at: NOW,
};

const DOOR: DoorItem = {
  about: 'door',
  message: message('Door'),
  person: { title: 'Sam Okafor', email: 'sam.okafor@police.example', roles: ['SPOC'] },
  agencyTitle: POLICE.title,
  calledInTeams: 'Samuel Okafor, s.okafor@northshire.police.example',
  askedAt: NOW,
  isOver: false,
};
const DOOR_ANSWERED = { byName: 'Jo Lee', at: NOW };

const WISH: ExtensionShown = {
  decision: 'Open',
  wantedOn: '2024-02-27' as Day,
  byName: 'Sam Okafor',
  reason: 'The school nursing lead is away until the 19th',
};

const ASKED: Extension = {
  title: 'Agree one referral form for all agencies',
  key: 'Action|A7|more time 1',
  kind: 'Action',
  subjectRef: 'A7',
  agencyCode: 'POL',
  dueOn: '2024-02-13' as Day,
  wantedOn: WISH.wantedOn,
  reason: WISH.reason ?? '',
  by: 'sam.okafor@police.example',
  at: NOW,
  decision: 'Open',
};

const GRANTED: Extension = { ...ASKED, decision: 'Granted', grantedOn: ASKED.wantedOn };
const REFUSED: Extension = {
  ...ASKED,
  decision: 'Refused',
  note: 'The board meets on the 14th and needs it',
};
const DECIDED = { byName: 'Jo Lee', at: NOW };

const EXTENSION: ExtensionItem = {
  about: 'extension',
  message: message('Extension'),
  extension: ASKED,
  agency: POLICE,
  title: 'Agree one referral form for all agencies and publish it to front-line staff',
  askedByName: 'Sam Okafor',
  dueOn: ASKED.dueOn,
  isDone: false,
  moreDays: 10,
  movedBefore: [],
  isAskedAgain: false,
};

/** The cards by name. */
export const ANSWER_STATES: Readonly<Record<string, Card>> = {
  'changed-part': postCard(
    { items: [CHANGED] },
    { tab: (page = '') => `https://teams.example/l/entity/APP/${page}` },
  ),
  'changed-setting': postCard({
    items: [{ ...CHANGED, of: 'Setting', words: 'Messages go out 9am to 4:30pm on working days.' }],
  }),
  'door-asked': postCard({ items: [DOOR] }),
  'door-confirmed': postCard({
    items: [{ ...DOOR, isOver: true, answered: { ...DOOR_ANSWERED, isThem: true } }],
  }),
  'door-confirmed-just-now': postCard({
    items: [{ ...DOOR, answered: { ...DOOR_ANSWERED, isThem: true }, undoUntil: NOW }],
  }),
  'door-refused': postCard({ items: [{ ...DOOR, answered: { ...DOOR_ANSWERED, isThem: false } }] }),
  'door-settled': postCard({ items: [{ ...DOOR, isOver: true }] }),
  'deadline-unfolded': postCard(
    { items: [deadlineReminderItem()] },
    { reopened: { key: deadlineReminderItem().reminder.key } },
  ),
  'deadline-on-track': one(deadlineReminderItem(answered({ answer: 'OnTrack' }), { offers: MORE })),
  'deadline-needs-help': one(
    deadlineReminderItem(
      answered({
        answer: 'NeedHelp',
        note: 'We cannot reach the school nursing lead',
        helper: { name: 'Jo Lee', at: NOW },
      }),
      { offers: MORE },
    ),
  ),
  'deadline-done': one(
    deadlineReminderItem(
      answered({
        answer: 'Done',
        note: 'Form agreed and in use since Monday',
        link: 'https://northshire.sharepoint.com/sites/jtai/Shared%20Documents/referral-form.docx',
      }),
      { whenWords: 'evidence submitted', offers: [], undo: 'Done' },
    ),
  ),
  'deadline-more-time': one(
    deadlineReminderItem(answered({ answer: 'MoreTime' }), {
      offers: MORE,
      undo: 'MoreTime',
      extension: WISH,
    }),
  ),
  'deadline-more-time-granted': one(
    deadlineReminderItem(answered({ answer: 'MoreTime' }), {
      offers: MORE,
      subject: {
        ...deadlineReminderItem().subject,
        dueOn: WISH.wantedOn,
        originalDueOn: '2024-02-13' as Day,
      },
      whenWords: 'due in 13 working days',
      extension: { ...WISH, decision: 'Granted', grantedOn: WISH.wantedOn, decidedByName: 'Jo Lee' },
    }),
  ),
  'deadline-settled': one(deadlineReminderItem({ is: 'settled' }, { whenWords: 'evidence submitted' })),
  'deadline-passed-on': one(
    deadlineReminderItem({ is: 'passed-on', to: { ...POLICE, title: 'Children’s services', code: 'LA' } }),
  ),
  'deadline-undated': one(deadlineReminderItem({ is: 'undated' })),
  'meeting-passed-on': one(meetingReminderItem({ is: 'passed-on' })),
  'statement-open': one(
    deadlineReminderItem(undefined, {
      subject: { ...deadlineReminderItem().subject, kind: 'Milestone', finding: undefined },
      offers: ['Acknowledged', 'OnTrack', 'Done'],
    }),
  ),
  'help-asked': postCard({ items: [HELP] }),
  'help-taken': postCard({ items: [{ ...HELP, taken: { byName: 'Jo Lee', at: NOW } }] }),
  'extension-open': postCard({ items: [EXTENSION] }, { marking: 'OFFICIAL' }),
  'help-taken-just-now': postCard({
    items: [{ ...HELP, taken: { byName: 'Jo Lee', at: NOW }, undoUntil: NOW }],
  }),
  'extension-granted': postCard({ items: [{ ...EXTENSION, extension: GRANTED, decided: DECIDED }] }),
  'extension-refused': postCard({ items: [{ ...EXTENSION, extension: REFUSED, decided: DECIDED }] }),
  'decision-granted': postCard({
    items: [
      {
        ...EXTENSION,
        about: 'decision',
        extension: GRANTED,
        decided: DECIDED,
        dueOn: WISH.wantedOn,
        originalDueOn: '2024-02-13' as Day,
        next: { on: '2024-02-22' as Day, workingDays: -3 },
        notice: deadlineReminderItem(answered({ answer: 'MoreTime' }), { offers: MORE }),
      },
    ],
  }),
  'decision-refused': postCard({
    items: [
      {
        ...EXTENSION,
        about: 'decision',
        extension: REFUSED,
        decided: DECIDED,
        overdueBy: 3,
        notice: deadlineReminderItem(answered({ answer: 'MoreTime' }), { offers: MORE }),
      },
    ],
  }),
  'help-and-more-time': postCard({ items: [HELP, EXTENSION, deadlineReminderItem()] }),
  'my-on-behalf': myCard(
    {
      agency: { code: 'POL', title: POLICE.title },
      isOnBehalf: true,
      mayAnswer: true,
      today: dayOf(NOW),
      counts: { toDo: 2, overdue: 0, waiting: 2 },
      items: [meetingReminderItem(), deadlineReminderItem(undefined, { extension: WISH })].map((notice, at) =>
        owedItem(notice, at),
      ),
    },
    {},
  ),
};
