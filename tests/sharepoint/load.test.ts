import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../bot/cli/load';
import { openStore, type SharePointStore } from '../../bot/sharepoint';
import type { Instant } from '../../bot/domain/calendar/day';
import { keptJournal, LocalSites } from './local-site';
import { freshSiteOn } from './by-hand';

const sites = new LocalSites();
const folders: string[] = [];
beforeAll(() => sites.start());
afterAll(async () => {
  await sites.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const clock = { now: () => '2024-01-15T09:00:00Z' as Instant };

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const open = (site: string): Promise<SharePointStore> =>
  openStore({ graph: sites.graph(), site, journal: keptJournal() });

const run = (site: string, ...argv: string[]) => runAnswering(site, undefined, ...argv);

/** Runs the command; `answer` is what is said when it asks. */
async function runAnswering(
  site: string,
  answer: string | undefined,
  ...argv: string[]
): Promise<{ code: number; lines: string[]; asked: string[] }> {
  const lines: string[] = [];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answer;
  };
  const print = (line: string) => void lines.push(line);
  const code = await main({ argv, openStore: () => open(site), clock, print, ask });
  return { code, lines, asked };
}

const loadFiles = (site: string, files: Readonly<Record<string, string>>) => run(site, folderOf(files));

/** As somebody does who means it: rows that are there are changed without asking. */
const loadChanges = (site: string, files: Readonly<Record<string, string>>) =>
  run(site, folderOf(files), '--yes');

const AGENCIES = 'Title,Code,SafeguardingPartner\nPolice,POL,true\nCouncil,LA,yes\n';

test('somebody who is off the list is found unchanged, though the file still says what they were', async () => {
  const site = await sites.provisioned();
  const files = {
    'Agencies.csv': AGENCIES,
    'People.csv':
      'Title,Email,AgencyCode,Roles,LeftOn\nKaren Whitlock,karen@police.example,POL,SPOC,2024-01-10\nSam,sam@la.example,LA,Coordinator,\n',
  };
  expect((await loadFiles(site, files)).code).toBe(0);
  const again = await loadFiles(site, files);
  expect(again.asked).toEqual([]);
  expect(again.lines.at(-1)).toMatch(/People +0 +0 +2$/);
});

test('rows are created, found unchanged, and changed, by their key', async () => {
  const site = await sites.provisioned();
  const first = await loadFiles(site, { 'Agencies.csv': AGENCIES });
  expect(first).toEqual({
    code: 0,
    asked: [],
    lines: ['  List        created    changed  unchanged', '  Agencies          2          0          0'],
  });
  const again = await loadChanges(site, {
    'Agencies.csv': 'Code,Title,SafeguardingPartner\nLA,Council,\nPOL,Constabulary,\nICB,Health,true\n',
  });
  expect(again.lines[1]).toBe('  Agencies          1          1          1');
  const { agencies } = await (await open(site)).snapshot();
  expect(agencies).toMatchObject([
    { code: 'POL', title: 'Constabulary', safeguardingPartner: true },
    { code: 'LA', title: 'Council', safeguardingPartner: true },
    { code: 'ICB', title: 'Health', safeguardingPartner: true },
  ]);
});

test('a row that is there may be changed by a file with only its key and one more column', async () => {
  const site = await sites.provisioned();
  await loadFiles(site, {
    'Agencies.csv': AGENCIES,
    'Actions.csv': 'Title,Ref,LeadAgency,Status\nTrain,A01,POL,Closed\n',
  });
  const rated = await loadChanges(site, { 'Actions.csv': 'Ref,Rating\nA01,amber\n' });
  expect(rated.lines[1]).toMatch(/Actions +0 +1 +0/);
  const { actions } = await (await open(site)).snapshot();
  expect(actions).toMatchObject([{ ref: 'A01', title: 'Train', status: 'Closed', rating: 'Amber' }]);
});

describe('rows that are there already', () => {
  const before = { 'Agencies.csv': AGENCIES };
  const after = {
    'Agencies.csv': 'Title,Code,SafeguardingPartner\nConstabulary,POL,\nCouncil,LA,yes\nHealth,ICB,true\n',
  };
  const titles = async (site: string) =>
    (await (await open(site)).snapshot()).agencies.map(({ title }) => title).sort();

  test('are changed only after a yes, and each change is shown before', async () => {
    const site = await sites.provisioned();
    await loadFiles(site, before);
    const told = await runAnswering(site, ' Yes ', folderOf(after));
    expect(told.code).toBe(0);
    expect(told.lines[0]).toBe('Agencies POL: Title from “Police” to “Constabulary”');
    expect(told.asked).toEqual([
      'One row already in the lists would be changed as above. Type yes to change it: ',
    ]);
    expect(await titles(site)).toEqual(['Constabulary', 'Council', 'Health']);
  });

  test.each([
    ['somebody says no', 'no', 'Nothing was written.'],
    ['somebody only presses Enter', '', 'Nothing was written.'],
    ['nobody is there to be asked', undefined, expect.stringContaining('Add --yes')],
  ])('stay as they are, and nothing is written, when %s', async (_when, answer, last) => {
    const site = await sites.provisioned();
    await loadFiles(site, before);
    const told = await runAnswering(site, answer, folderOf(after));
    expect(told.code).toBe(1);
    expect(told.lines.at(-1)).toEqual(last);
    expect(await titles(site)).toEqual(['Council', 'Police']);
  });

  test('a check says what would change, asks nothing and writes nothing', async () => {
    const site = await sites.provisioned();
    await loadFiles(site, before);
    expect(await run(site, folderOf(after), '--check')).toEqual({
      code: 0,
      asked: [],
      lines: [
        'Agencies POL: Title from “Police” to “Constabulary”',
        '  List      to create  to change  unchanged',
        '  Agencies          1          1          1',
        'Only looked: nothing was written.',
      ],
    });
    expect(await titles(site)).toEqual(['Council', 'Police']);
  });

  test('a check of faulty files names the faults', async () => {
    const site = await sites.provisioned();
    const told = await run(site, folderOf({ 'Agencies.csv': 'Title,Code\n,POL\n' }), '--check');
    expect(told.code).toBe(1);
    expect(told.lines[0]).toContain('Agencies.csv, line 2: Title');
  });
});

test('an owner who is not on People is refused, whether the row is new or not; one whom the files bring is not', async () => {
  const site = await sites.provisioned();
  const people = 'Title,Email,AgencyCode,Roles\nAda,ada@example.org,POL,SPOC\n';
  const owned = (owner: string) => ({
    'Agencies.csv': AGENCIES,
    'Actions.csv': `Title,Ref,LeadAgency,OwnerEmail\nTrain,A01,POL,${owner}\n`,
    'Requests.csv': `Title,Ref,AgencyCode,OwnerEmail\nRota,R01,POL,${owner}\n`,
  });
  const refused = await loadFiles(site, { ...owned('bob@example.org'), 'People.csv': people });
  expect(refused.code).toBe(1);
  expect(refused.lines).toEqual([
    'Actions.csv, line 2: OwnerEmail names bob@example.org, who is not in People. Add them there, or leave the cell blank.',
    'Requests.csv, line 2: OwnerEmail names bob@example.org, who is not in People. Add them there, or leave the cell blank.',
    '',
    '2 faults. Nothing was written.',
  ]);
  expect((await loadFiles(site, { ...owned('ADA@example.org'), 'People.csv': people })).code).toBe(0);
  expect((await loadFiles(site, owned('ada@example.org'))).code).toBe(0);
});

test('a code that the tab would not take is refused of a new agency, and stays where it is in the list', async () => {
  const site = await sites.provisioned();
  await freshSiteOn(() => sites.graph(), site).byHand('Agencies', { Title: 'North police', Code: 'N POL' });
  const titled = (rest: string) => ({ 'Agencies.csv': `Title,Code\nConstabulary,N POL\n${rest}` });
  const reason =
    'Code has to be 2 to 20 letters, digits and dashes without blanks, beginning with a letter, as POL.';
  expect((await loadFiles(site, titled('South police,S POL\n1st,1ST\nHealth,icb-2\n'))).lines).toEqual([
    `Agencies.csv, line 3: ${reason}`,
    `Agencies.csv, line 4: ${reason}`,
    '',
    '2 faults. Nothing was written.',
  ]);
  expect((await loadChanges(site, titled('Health,icb-2\n'))).lines[1]).toMatch(/Agencies +1 +1 +0/);
});

test('the last coordinator is not loaded away, unless another one comes with the file', async () => {
  const site = await sites.provisioned();
  const people = (...rows: string[]) => ({
    'Agencies.csv': AGENCIES,
    'People.csv': ['Title,Email,AgencyCode,Roles,LeftOn', ...rows, ''].join('\n'),
  });
  const [ada, bo] = ['Ada,ada@example.org,LA', 'Bo,bo@example.org,LA'];
  expect((await loadFiles(site, people(`${ada},"Coordinator, SPOC",`))).code).toBe(0);
  const refusal = (column: string) => [
    `People.csv, line 2: ${column} leaves nobody who coordinates: name another coordinator first, or in the same file.`,
    '',
    'One fault. Nothing was written.',
  ];
  expect((await loadChanges(site, people(`${ada},SPOC,`, `${bo},Member,`))).lines).toEqual(refusal('Roles'));
  expect((await loadChanges(site, people(`${ada},,2024-01-10`))).lines).toEqual(refusal('LeftOn'));
  expect((await loadChanges(site, people(`${ada},SPOC,`, `${bo},Coordinator,`))).code).toBe(0);
  expect((await loadChanges(site, people(`${ada},Member,`))).code).toBe(0);
});

test('a column that the list does not have hides no fault of the rows', async () => {
  const site = await sites.provisioned();
  const { lines } = await loadFiles(site, {
    'Agencies.csv': 'Name,Code,SafeguardingPartner\nPolice,POL,perhaps\nCouncil,LA,yes\nAgain,LA,no\n',
  });
  expect(lines).toEqual([
    'Agencies.csv, line 1: Name is no column of this list. The list Agencies has Title, Code, ShortName, SafeguardingPartner, Order, LeftOn.',
    'Agencies.csv, line 2: SafeguardingPartner is neither yes nor no',
    '',
    '2 faults. Nothing was written.',
  ]);
});

test('every faulty row is named with file, line and reason, and then nothing is written', async () => {
  const site = await sites.provisioned();
  const { code, lines } = await loadFiles(site, {
    'Agencies.csv': AGENCIES,
    'Actions.csv': [
      'Title,Ref,FindingRef,LeadAgency,SupportingAgencies,DueOn,Status,SuccessMeasure',
      'Fine,A01,,POL,LA,2024-09-27,NotStarted,"in',
      'two lines"',
      'No agency,A02,,XYZ,"LA, QQQ",,,',
      'Bad day,A03,,POL,,8/9/2024,,',
      'Doing what,A04,,POL,,,Doing,',
      'No finding,A07,P9,POL,,,,',
      'Twice,a01,,POL,,,,',
      `${'x'.repeat(300)},A05,,POL,,,,`,
      ',A06,,POL,,,,',
    ].join('\r\n'),
    'Acttions.csv': 'Ref\nA01\n',
    'People.csv': 'Title,Email,Agency\nAda,ada@example.org,POL\n',
  });
  expect(code).toBe(1);
  expect(lines).toEqual([
    'Actions.csv, line 4: LeadAgency names “XYZ”, which is not in Agencies.',
    'Actions.csv, line 4: SupportingAgencies names “QQQ”, which is not in Agencies.',
    'Actions.csv, line 5: DueOn is not a day written like 2024-09-27',
    'Actions.csv, line 6: Status is none of NotStarted, InProgress, EvidenceSubmitted, Agreed, Closed, Sustained',
    'Actions.csv, line 7: FindingRef names “P9”, which is not in Findings.',
    'Actions.csv, line 8: Ref is the same as on line 2.',
    'Actions.csv, line 9: Title is longer than 255 characters',
    'Actions.csv, line 10: Title is empty',
    expect.stringMatching(
      /^Acttions\.csv: It is named like no list\. The lists are Agencies, People, .*Log\.$/,
    ) as string,
    expect.stringMatching(
      /^People\.csv, line 1: Agency is no column of this list\. The list People has Title, Email, /,
    ) as string,
    '',
    '10 faults. Nothing was written.',
  ]);
  const { agencies, actions } = await (await open(site)).snapshot();
  expect([...agencies, ...actions]).toEqual([]);
});

test('what refers to a faulty row of another file is not called faulty too', async () => {
  const site = await sites.provisioned();
  const { lines } = await loadFiles(site, {
    'Agencies.csv': 'Title,Code,SafeguardingPartner\nPolice,POL,perhaps\n',
    'People.csv': 'Title,Email,AgencyCode\nAda,ada@example.org,POL\n',
  });
  expect(lines).toEqual([
    'Agencies.csv, line 2: SafeguardingPartner is neither yes nor no',
    '',
    'One fault. Nothing was written.',
  ]);
});

test('a reference to a row that is only in SharePoint is good', async () => {
  const site = await sites.provisioned();
  await loadFiles(site, { 'Agencies.csv': AGENCIES });
  const { code } = await loadFiles(site, {
    'People.csv': 'Title,Email,AgencyCode,Roles\nAda,ada@example.org,POL,SPOC\n',
  });
  expect(code).toBe(0);
});

test('a child’s details are refused, and not repeated', async () => {
  const site = await sites.provisioned();
  const { code, lines } = await loadFiles(site, {
    'Agencies.csv': AGENCIES,
    'Actions.csv': 'Title,Ref,LeadAgency,SuccessMeasure\nTrain,A01,POL,NHS number 943 476 5919 is seen\n',
  });
  expect(code).toBe(1);
  expect(lines[0]).toBe(
    'Actions.csv, line 2: SuccessMeasure seems to hold a child’s details (NHS number). Take them out.',
  );
  expect(lines.join('\n')).not.toContain('943');
});

test('rows of lists without a key of their own are not doubled by a second load', async () => {
  const site = await sites.provisioned();
  const files = {
    'Agencies.csv': AGENCIES,
    'Actions.csv': 'Title,Ref,LeadAgency,SuccessMeasure\r\n"Train\r\nall",A01,POL,"One.\r\nTwo."\r\n',
    'Updates.csv': 'ActionRef,Kind,Text,By,At\nA01,Progress,Begun.,ada@example.org,2024-01-10T09:00:00Z\n',
    'Rules.csv': 'Title,Kind,WorkingDays,Repeat,To\nWeekly,Action,0,5,SPOC\n',
    'Log.csv': 'At,Actor,Verb,SubjectRef,Detail\n2024-01-09T09:00:00Z,ada@example.org,agreed,A01,By all\n',
  };
  expect((await loadFiles(site, files)).code).toBe(0);
  const again = await loadFiles(site, files);
  expect(again.lines.slice(1).map((line) => line.trim().split(/ +/))).toEqual([
    ['Agencies', '0', '0', '2'],
    ['Actions', '0', '0', '1'],
    ['Updates', '0', '0', '1'],
    ['Rules', '0', '0', '1'],
    ['Log', '0', '0', '1'],
  ]);
  const { updates, rules } = await (await open(site)).snapshot();
  expect([updates.length, rules.length]).toEqual([1, 1]);
  const recorded = await freshSiteOn(() => sites.graph(), site).recorded();
  expect(recorded.filter((verb) => verb === 'agreed')).toHaveLength(1);
});

async function recorded(site: string): Promise<Record<string, unknown>[]> {
  const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
  const page = (await sites.graph().get(`/sites/${id}/lists/Log/items?$expand=fields`)) as {
    value: { fields: Record<string, unknown> }[];
  };
  return page.value.map(({ fields }) => fields);
}

test('the record says what was loaded from which file', async () => {
  const site = await sites.provisioned();
  await loadFiles(site, { 'Agencies.csv': AGENCIES });
  expect(await recorded(site)).toMatchObject([
    { Actor: 'app', Verb: 'load', SubjectRef: 'Agencies', Detail: 'From Agencies.csv; created: POL, LA.' },
  ]);
});

test('the record says what was loaded before a row that somebody changed at the same moment', async () => {
  const site = await sites.provisioned();
  await loadFiles(site, { 'Agencies.csv': AGENCIES });
  const folder = folderOf({
    'Agencies.csv': AGENCIES.replace('Police', 'The police').replace('Council', 'A council'),
  });
  const ask = async () => {
    await freshSiteOn(() => sites.graph(), site).byHand('Agencies', { Title: 'By hand' }, '2');
    return 'yes';
  };
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  expect(await main({ argv: [folder], openStore: () => open(site), clock, print, ask })).toBe(1);
  expect(lines.join(' ')).toMatch(
    'Agencies.csv, line 3: This row was changed in SharePoint at the same moment.',
  );
  expect(lines).toContain('One fault. One row was written before.');
  expect((await recorded(site)).slice(1)).toMatchObject([{ Detail: 'From Agencies.csv; changed: POL.' }]);
});

test('a row that is broken in SharePoint is told before anything is written', async () => {
  const site = await sites.provisioned();
  await freshSiteOn(() => sites.graph(), site).byHand('Agencies', { Code: 'POL' });
  const { code, lines } = await loadFiles(site, { 'Agencies.csv': AGENCIES });
  expect(code).toBe(1);
  expect(lines[0]).toBe(
    'Agencies.csv, line 2: This row is in SharePoint but cannot be read there: Title is empty.',
  );
});

test('a load that stopped half-way can be repeated', async () => {
  const site = await sites.provisioned();
  const rows = Array.from({ length: 30 }, (_, index) => `Agency ${index},C${index}`);
  await loadFiles(site, { 'Agencies.csv': ['Title,Code', ...rows.slice(0, 11)].join('\n') });
  const whole = await loadFiles(site, { 'Agencies.csv': ['Title,Code', ...rows].join('\n') });
  expect(whole.lines[1]).toMatch(/Agencies +19 +0 +11/);
});

test('progress is told for a large folder', async () => {
  const site = await sites.provisioned();
  const rows = Array.from({ length: 600 }, (_, index) => `Agency ${index},C${index}`);
  const { lines } = await loadFiles(site, { 'Agencies.csv': ['Title,Code', ...rows].join('\n') });
  expect(lines[0]).toMatch(/^5\d\d of 600 rows written …$/);
});

test('a folder that is not there, one without files and no folder at all are told in a line', async () => {
  const site = await sites.provisioned();
  expect((await run(site, '/nowhere/at-all')).lines[0]).toBe(
    '/nowhere/at-all: there is no folder of that name, or it cannot be read.',
  );
  expect((await loadFiles(site, { 'notes.txt': '' })).lines[0]).toMatch(/: the folder holds no CSV files\.$/);
  expect(await run(site)).toEqual({
    code: 1,
    asked: [],
    lines: expect.arrayContaining([expect.stringContaining('Usage: npm run load')]) as string[],
  });
});

test('a site without the lists is told with the way out', async () => {
  const { code, lines } = await loadFiles(sites.empty(), { 'Agencies.csv': AGENCIES });
  expect(code).toBe(1);
  expect(lines.join('\n')).toContain('The list Agencies is missing.');
});

const REAL = resolve(__dirname, '../../../shared/real');
const whereReal = existsSync(REAL) ? test : test.skip;

whereReal(`a real inspection loads whole, and a second time is all unchanged (needs ${REAL})`, async () => {
  const site = await sites.provisioned();
  const first = await run(site, REAL);
  const table = (lines: string[]) => lines.slice(1).map((line) => line.trim().split(/ +/));
  expect(table(first.lines)).toEqual([
    ['Agencies', '7', '0', '0'],
    ['People', '10', '0', '0'],
    ['Series', '2', '0', '0'],
    ['Inspections', '1', '0', '0'],
    ['Findings', '12', '0', '0'],
    ['Actions', '13', '0', '0'],
  ]);
  const second = await run(site, REAL);
  expect(table(second.lines).map(([title, ...counts]) => [title, ...counts.slice(0, 2)])).toEqual(
    table(first.lines).map(([title]) => [title, '0', '0']),
  );
  expect((await (await open(site)).snapshot()).faults).toEqual([]);
});

test('a chair may belong to no agency; a point of contact may not', async () => {
  const site = await sites.provisioned();
  const people = (role: string) => ({
    'People.csv': `Title,Email,AgencyCode,Roles\nIda Vane,ida@x.example,,${role}\n`,
  });
  expect((await loadFiles(site, people('Chair'))).code).toBe(0);
  expect((await loadFiles(site, people('"Chair, SPOC"'))).lines[0]).toBe(
    'People.csv, line 2: AgencyCode is empty, but a single point of contact (SPOC) belongs to an agency.',
  );
});

test('a key that is there is never rewritten, in whatever case the file has it; what names it is found', async () => {
  const site = await sites.provisioned();
  await loadFiles(site, {
    'Agencies.csv': 'Title,Code\nPolice,POL\n',
    'People.csv': 'Title,Email,AgencyCode,Roles\nSam,sam@police.example,POL,SPOC\n',
  });
  const again = await loadChanges(site, {
    'Agencies.csv': 'Title,Code\nConstabulary,Pol\n',
    'People.csv': 'Title,Email,AgencyCode,Roles\nSam Okafor,Sam@Police.example, p\u200Bol,SPOC\n',
    'Actions.csv': 'Title,Ref,LeadAgency,SupportingAgencies\nOne,A1,pol,"Constabulary, POL"\n',
  });
  expect(again.code).toBe(0);
  expect(again.lines.slice(1, 3)).toEqual([
    '  Agencies          0          1          0',
    '  People            0          1          0',
  ]);
  const { agencies, people, actions, faults } = await (await open(site)).snapshot();
  expect(agencies).toMatchObject([{ code: 'POL', title: 'Constabulary' }]);
  expect(people).toMatchObject([{ title: 'Sam Okafor', agencyCode: 'POL' }]);
  expect(actions).toMatchObject([{ leadAgency: 'POL', supportingAgencies: ['POL'] }]);
  expect(faults).toEqual([]);
  const item = await sites.graph().get(`/sites/${site}:/lists/Actions/items/1?$expand=fields`);
  expect(item).toMatchObject({ fields: { LeadAgency: 'POL' } });
});

test('two rows of a file whose keys are the same but for what cannot be seen are refused', async () => {
  const site = await sites.provisioned();
  const { lines } = await loadFiles(site, { 'Agencies.csv': 'Title,Code\nPolice,POL\nTwin,p\u00ADol\n' });
  expect(lines[0]).toBe('Agencies.csv, line 3: Code is the same as on line 2.');
});

test('the hours in which messages go out are loaded by the columns that others may rely on', async () => {
  const site = await sites.provisioned();
  const file = { 'SendingTimes.csv': 'Title,Days,From,Until\nOurs,"Tuesday, Thursday",9:30,4pm\n' };
  expect((await loadFiles(site, file)).code).toBe(0);
  const { sendingTimes, faults } = await (await open(site)).snapshot();
  expect(sendingTimes).toMatchObject([{ from: '09:30', until: '16:00', days: ['Tuesday', 'Thursday'] }]);
  expect(faults).toEqual([]);
  const item = await sites.graph().get(`/sites/${site}:/lists/SendingTimes/items/1?$expand=fields`);
  expect(item).toMatchObject({ fields: { From: '09:30', Until: '16:00' } });
});
