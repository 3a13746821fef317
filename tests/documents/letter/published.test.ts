import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBuilt, type Read } from '../../support/letters/read-built';

/** Nine published letters, where they are at hand. What they say was read by eye. */
const FOLDER = path.resolve(__dirname, '../../../../shared/letters');

const PROTECTION = 'ProtectionOfChildren@ofsted.gov.uk';
const THREE = ['Ofsted', 'CQC', 'HMICFRS'];
const FOUR = [...THREE, 'HMIP'];

/** Fieldwork, letter, due; priority, improvement, strengths; addressees; who is to prepare and to send. */
const LETTERS = [
  {
    file: 'haringey-2018',
    days: ['2017-12-04', '2017-12-08', '2018-01-30', '2018-05-11'],
    counts: [0, 37, 23, 10],
    says: [
      'Haringey',
      'neglect',
      undefined,
      'The director of children’s services',
      'The director of children’s services',
    ],
    inspectorates: FOUR,
  },
  {
    file: 'kirklees-2022',
    days: ['2022-06-27', '2022-07-01', '2022-08-18', '2022-11-25'],
    counts: [0, 4, 0, 5],
    says: [
      'Kirklees',
      'criminal exploitation',
      'Kirklees Council',
      'Kirklees Council',
      'Kirklees Safeguarding Children Partnership',
    ],
    inspectorates: THREE,
  },
  {
    file: 'leeds-2024',
    days: ['2024-03-04', '2024-03-08', '2024-05-16', '2024-08-23'],
    counts: [0, 3, 9, 6],
    says: [
      'Leeds',
      'serious youth violence',
      'Leeds City Council',
      'Leeds City Council',
      'Leeds City Council',
    ],
    inspectorates: FOUR,
  },
  {
    file: 'manchester-2023',
    days: ['2023-10-09', '2023-10-13', '2023-11-30', '2024-03-09'],
    counts: [0, 6, 8, 6],
    says: [
      'Manchester',
      'serious youth violence',
      'Manchester local authority',
      'Manchester local authority',
      'Manchester local authority',
    ],
    inspectorates: FOUR,
  },
  {
    file: 'merton-2024',
    days: ['2023-12-04', '2023-12-08', '2024-02-12', '2024-05-23'],
    counts: [0, 11, 14, 6],
    says: ['Merton', 'serious youth violence', 'the MSCP', 'the MSCP', 'The MSCP'],
    inspectorates: FOUR,
  },
  {
    file: 'richmond-upon-thames-2024',
    days: ['2024-07-15', '2024-07-19', '2024-09-06', '2024-12-13'],
    counts: [0, 8, 7, 6],
    says: [
      'Richmond upon Thames',
      'identification of initial need and risk',
      'London Borough of Richmond upon Thames',
      'London Borough of Richmond upon Thames',
      'London Borough of Richmond upon Thames',
    ],
    inspectorates: THREE,
  },
  {
    file: 'somerset-2024',
    days: ['2024-05-20', '2024-05-24', '2024-07-18', '2024-10-25'],
    counts: [2, 10, 4, 6],
    says: [
      'Somerset',
      'serious youth violence',
      expect.stringMatching(/^the chair of Somerset Safeguarding Children Partnership .*Somerset ICB\)$/),
      expect.stringMatching(/^the chair of Somerset Safeguarding Children Partnership .*Somerset ICB\)$/),
      'Claire Winter, Chair of Somerset Safeguarding Children Partnership',
    ],
    inspectorates: FOUR,
  },
  {
    file: 'surrey-2023',
    days: ['2023-03-06', '2023-03-10', '2023-05-02', '2023-08-09'],
    counts: [0, 4, 3, 6],
    says: ['Surrey', 'early help', 'Surrey County Council', 'Surrey County Council', 'Surrey'],
    inspectorates: THREE,
  },
  {
    file: 'sutton-2023',
    days: ['2023-07-10', '2023-07-14', '2023-09-01', '2023-12-08'],
    counts: [0, 9, 7, 6],
    says: [
      'Sutton',
      'identification of initial need and risk',
      'children’s social care',
      'children’s social care',
      'The LSCP',
    ],
    inspectorates: THREE,
  },
] as const;

const KINDS = ['pdf', 'txt'] as const;
const suite = existsSync(FOLDER) ? describe : describe.skip;

suite('nine published letters', () => {
  const files = LETTERS.flatMap(({ file }) => KINDS.map((kind) => `${file}.${kind}`));
  let read: ReadonlyMap<string, Read>;

  beforeAll(async () => {
    const results = await readBuilt(files.map((file) => readFileSync(path.join(FOLDER, file))));
    read = new Map(
      files.map((file, at) => [
        file,
        results[at] ?? { ok: false, error: 'not read', message: 'No answer came.' },
      ]),
    );
  });

  const letterIn = (file: string) => {
    const one = read.get(file);
    if (!one?.ok) throw new Error(`${file} was not read: ${one?.error}`);
    return one.value;
  };

  test.each(LETTERS.flatMap((letter) => KINDS.map((kind) => [`${letter.file}.${kind}`, letter] as const)))(
    '%s is read as a person reads it',
    (file, { days, counts, says, inspectorates }) => {
      const letter = letterIn(file);
      expect([letter.fieldworkFrom, letter.fieldworkTo, letter.publishedOn, letter.statementDueOn]).toEqual(
        days,
      );
      expect(
        [letter.priority, letter.improvement, letter.strengths, letter.addressees].map(
          ({ length }) => length,
        ),
      ).toEqual(counts);
      expect([
        letter.area,
        letter.theme,
        letter.principalAuthority,
        letter.preparedBy,
        letter.sentBy,
      ]).toEqual(says);
      expect(letter.inspectorates).toEqual(inspectorates);
      expect(letter.sentTo).toBe(PROTECTION);
    },
  );

  test.each(LETTERS.map(({ file }) => [file]))('%s says the same as a PDF and as text', (file) => {
    const [pdf, txt] = [letterIn(`${file}.pdf`), letterIn(`${file}.txt`)];
    expect(pdf).toEqual(txt);
  });

  test('only the Saturday of Manchester’s letter is odd', () => {
    const warned = files.flatMap((file) => letterIn(file).warnings.map(({ code }) => `${file} ${code}`));
    expect(warned).toEqual([
      'manchester-2023.pdf not-a-working-day',
      'manchester-2023.txt not-a-working-day',
    ]);
  });
});
