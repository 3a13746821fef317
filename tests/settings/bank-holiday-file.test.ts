import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBankHolidays } from '../../bot/settings/bank-holiday-file';
import { describeFault } from '../../bot/settings/config';
import type { Day } from '../../bot/domain/calendar/day';

const today = '2026-11-23' as Day;
let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'jtai-holidays-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const readText = (text: string) => {
  const file = path.join(folder, 'extra.json');
  writeFileSync(file, text);
  return readBankHolidays(file, today);
};
const faultsOf = (text: string) => {
  const read = readText(text);
  return read.ok ? [] : read.error.map(describeFault);
};

test('the file that GOV.UK publishes is read for England and Wales, as announced today', () => {
  const event = (title: string, date: string) => ({ title, date, notes: '', bunting: true });
  const published = {
    'england-and-wales': { division: 'england-and-wales', events: [event('Coronation', '2027-05-10')] },
    scotland: { division: 'scotland', events: [event('St Andrew’s Day', '2027-11-30')] },
  };
  expect(readText(JSON.stringify(published))).toEqual({
    ok: true,
    value: [{ day: '2027-05-10', name: 'Coronation', announcedOn: today }],
  });
});

test('our own shape keeps the day of each announcement', () => {
  const own = [{ day: '2027-05-10', name: 'Coronation', announcedOn: '2026-11-06' }];
  expect(readText(JSON.stringify(own))).toEqual({ ok: true, value: own });
});

test('every faulty row is told', () => {
  const rows = [
    { day: '2027-02-30', name: 'Nonsense', announcedOn: '2026-11-06' },
    { day: '2027-05-10', name: '  ', announcedOn: '2026-11-06' },
  ];
  expect(faultsOf(JSON.stringify(rows))).toEqual([
    expect.stringMatching(/^BANK_HOLIDAYS_FILE names a file that has a fault at 0, day: not a day such as/),
    expect.stringMatching(/^BANK_HOLIDAYS_FILE names a file that has a fault at 1, name: empty\. Save/),
  ]);
});

test.each([
  ['{ "scotland": {} }', 'has a fault at england-and-wales'],
  ['"a text"', 'has a fault: '],
  ['BEGIN:VCALENDAR', 'does not hold JSON'],
])('%s is refused', (text, problem) => {
  expect(faultsOf(text)).toEqual([
    expect.stringContaining(`BANK_HOLIDAYS_FILE names a file that ${problem}`),
  ]);
});

test('a file that is not there is told, not thrown', () => {
  expect(readBankHolidays(path.join(folder, 'none.json'), today)).toMatchObject({
    ok: false,
    error: [{ setting: 'BANK_HOLIDAYS_FILE', problem: 'names a file that cannot be opened' }],
  });
});
