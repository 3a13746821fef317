import { actionAddress, actionPath, meetingPage, rowPath } from '../../bot/contract/action-path';

/** What people may number or call a row, and an address would take for something else. */
const ODD = [
  ...['..', '.', '...', '-', '--', '/', '\\', '%', '?', '#', '&', '+', ' ', '🎓', 'Ä&1', 'A 1', 'a+b'],
  ...[
    'a/b',
    'a//b',
    'a\\b',
    '50%',
    '%2F',
    '%2f',
    '%2e%2e',
    '..%2F..',
    'x?y#1&2',
    'PM 7/50%',
    '-?ref=A01',
    ';',
    ':',
  ],
];

/** What a browser or a server finds in an address: its path in steps, and what stands behind the question mark. */
const read = (address: string) => {
  const { pathname, searchParams, hash } = new URL(address, 'https://jtai.example');
  return {
    steps: pathname.slice(1).split('/').map(decodeURIComponent),
    asked: Object.fromEntries(searchParams),
    hash,
  };
};

/** The row that it names, as the tab and the server both read it. */
const named = ({ steps, asked }: ReturnType<typeof read>, at: number): string | undefined =>
  steps[at] === '-' ? (asked['ref'] ?? '-') : steps[at];

it.each(ODD)('“%s” is one step of an address, or stands behind the question mark', (ref) => {
  for (const [address, at, below] of [
    [actionPath(ref), 1, []],
    [actionAddress(ref), 3, []],
    [actionAddress(ref, 'progress', 'p1'), 3, ['progress']],
    [`/${rowPath('people', ref, 'away')}`, 1, ['away']],
    [meetingPage(ref, 'record'), 1, ['record']],
  ] as const) {
    const found = read(address);
    expect([named(found, at), found.steps.slice(at + 1), found.hash]).toEqual([ref, below, '']);
  }
});

it('a partnership is named beside it in either case', () => {
  expect(read(actionAddress('..', undefined, 'a&b')).asked).toEqual({ ref: '..', partnership: 'a&b' });
  expect(read(actionAddress('A01', undefined, 'a&b')).asked).toEqual({ partnership: 'a&b' });
});
