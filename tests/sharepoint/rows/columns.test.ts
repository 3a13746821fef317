import {
  type ColumnFault,
  type ListOf,
  readRow,
  writeFields,
  writeNewFields,
} from '../../../bot/sharepoint/rows/list';
import { LISTS } from '../../../bot/sharepoint/lists';
import { FULL } from '../full-rows';
import type { Table } from '../../../bot/usecases/ports';

/** Fields that a row of the list cannot do without. */
const LEAST: Partial<Record<Table, Record<string, unknown>>> = {
  people: { Title: 'Ada', Email: 'ada@example.org', AgencyCode: 'POL' },
  series: {
    Title: 'Planning',
    Code: 'PLAN',
    EveryWeeks: 3,
    FirstOn: '2024-02-01',
    StartTime: '10:00',
    DurationMinutes: 60,
  },
  actions: { Title: 'Train', Ref: 'A01', LeadAgency: 'POL' },
  agencies: { Title: 'Police', Code: 'POL' },
  rules: { Title: 'Weekly', Kind: 'Action', WorkingDays: 0 },
  meetings: {
    Title: 'Planning',
    Ref: 'M1',
    StartsAt: '2024-02-01T10:00:00Z',
    EndsAt: '2024-02-01T11:00:00Z',
  },
};

const read = (table: Table, fields: Record<string, unknown>): unknown => {
  const result = readRow<object>(LISTS[table] as never, { ...LEAST[table], ...fields });
  return result.ok
    ? result.value
    : (result.error as ColumnFault[]).map(({ column, reason }) => `${column} ${reason}`);
};

describe('what people write by hand is understood', () => {
  test.each<[Table, Record<string, unknown>, Record<string, unknown>]>([
    ['people', { Email: '  Ada.Dean@Example.ORG ' }, { email: 'ada.dean@example.org' }],
    ['people', { Roles: ['spoc', 'Chair', 'SPOC'] }, { roles: ['SPOC', 'Chair'] }],
    ['people', { Roles: 'deputy; observer' }, { roles: ['Deputy', 'Observer'] }],
    ['people', { Roles: null, Route: '' }, { roles: [], route: 'Chat' }],
    ['people', { Roles: [] }, { roles: [] }],
    ['series', { EveryWeeks: '6', StartTime: '9:05' }, { everyWeeks: 6, startTime: '09:05' }],
    ['series', { StartTime: '14:00:00', Place: '  ' }, { startTime: '14:00', place: 'To be confirmed' }],
    ['actions', { Status: 'in progress', Rating: 'RED' }, { status: 'InProgress', rating: 'Red' }],
    ['actions', { SupportingAgencies: 'POL , ICB;LA,,POL' }, { supportingAgencies: ['POL', 'ICB', 'LA'] }],
    ['actions', {}, { status: 'NotStarted', supportingAgencies: [] }],
    [
      'actions',
      { Title: 'Train\r\n all staff', SuccessMeasure: 'One.\r\nTwo. ' },
      { title: 'Train all staff', successMeasure: 'One.\nTwo.' },
    ],
    [
      'actions',
      { Title: '\u202eTrain\u0007 all\u0000 staff 👩‍🎓', SuccessMeasure: 'One\ud83d.\u202dTwo' },
      { title: 'Train all staff 👩‍🎓', successMeasure: 'One.Two' },
    ],
    ['agencies', { SafeguardingPartner: 'Yes' }, { safeguardingPartner: true }],
    ['agencies', {}, { safeguardingPartner: false }],
    ['rules', { WorkingDays: '-10' }, { workingDays: -10, to: 'SPOC' }],
    [
      'meetings',
      { StartsAt: '2024-07-01T11:00:00.000+01:00' },
      { startsAt: '2024-07-01T10:00:00Z', status: 'Planned' },
    ],
    // Moved by hand without its end: the same time of day, also over a change of the clocks, or an hour.
    ['meetings', { StartsAt: '2024-07-01T08:00:00Z' }, { endsAt: '2024-07-01T10:00:00Z' }],
    ['meetings', { StartsAt: '2024-02-08T12:00:00Z' }, { endsAt: '2024-02-08T13:00:00Z' }],
    ['meetings', { StartsAt: '2024-01-25T10:00:00Z' }, { endsAt: '2024-01-25T11:00:00Z' }],
    ['meetings', { EndsAt: null }, { endsAt: '2024-02-01T11:00:00Z' }],
    // As long as it was when start and end were last set together.
    [
      'meetings',
      {
        StartsAt: '2024-01-25T09:00:00Z',
        KnownStartsAt: '2024-02-01T10:00:00Z',
        KnownEndsAt: '2024-02-01T11:00:00Z',
      },
      { endsAt: '2024-01-25T10:00:00Z' },
    ],
    ['series', { FirstOn: '27/02/2024' }, { firstOn: '2024-02-27' }],
    ['series', { FirstOn: '2024-02-27T00:00:00Z' }, { firstOn: '2024-02-27' }],
    ['series', { FirstOn: 'Tue 27 Feb 2024' }, { firstOn: '2024-02-27' }],
    ['series', { FirstOn: '27-September-2024' }, { firstOn: '2024-09-27' }],
    ['series', { FirstOn: '3rd March 2024' }, { firstOn: '2024-03-03' }],
    ['series', { FirstOn: '3/3/2024' }, { firstOn: '2024-03-03' }],
    ['series', { FirstOn: '2024-06-30T23:30:00Z' }, { firstOn: '2024-07-01' }],
    ['series', { EveryMonths: '3' }, { everyWeeks: 3, everyMonths: 3 }],
  ])('in %s %j', (table, fields, wanted) => {
    expect(read(table, fields)).toMatchObject(wanted);
  });
});

