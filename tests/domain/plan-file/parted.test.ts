import { partedByLine } from '../../../bot/domain/plan-file/rows/lines';

const NOTHING = { ref: '', title: '', lead: '', due: '', note: '' };

/** The rows that one row is, each by what it has of its own. */
const parted = (given: Partial<typeof NOTHING>) =>
  partedByLine({ ...NOTHING, ...given }).map(({ ref, title, lead, due, note }) =>
    [ref, title, lead, due, note].join(' | '),
  );

test.each<[string, Partial<typeof NOTHING>, string[]]>([
  ['one action', { ref: '1', title: 'Agree a form' }, ['1 | Agree a form |  |  | ']],
  [
    'a number for each line',
    { ref: '1\n2', title: 'Agree a form\nTrain hubs', lead: 'Police', note: 'Begun\nPlanned' },
    ['1 | Agree a form | Police |  | Begun', '2 | Train hubs | Police |  | Planned'],
  ],
  [
    'a day for each line',
    { title: 'Agree a form\nTrain hubs', due: '30/06/2025\nongoing', lead: 'Police\nHealth\nEducation' },
    [
      '| Agree a form | Police\nHealth\nEducation | 30/06/2025 | ',
      '| Train hubs | Police\nHealth\nEducation | ongoing | ',
    ].map((one) => ` ${one}`),
  ],
  [
    'a lead for each line and one day',
    { title: 'Agree a form\nTrain hubs', lead: 'Police\nHealth', due: '30/06/2025' },
    [' | Agree a form | Police | 30/06/2025 | ', ' | Train hubs | Health | 30/06/2025 | '],
  ],
  [
    'leads that do not go with the days',
    { title: 'Agree a form\nTrain hubs', lead: 'Police\nHealth', due: 'May\nJune\nJuly' },
    [' | Agree a form\nTrain hubs | Police\nHealth | May\nJune\nJuly | '],
  ],
  [
    'lines that are no days',
    { title: 'Agree a form\nTrain hubs', due: 'soon\nlater' },
    [' | Agree a form\nTrain hubs |  | soon\nlater | '],
  ],
  [
    'days with prose beside them',
    { title: 'Agree a form\nTrain hubs', due: `30/06/2025\n${'when the board has met and '.repeat(2)}` },
    [` | Agree a form\nTrain hubs |  | 30/06/2025\n${'when the board has met and '.repeat(2)} | `],
  ],
  [
    'a list with marks',
    { title: '1. agree a form\n2) train hubs\nin every area', ref: 'a)\nb)' },
    ['a) | agree a form |  |  | ', 'b) | train hubs in every area |  |  | '],
  ],
  [
    'blocks with a line between them',
    { title: 'Agree a form\nfor referrals\n\nTrain hubs', ref: '1\n\n2' },
    ['1 | Agree a form\nfor referrals |  |  | ', '2 | Train hubs |  |  | '],
  ],
  [
    'bullets',
    { title: '• Agree a form\n• Train hubs', ref: '1\n2' },
    ['1 | Agree a form |  |  | ', '2 | Train hubs |  |  | '],
  ],
  [
    'a second line that only goes on',
    { ref: '1\n2', title: 'Agree a form\nfor every hub' },
    ['1\n2 | Agree a form\nfor every hub |  |  | '],
  ],
  [
    'a second line of one word',
    { ref: '1\n2', title: 'Agree a form\nTraining' },
    ['1\n2 | Agree a form\nTraining |  |  | '],
  ],
  [
    'a short second line',
    { ref: '1\n2', title: 'Agree a form\nGo on x' },
    ['1\n2 | Agree a form\nGo on x |  |  | '],
  ],
  [
    'lines in quotes',
    { ref: '1\n2', title: 'Agree a form\n“Train” hubs' },
    ['1 | Agree a form |  |  | ', '2 | “Train” hubs |  |  | '],
  ],
  [
    'nothing that bears it out',
    { title: 'Agree a form\nTrain hubs' },
    [' | Agree a form\nTrain hubs |  |  | '],
  ],
])('%s', (_, given, rows) => expect(parted(given)).toEqual(rows));
