import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { deadlineReminderItem, type DeadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import type { Facts, Reminder } from '../../../bot/domain/partnership';
import { action, at, day } from '../../support/partnership';
import { ACTION, asks, base, done, REQUEST, rules, says, START, STATEMENT, undoes } from './doing';

const asOf = (facts: Facts, minutes = 5) => ({
  facts,
  calendar: calendarAsKnownOn(),
  now: plusMinutes(START, minutes),
});
/** The card of a reminder in lines: its state, when it is due, what is offered, and what else stands on it. */
function lines({
  state,
  subject,
  whenWords,
  overdue,
  offers,
  undo,
  undoUntil,
  extension,
  lastNote,
}: DeadlineReminderItem): string[] {
  const { is, ...more } = state;
  return [
    [is, ...Object.values(more).map((value) => JSON.stringify(value))].join(' '),
    [
      subject.title,
      subject.dueOn,
      ...(subject.originalDueOn ? [`first ${subject.originalDueOn}`] : []),
      ...(subject.finding ? [subject.finding.ref] : []),
    ].join(', '),
    `${whenWords}${overdue ? ' (overdue)' : ''}: ${offers.join(' ')}`,
    ...((undo ?? undoUntil) ? [`undo ${undo ?? ''} until ${undoUntil ?? 'ever'}`] : []),
    ...(extension ? [JSON.stringify(extension)] : []),
    ...(lastNote ? [`${lastNote.byName} at ${lastNote.at}: ${lastNote.text}`] : []),
  ];
}
const card = (facts: Facts, key = ACTION, minutes = 5, readBy?: string): string[] =>
  lines(
    deadlineReminderItem(
      asOf(facts, minutes),
      facts.reminders.find((one) => one.key === key)!,
      readBy,
    ),
  );
const changed = (over: Partial<Facts>) => ({ ...base, ...over });
const its = (over: Partial<Reminder>) =>
  changed({ reminders: base.reminders.map((one) => ({ ...one, ...over })) });
const R = { reminderKey: REQUEST },
  S = { reminderKey: STATEMENT };
const POL = 'spoc.pol@partnership.example';

test.each<[string, () => string[], string[]]>([
  [
    'it is asked',
    () => card(base),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'a request',
    () => card(base, REQUEST),
    [
      'open',
      'List of strategy discussions, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'a statement',
    () => card(base, STATEMENT),
    [
      'open',
      'Written statement of action: JTAI, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack Done',
    ],
  ],
  [
    'it was seen',
    () => card(done([says('spoc.pol', 'Acknowledged')]), ACTION, 5),
    [
      'answered {"answer":"Acknowledged","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
      'undo  until 2024-09-24T09:10:00Z',
    ],
  ],
  [
    'it was seen, read by another',
    () => card(done([says('spoc.pol', 'Acknowledged')]), ACTION, 5, 'deputy.pol@partnership.example'),
    [
      'answered {"answer":"Acknowledged","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'it was seen, eleven minutes ago',
    () => card(done([says('spoc.pol', 'Acknowledged')]), ACTION, 11),
    [
      'answered {"answer":"Acknowledged","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'it was seen, ten minutes ago',
    () => card(done([says('spoc.pol', 'Acknowledged')]), ACTION, 10),
    [
      'answered {"answer":"Acknowledged","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
      'undo  until 2024-09-24T09:10:00Z',
    ],
  ],
  [
    'it is on track, on behalf',
    () => card(done([says('coordinator.la', 'OnTrack', { note: 'Drafted.' })])),
    [
      'answered {"answer":"OnTrack","byName":"coordinator.la","at":"2024-09-24T09:00:00Z","onBehalf":true,"note":"Drafted."}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: NeedHelp Done MoreTime',
    ],
  ],
  [
    'help is needed',
    () => card(done([says('spoc.pol', 'NeedHelp', { note: 'No contact' })])),
    [
      'answered {"answer":"NeedHelp","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true,"note":"No contact"}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
      'undo  until 2024-09-24T09:10:00Z',
    ],
  ],
  [
    'it is done',
    () => card(done([says('spoc.pol', 'Done', { note: 'In use', link: 'https://x.example/a' })])),
    [
      'answered {"answer":"Done","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true,"note":"In use","link":"https://x.example/a"}',
      'Map networks of adults who exploit children, 2024-09-27',
      'evidence submitted: ',
      'undo Done until 2024-09-24T09:10:00Z',
    ],
  ],
  [
    'a request that is provided',
    () => card(done([says('spoc.pol', 'Done', R)]), REQUEST),
    [
      'answered {"answer":"Done","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'List of strategy discussions, 2024-09-27',
      'provided: ',
      'undo Done until 2024-09-24T09:10:00Z',
    ],
  ],
  [
    'a statement that is sent',
    () => card(done([says('coordinator.la', 'Done', S)]), STATEMENT, 5, 'coordinator.la@partnership.example'),
    [
      'answered {"answer":"Done","byName":"coordinator.la","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Written statement of action: JTAI, 2024-09-27',
      'sent: ',
      'undo Done until 2024-09-24T09:10:00Z',
    ],
  ],
  [
    'more time is asked for',
    () => card(done([asks('spoc.pol')])),
    [
      'answered {"answer":"MoreTime","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
      'undo MoreTime until 2024-09-24T09:10:00Z',
      '{"decision":"Open","wantedOn":"2024-10-11","reason":"The lead is new","byName":"spoc.pol"}',
    ],
  ],
  [
    'more time is asked for, and it is on track',
    () => card(done([asks('spoc.pol'), says('spoc.pol', 'OnTrack')])),
    [
      'answered {"answer":"OnTrack","byName":"spoc.pol","at":"2024-09-24T09:01:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: NeedHelp Done MoreTime',
      'undo MoreTime until 2024-09-24T09:11:00Z',
      '{"decision":"Open","wantedOn":"2024-10-11","reason":"The lead is new","byName":"spoc.pol"}',
    ],
  ],
  [
    'the wish is withdrawn',
    () => card(done([asks('spoc.pol'), undoes('spoc.pol', 'MoreTime')])),
    [
      'answered {"answer":"Acknowledged","byName":"spoc.pol","at":"2024-09-24T09:01:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
      'undo  until 2024-09-24T09:11:00Z',
    ],
  ],
  [
    'more time is granted',
    () => card(done([asks('spoc.pol'), rules('coordinator.la', 'Granted')])),
    [
      'answered {"answer":"MoreTime","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-10-11, first 2024-09-27',
      'due in 13 working days: OnTrack NeedHelp Done MoreTime',
      '{"decision":"Granted","wantedOn":"2024-10-11","grantedOn":"2024-10-11","reason":"The lead is new","byName":"spoc.pol","decidedByName":"coordinator.la"}',
    ],
  ],
  [
    'another day is granted',
    () =>
      card(
        done([
          asks('spoc.pol'),
          rules('coordinator.la', 'Granted', {
            choosesDay: true,
            otherDay: day('2024-10-04'),
            note: 'A week.',
          }),
        ]),
      ),
    [
      'answered {"answer":"MoreTime","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-10-04, first 2024-09-27',
      'due in 8 working days: OnTrack NeedHelp Done MoreTime',
      '{"decision":"Granted","wantedOn":"2024-10-11","grantedOn":"2024-10-04","reason":"The lead is new","byName":"spoc.pol","decidedByName":"coordinator.la","note":"A week."}',
    ],
  ],
  [
    'the day was moved after it was granted',
    () =>
      card(
        changed({
          ...done([asks('spoc.pol'), rules('coordinator.la', 'Granted')]),
          actions: [action({ dueOn: day('2024-11-01') })],
        }),
      ),
    [
      'answered {"answer":"MoreTime","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-11-01',
      'due in 28 working days: OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'more time is refused',
    () => card(done([asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: 'No.' })])),
    [
      'answered {"answer":"MoreTime","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: OnTrack NeedHelp Done MoreTime',
      '{"decision":"Refused","wantedOn":"2024-10-11","reason":"The lead is new","byName":"spoc.pol","decidedByName":"coordinator.la","note":"No."}',
    ],
  ],
  [
    'the day was moved after it was refused',
    () =>
      card(
        changed({
          ...done([asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: 'No.' })]),
          actions: [action({ dueOn: day('2024-11-01') })],
        }),
      ),
    [
      'answered {"answer":"MoreTime","byName":"spoc.pol","at":"2024-09-24T09:00:00Z","onBehalf":false,"byReader":true}',
      'Map networks of adults who exploit children, 2024-11-01',
      'due in 28 working days: OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'it is overdue',
    () =>
      card(changed({ actions: [action({ dueOn: day('2024-09-20'), originalDueOn: day('2024-09-13') })] })),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-20, first 2024-09-13',
      'overdue by 2 working days (overdue): Acknowledged NeedHelp Done MoreTime',
    ],
  ],
  [
    'it is due today',
    () =>
      card(changed({ actions: [action({ dueOn: day('2024-09-24'), originalDueOn: day('2024-09-24') })] })),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-24',
      'due today: Acknowledged OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'its day was taken away',
    () => card(changed({ actions: [action({ dueOn: undefined })] })),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done',
    ],
  ],
  [
    'it is handed in',
    () => card(changed({ actions: [action({ status: 'Agreed', dueOn: day('2024-09-20') })] })),
    ['settled', 'Map networks of adults who exploit children, 2024-09-20', 'agreed by the group: '],
  ],
  [
    'another agency leads it',
    () => card(changed({ actions: [action({ leadAgency: 'ICB', dueOn: day('2024-09-20') })] })),
    [
      'passed-on {"title":"Agency ICB","code":"ICB","safeguardingPartner":true}',
      'Map networks of adults who exploit children, 2024-09-20',
      'overdue by 2 working days: ',
    ],
  ],
  [
    'it is gone',
    () => card(changed({ actions: [] })),
    ['gone', 'JTAI partnership meeting, Thursday 8 February 2024, 2024-09-27', 'due in 3 working days: '],
  ],
  [
    'a newer one has gone out',
    () => card(its({ state: 'Superseded' })),
    ['superseded', 'Map networks of adults who exploit children, 2024-09-27', 'due in 3 working days: '],
  ],
  [
    'somebody else is asked',
    () => card(its({ state: 'Superseded', ended: 'Person' })),
    ['passed-on', 'Map networks of adults who exploit children, 2024-09-27', 'due in 3 working days: '],
  ],
  [
    'it has a day again',
    () => card(its({ state: 'Superseded', ended: 'Gone' })),
    ['superseded', 'Map networks of adults who exploit children, 2024-09-27', 'due in 3 working days: '],
  ],
  [
    'it has no day any more',
    () => card({ ...its({ state: 'Superseded', ended: 'Gone' }), actions: [action({ dueOn: undefined })] }),
    ['undated', 'Map networks of adults who exploit children, 2024-09-27', 'due in 3 working days: '],
  ],
  [
    'a row says that it was answered, and not by whom',
    () => card(its({ state: 'Acknowledged', acknowledgedAt: START })),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done MoreTime',
    ],
  ],
  [
    'something was noted',
    () =>
      card(
        changed({
          updates: [
            { actionRef: 'A07', kind: 'Progress', text: 'Begun.', by: POL, at: at('2024-09-20T09:00:00Z') },
            {
              key: 'l',
              actionRef: 'A07',
              kind: 'Progress',
              text: 'Later.',
              by: 'x@x.example',
              at: at('2024-09-21T09:00:00Z'),
            },
            { actionRef: 'A07', kind: 'Evidence', text: 'E', by: POL, at: at('2024-09-22T09:00:00Z') },
            { actionRef: 'A08', kind: 'Progress', text: 'Other.', by: POL, at: at('2024-09-23T09:00:00Z') },
          ],
        }),
      ),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done MoreTime',
      'x@x.example at 2024-09-21T09:00:00Z: Later.',
    ],
  ],
  [
    'a note was taken back',
    () =>
      card(
        changed({
          updates: [
            { actionRef: 'A07', kind: 'Progress', text: 'Begun.', by: POL, at: at('2024-09-20T09:00:00Z') },
            {
              key: 'l',
              actionRef: 'A07',
              kind: 'Progress',
              text: 'Later.',
              by: POL,
              at: at('2024-09-21T09:00:00Z'),
            },
            {
              key: 't',
              actionRef: 'A07',
              kind: 'TakenBack',
              takesBack: 'l',
              by: POL,
              at: at('2024-09-22T09:00:00Z'),
            },
          ],
        }),
      ),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-27',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done MoreTime',
      'spoc.pol at 2024-09-20T09:00:00Z: Begun.',
    ],
  ],
  [
    'it answers a finding',
    () =>
      card(
        changed({
          actions: [action({ findingRef: 'F1' })],
          findings: [{ title: 'F', ref: 'F1', kind: 'Priority' }],
        }),
      ),
    [
      'open',
      'Map networks of adults who exploit children, 2024-09-27, F1',
      'due in 3 working days: Acknowledged OnTrack NeedHelp Done MoreTime',
    ],
  ],
])('the card once %s', (_, shown, expected) => expect(shown()).toEqual(expected));
