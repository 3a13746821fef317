import { fieldworkIn } from '../../../bot/domain/letter/fieldwork';
import { inspectoratesIn, knownTheme, openingOf } from '../../../bot/domain/letter/opening';
import { sentencesOf } from '../../../bot/domain/letter/sentences';
import { day } from '../../support/partnership';
import { block } from './typed-blocks';

const opening = (...lines: string[]) => {
  const blocks = lines.map(block);
  const { area, theme } = openingOf(blocks, sentencesOf(blocks));
  return [area?.value, theme?.value];
};

test.each<[string, string[], (string | undefined)[]]>([
  ['greets', ['Dear Somerset Local Safeguarding Partnership'], ['Somerset', undefined]],
  ['greets children’s partners', ['Dear Kent, Safeguarding Children’s Partnership'], ['Kent', undefined]],
  [
    'greets nobody of a place',
    ['Dear local partnership', 'To Dear Kent Safeguarding Partnership'],
    [undefined, undefined],
  ],
  [
    'says where in its summary',
    ['This JTAI was of the response to neglect in the London Borough of Merton, which took place in May.'],
    ['Merton', 'neglect'],
  ],
  [
    'is of another kind of response',
    ['We looked at the response to floods in Kent.'],
    [undefined, undefined],
  ],
  ['says so too late', ['@3 This JTAI was of the response to neglect in Kent.'], [undefined, undefined]],
  [
    'names a place of several words and a county',
    ['# Joint targeted area inspection of the multi-agency response to neglect in Stoke-on-Trent'],
    ['Stoke-on-Trent', 'neglect'],
  ],
  [
    'names a place with a small word at its end',
    [
      '# Joint targeted area inspection of the response to abuse in Brighton and Hove and those who live there',
    ],
    ['Brighton and Hove', 'abuse'],
  ],
  [
    'calls a new theme by its words',
    ['# Joint area inspection: Kent', 'The JTAI was of the response to the hidden harm in Kent.'],
    ['Kent', 'hidden harm'],
  ],
  [
    'is titled in another form',
    ['# Joint targeted area inspection in the Royal Borough of Greenwich.'],
    ['Greenwich', undefined],
  ],
  [
    'is too long for a title',
    [`# Joint targeted area inspection of ${'x'.repeat(170)}`],
    [undefined, undefined],
  ],
])('a letter that %s', (_, lines, read) => expect(opening(...lines)).toEqual(read));

test.each([
  ['Serious youth violence', 'Serious youth violence'],
  ['children at risk from gangs', 'Criminal exploitation'],
  ['families who need help', 'Early help'],
  ['hidden harm', undefined],
])('%j is the theme %s', (words, name) => expect(knownTheme(words)?.name).toBe(name));

test.each<[string, string[], string[] | undefined]>([
  ['where they are named', ['Ofsted, the CQC and HMICFRS came.'], ['Ofsted', 'CQC', 'HMICFRS']],
  ['HMIC before it was renamed', ['Ofsted and HMI Constabulary'], ['Ofsted', 'HMIC']],
  ['in the later block', ['Ofsted', 'The Care Quality Commission and HMI Probation'], ['CQC', 'HMIP']],
  ['not where one alone is named', ['Ofsted'], undefined],
  ['not on the third page', ['@3 Ofsted and the CQC'], undefined],
])('inspectorates are read %s', (_, lines, names) => {
  expect(inspectoratesIn(lines.map(block), undefined)?.value).toEqual(names);
});

test('inspectorates are read first where the letter says when they came, whatever the page', () => {
  const blocks = ['Ofsted and the CQC', '@4 Ofsted and HMIP came.'].map(block);
  expect(inspectoratesIn(blocks, { text: 'x', page: 4, block: 1 })).toEqual({
    ...{ value: ['Ofsted', 'HMIP'], page: 4, sentence: 'Ofsted and HMIP came.' },
  });
});

const came = (text: string, page = 1) => fieldworkIn([{ text, page, block: 0 }], day('2024-09-06'));
test.each([
  ['The inspection took place from 15 to 19 July 2024.', 3, '2024-07-15'],
  ['Ofsted came from 15 to 19 July.', 1, '2024-07-15'],
  ['The CQC came from 15 to 19 July 2024.', 1, '2024-07-15'],
  ['The JTAI was from 15 to 19 July 2024.', 1, '2024-07-15'],
  ['Fieldwork was from 15 to 19 July 2024.', 1, '2024-07-15'],
  ['The inspection took place from 15 to 19 July 2024.', 4, undefined],
  ['A review ran from 15 to 19 July 2024.', 1, undefined],
  ['The inspection took place in July 2024.', 1, undefined],
])('%j on page %d: fieldwork from %s', (text, page, from) => {
  const { facts, span, sentence } = came(text, page);
  expect(facts.fieldworkFrom?.value).toBe(from);
  expect([span !== undefined, sentence?.text]).toEqual(from ? [true, text] : [false, undefined]);
  if (!from) expect(facts).toEqual({});
});
