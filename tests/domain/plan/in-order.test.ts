import * as fc from 'fast-check';
import { inOrder, inOrderAmongMany } from '../../../bot/domain/plan/in-order';

describe('texts as people sort them', () => {
  it.each([
    [
      ['A10', 'A2', 'A02', 'A1'],
      ['A1', 'A2', 'A02', 'A10'],
    ],
    [
      ['Probation', 'police', 'Health'],
      ['Health', 'police', 'Probation'],
    ],
    [
      ['b', 'B', 'a'],
      ['a', 'b', 'B'],
    ],
    [['Émile', 'Fay', 'Eve'], ['Émile', 'Eve', 'Fay'].sort(inOrderAmongMany)],
    [
      ['1 F10', '0 F9', '1 F9', '~'],
      ['~', '0 F9', '1 F9', '1 F10'],
    ],
  ])('%j', (texts, sorted) => {
    expect([...texts].sort(inOrder)).toEqual(sorted);
  });

  const pieces = [
    fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
    fc.constantFrom(
      'A1',
      'A01',
      'A10',
      'a1',
      '00',
      '0',
      '12',
      '’',
      'é',
      'e\u0301',
      '\u00ad',
      '\t',
      '–',
      'ß',
      '٣',
    ),
  ];
  const text = fc.array(fc.oneof(...pieces), { maxLength: 4 }).map((all) => all.join(''));

  it('are a few in the same order as many, whatever is typed', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(inOrder(a, b))).toBe(Math.sign(inOrderAmongMany(a, b)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('are so also where they begin alike', () => {
    fc.assert(
      fc.property(text, text, text, (start, a, b) => {
        expect(Math.sign(inOrder(start + a, start + b))).toBe(
          Math.sign(inOrderAmongMany(start + a, start + b)),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});