describe('what cannot be understood is told by its column, without what stands in it', () => {
  test.each<[Table, Record<string, unknown>, string]>([
    ['people', { Email: 'ada at example' }, 'Email is not an e-mail address'],
    [
      'people',
      { Roles: ['SPOC', 'Boss'] },
      'Roles holds something that is none of SPOC, Deputy, Lead, Chair, Coordinator, Member, Observer',
    ],
    ['people', { Title: null }, 'Title is empty'],
    ['actions', { Title: '\u200b\u00ad' }, 'Title is empty'],
    ['actions', { Title: '\u0007 \u202e' }, 'Title is empty'],
    ['series', { FirstOn: '8/2/2024' }, 'FirstOn is not a day written like 2024-09-27'],
    ['series', { FirstOn: '30/02/2024' }, 'FirstOn is not a day written like 2024-09-27'],
    ['series', { FirstOn: '02/27/2024' }, 'FirstOn is not a day written like 2024-09-27'],
    ['series', { FirstOn: 'end of March 2024' }, 'FirstOn is not a day written like 2024-09-27'],
    ['series', { FirstOn: '2024-02-30' }, 'FirstOn is not a day written like 2024-09-27'],
    ['series', { EveryWeeks: 0 }, 'EveryWeeks is not a whole number from 1'],
    ['series', { EveryWeeks: '6.5' }, 'EveryWeeks is not a whole number from 1'],
    ['series', { StartTime: 'half past two' }, 'StartTime is not a time written like 14:00'],
    ['actions', { Title: 'x'.repeat(256) }, 'Title is longer than 255 characters'],
    ['agencies', { SafeguardingPartner: 'perhaps' }, 'SafeguardingPartner is neither yes nor no'],
    ['rules', { WorkingDays: 'ten' }, 'WorkingDays is not a whole number from -250 to 250'],
    ['meetings', { StartsAt: '2024-02-01' }, 'StartsAt is not a time written like 2024-02-08T14:00:00Z'],
  ])('in %s %j', (table, fields, reason) => {
    expect(read(table, fields)).toEqual([reason]);
  });
});

test('a line is written without line ends, and cut where SharePoint would refuse it', () => {
  const written = writeFields(LISTS.actions, {
    title: `Train\n${'x'.repeat(300)}`,
    successMeasure: 'One.\r\nTwo.',
  });
  expect(written).toEqual({ Title: `Train ${'x'.repeat(248)}…`, SuccessMeasure: 'One.\nTwo.' });
});

test('several choices are written with the type that Graph wants, one that is emptied as null', () => {
  expect(writeFields(LISTS.people, { roles: ['SPOC'], awayFrom: undefined })).toEqual({
    Roles: ['SPOC'],
    'Roles@odata.type': 'Collection(Edm.String)',
    AwayFrom: null,
  });
});

test('a row in which several of something are none is read again as it was written', () => {
  const emptied = Object.entries(FULL).flatMap(([table, row]) =>
    Object.entries(row)
      .filter(([, value]) => Array.isArray(value))
      .map(([property]) => [table as Table, { ...row, [property]: [] }] as const),
  );
  const unread = emptied.flatMap(([table, row]) => {
    const list = LISTS[table] as unknown as ListOf<object>;
    const again = readRow(list, writeNewFields(list, row));
    return again.ok ? [] : [[table, again.error]];
  });
  expect(unread).toEqual([]);
});
