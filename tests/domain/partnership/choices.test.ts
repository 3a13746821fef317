import * as lists from '../../../bot/domain/partnership';

/** The choices of SharePoint's columns: rows that stand there hold them, so none is renamed, moved or taken out. */
test.each<[string, readonly string[], string]>([
  ['Roles', lists.ROLES, 'SPOC Deputy Lead Chair Coordinator Member Observer'],
  ['meetings’ Status', lists.MEETING_STATUSES, 'Planned Held Cancelled'],
  ['Answer', lists.ANSWERS, 'Attending Deputy Apologies'],
  ['boards’ Wants', lists.BOARD_WANTS, 'Asks Red Numbers Closed Ahead'],
  ['minutes’ Kind', lists.MINUTE_KINDS, 'Decision Challenge Note Ask'],
  ['findings’ Kind', lists.FINDING_KINDS, 'Priority Improvement Strength'],
  [
    'actions’ Status',
    lists.ACTION_STATUSES,
    'NotStarted InProgress EvidenceSubmitted Agreed Closed Sustained',
  ],
  ['Rating', lists.RATINGS, 'Blue Green Amber Red'],
  ['Impact', lists.IMPACTS, 'NotYet Some Assured'],
  ['Verdict', lists.VERDICTS, 'Agree Challenge Withdrawn'],
  ['deadlines’ answers', lists.DEADLINE_ANSWERS, 'Acknowledged OnTrack NeedHelp Done MoreTime'],
  ['reminders’ Kind', lists.SUBJECT_KINDS, 'Meeting Action Request Milestone'],
  ['reminders’ State', lists.REMINDER_STATES, 'Claimed Sent Acknowledged Failed Superseded'],
  ['reminders’ Ended', lists.ENDINGS, 'Agency Person Done Gone'],
  ['messages’ State', lists.MESSAGE_STATES, 'Planned Claimed Sent Answered Failed Superseded'],
  ['rules’ To', lists.RULE_ADDRESSEES, 'SPOC Coordinator'],
  ['Days', lists.WEEKDAYS, 'Monday Tuesday Wednesday Thursday Friday'],
  ['statement steps’ Kind', lists.STATEMENT_STEPS, 'Version SignOff Approval Sent'],
  ['the diary’s Kind', lists.DIARY_KINDS, 'Interview Observation FocusGroup Visit Note Audits'],
  ['calendars’ Scope', lists.FEED_SCOPES, 'Own Agency All'],
  ['notices’ About', lists.NOTICES_ABOUT, 'Part Setting'],
])('the first choices of %s stay as they are', (_column, choices, first) => {
  const named = first.split(' ');
  expect(choices.slice(0, named.length)).toEqual(named);
});

test('the kinds of a step keep their names and their order', () =>
  expect(lists.UPDATE_KINDS.slice(0, 12)).toEqual([
    ...['Progress', 'Evidence', 'Extension', 'Challenge', 'Agreement', 'Closing'],
    ...['Review', 'Reopening', 'Rating', 'Impact', 'Change', 'TakenBack'],
  ]));

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  [
    'an action’s status',
    lists.ACTION_STATUS_WORDS,
    {
      ...{ NotStarted: 'Not started', InProgress: 'In progress', EvidenceSubmitted: 'Evidence submitted' },
      ...{ Agreed: 'Agreed by the group', Closed: 'Closed with a sustainability plan' },
      Sustained: 'Sustained at review',
    },
  ],
  [
    'the scale',
    lists.RATING_WORDS,
    { Blue: 'Complete and evidenced', Green: 'On track', Amber: 'At risk', Red: 'Off track' },
  ],
  ['the impact', lists.IMPACT_WORDS, { NotYet: 'Not yet', Some: 'Some', Assured: 'Assured' }],
  ['a vote', lists.VERDICT_WORDS, { Agree: 'Agrees', Challenge: 'Challenges', Withdrawn: 'No answer' }],
  [
    'an answer to a meeting',
    lists.ANSWER_WORDS,
    { Attending: 'Attending', Deputy: 'A deputy attends', Apologies: 'Apologies' },
  ],
  [
    'an answer to a deadline',
    lists.DEADLINE_ANSWER_WORDS,
    {
      ...{ Acknowledged: 'Acknowledged', OnTrack: 'On track', NeedHelp: 'Needs help', Done: 'Done' },
      MoreTime: 'More time asked for',
    },
  ],
  [
    'a finding',
    lists.FINDING_KIND_WORDS,
    { Priority: 'Area for priority action', Improvement: 'Area for improvement', Strength: 'Strength' },
  ],
  [
    'what is due',
    lists.SUBJECT_KIND_WORDS,
    { Meeting: 'Meeting', Action: 'Action', Request: 'Request', Milestone: 'Milestone' },
  ],
  [
    'a part in the partnership',
    lists.ROLE_WORDS,
    {
      ...{ SPOC: 'Single point of contact (SPOC)', Deputy: 'Deputy', Lead: 'Agency lead', Chair: 'Chair' },
      ...{ Coordinator: 'Coordinator', Member: 'Member', Observer: 'Observer' },
    },
  ],
])('people read of %s these words', (_what, words, read) => expect(words).toEqual(read));

test.each<[lists.Answer, string | undefined, string]>([
  ['Attending', undefined, 'Attending'],
  ['Attending', 'Jo Bloggs', 'Attending'],
  ['Apologies', undefined, 'Apologies'],
  ['Deputy', 'Jo Bloggs', 'A deputy attends: Jo Bloggs'],
  ['Deputy', undefined, 'A deputy attends'],
])('the answer %s with the deputy %s is read as “%s”', (answer, deputy, words) =>
  expect(lists.answerInWords(answer, deputy)).toBe(words),
);

test('faults of lists are counted by their rows', () => {
  const fault = { list: 'People', row: 'Kim', reason: 'no e-mail' };
  expect(lists.rowsIn([fault, { ...fault, rows: 3 }])).toBe(4);
  expect(lists.rowsIn([])).toBe(0);
});

test('a row of what is sent says whether it is a reminder, and what it is about', () => {
  expect(lists.aboutOf({ table: 'reminders', subjectRef: 'A07' })).toBe('A07');
  expect(lists.aboutOf({ table: 'messages', about: 'M1' })).toBe('M1');
  expect(lists.isReminder({ table: 'messages' } as lists.Message)).toBe(false);
  expect(lists.isReminder({ table: 'reminders' } as lists.Reminder)).toBe(true);
});
