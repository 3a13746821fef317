import { headOf } from '../../../bot/domain/letter/addressees';
import { type Line } from '../../../bot/domain/letter/print/line';
import { firstDay, firstSpan } from '../../../bot/domain/letter/print/printed-days';

const head = (...texts: string[]) => headOf(texts.map((text): Line => ({ page: 1, text })));

test.each([
  ['Monday 12 July 2024', '2024-07-12'],
  ['Date: 12th July, 2024.', '2024-07-12'],
  ['12 July 2024', '2024-07-12'],
  ['date 1 May 2024', '2024-05-01'],
  ['July 12, 2024', '2024-07-12'],
  ['Friday, July 12th 2024', '2024-07-12'],
  ['12/07/2024', '2024-07-12'],
  ['Date: 12.07.2024', '2024-07-12'],
  ['07/31/2024', undefined],
  ['12 July 2024 to 13 July', undefined],
  ['In 12 July 2024', undefined],
  ['12 July 24', undefined],
  ['31 June 2024', undefined],
])('a line %j above the salutation is the letter’s date: %s', (line, day) => {
  expect(head(line, 'Dear all').publishedOn?.value).toBe(day);
});

test('a date is looked for in the first forty lines where nobody is greeted, and nobody is addressed then', () => {
  const lines = (before: number) => [
    ...Array.from({ length: before }, () => 'x'),
    '12 July 2024',
    'Ann Lee, Chair',
  ];
  expect(head(...lines(39)).publishedOn?.value).toBe('2024-07-12');
  expect(head(...lines(40)).publishedOn).toBeUndefined();
  expect(head(...lines(1)).addressees).toBeUndefined();
  expect(head('Dear all', '12 July 2024')).toEqual({ twice: [] });
});

test.each([
  ['T: 0300 123 4567'],
  ['Tel 0300 123 4567'],
  ['Textphone (0161) 618 8524'],
  ['www.gov.uk/ofsted'],
  ['enquiries@ofsted.gov.uk'],
  ['Manchester M1 2WD'],
  ['Sent by email'],
  ['by post'],
  ['Ofsted'],
  ['Piccadilly Gate'],
  ['Clive House'],
])('%j of a letterhead is nobody, also beside somebody', (words) => {
  const texts = head('12 July 2024', words, '', `Ann Lee, Chair\t${words}`, 'Dear all').addressees;
  expect(texts?.value).toEqual(['Ann Lee, Chair']);
  expect(texts?.sentence).toBe('Ann Lee, Chair');
});

test.each<[string, string[], string[]]>([
  ['a name above its office', ['Ann Lee', 'Chair of the board'], ['Ann Lee Chair of the board']],
  [
    'a name beside its office, as in a table',
    ['Ann Lee\tChair of the board', 'Bo Ash\tDirector', 'Cy Day, Head\tDi Elm, Chair'],
    ['Ann Lee Chair of the board', 'Bo Ash Director', 'Cy Day, Head', 'Di Elm, Chair'],
  ],
  [
    'a name and its office apart',
    ['Ann Lee', '', 'Chair of the board', '', 'Bo Ash', '', 'Director'],
    ['Ann Lee Chair of the board', 'Bo Ash Director'],
  ],
  [
    'what is about the letter',
    [
      ...[
        'OFFICIAL – SENSITIVE',
        '',
        'Private and confidential',
        'Embargoed until noon',
        'Your ref 12',
        'URN 80541',
      ],
      ...['Ann Lee, Chair', '', 'This report was corrected.', 'The date of it is another one.'],
    ],
    ['Ann Lee, Chair'],
  ],
  [
    'a name with small words',
    ['Ann de la Tour, Chair', 'Jo Hall, Head'],
    ['Ann de la Tour, Chair', 'Jo Hall, Head'],
  ],
  ['a line that ends with a comma', ['The Chair,', 'Fairshire Council'], ['The Chair, Fairshire Council']],
  ['a line that ends with “of”', ['The Director of', 'Nursing'], ['The Director of Nursing']],
  ['a line that begins small', ['The Director', 'of Nursing'], ['The Director of Nursing']],
  ['a line that begins with a bracket', ['The Director', '(interim)'], ['The Director (interim)']],
  [
    'two with “and” before no name',
    ['Ann Lee, Head of Help and Care Services, Kent'],
    ['Ann Lee, Head of Help and Care Services, Kent'],
  ],
  [
    'three on a line',
    ['Ann Lee, Chair and Jo Hall, Head & Al Ray, Lead'],
    ['Ann Lee, Chair', 'Jo Hall, Head', 'Al Ray, Lead'],
  ],
  ['a stop at its end', ['Ann Lee, Chair;'], ['Ann Lee, Chair']],
  ['no letters', ['– 1 –', '', 'Ann Lee, Chair'], ['Ann Lee, Chair']],
])('whom a letter addresses, of %s', (_, texts, named) => {
  expect(head('12 July 2024', ...texts, '', 'Dear all').addressees?.value).toEqual(named);
});

test.each([
  ['Mon 15 July 2024', undefined],
  ['Sunday 15 July 2024', 'Sunday'],
  ['Tues 15 July 2024', 'Tuesday'],
  ['Wed 15 July 2024', 'Wednesday'],
  ['Thurs 15 July 2024', 'Thursday'],
  ['Friday 15 July 2024', 'Friday'],
  ['Sat 15 July 2024', 'Saturday'],
  ['Monday 16 July 2024', 'Monday'],
])('%s has the wrong weekday: %s', (text, wrong) =>
  expect(firstDay(text)).toMatchObject({
    day: text.includes('16') ? '2024-07-16' : '2024-07-15',
    ...(wrong ? { wrongWeekday: wrong } : {}),
  }),
);

test.each([
  ['January', '01'],
  ['Feb', '02'],
  ['March', '03'],
  ['Apr.', '04'],
  ['May', '05'],
  ['June', '06'],
  ['Jul', '07'],
  ['August', '08'],
  ['Sept', '09'],
  ['October', '10'],
  ['Nov.', '11'],
  ['december', '12'],
])('%s is month %s', (month, number) => expect(firstDay(`5 ${month} 2024`)?.day).toBe(`2024-${number}-05`));

test.each([
  ['from 1 till 5 July 2024', '1 till 5 July 2024'],
  ['during 1 through the 5 July 2024', '1 through the 5 July 2024'],
  ['on 1—5 July 2024', '1—5 July 2024'],
])('%j is a span', (text, words) => {
  const span = firstSpan(text);
  expect([span?.from?.day, span?.to?.day, span?.words.endsWith(words)]).toEqual([
    '2024-07-01',
    '2024-07-05',
    true,
  ]);
});
