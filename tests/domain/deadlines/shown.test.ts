import { action, at, day } from '../../support/partnership';
import { card, changed, its } from './card-lines';
import { START } from './doing';

const POL = 'spoc.pol@partnership.example';

test.each<[string, () => string[], string[]]>([
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
    ['gone', 'JTAI partnership meeting, Thu 8 Feb 2024, 2024-09-27', 'due in 3 working days: '],
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
