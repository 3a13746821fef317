import { action, day } from '../../support/partnership';
import { card, changed } from './card-lines';
import { ACTION, asks, base, done, REQUEST, rules, says, STATEMENT, undoes } from './doing';

const R = { reminderKey: REQUEST };
const S = { reminderKey: STATEMENT };

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
])('the card once %s', (_, shown, expected) => expect(shown()).toEqual(expected));
