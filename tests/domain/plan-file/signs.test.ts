import { day } from '../../support/partnership';
import { file, row } from '../../support/plan-file-rows';
import { datedCell, gridOf, understood } from '../../support/plan-grids';

const fill = (colour: string, text = '') => ({ text, fill: colour });

test('a tick below the rating, colours that the key explains, and one that nothing explains', () => {
  expect(
    understood([
      gridOf(
        [
          ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
          ['1', 'Agree a form', 'Police', datedCell('2025-06-30'), fill('7030A0')],
          ['2', 'Train hubs', 'Health', datedCell('2025-06-28'), fill('92D050')],
          ['3', 'Map hotspots', 'Police', datedCell('2025-06-30'), fill('FF0000')],
          ['4', 'Fill the post', 'Police', datedCell('2025-06-30'), 'Purple'],
        ],
        { name: 'Plan' },
      ),
      gridOf(
        [
          [fill('7030A0'), 'Complete'],
          [fill('92D050'), 'On track'],
        ],
        { name: 'Key' },
      ),
    ]),
  ).toEqual(
    file({
      sheet: 'Plan',
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' },
      headings: ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
      warnings: ['The file does not say what these ratings mean: “Purple”.'],
      rows: [
        row({
          at: 2,
          ref: '1',
          title: 'Agree a form',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          ratingColour: 'Blue',
          rated: 'Blue',
        }),
        row({
          at: 3,
          ref: '2',
          title: 'Train hubs',
          lead: 'Health',
          due: day('2025-06-28'),
          dueText: '28/06/2025',
          ratingColour: 'Green',
          rated: 'Green',
          notes: ['the due date is a Saturday'],
        }),
        row({
          at: 4,
          ref: '3',
          title: 'Map hotspots',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          ratingColour: 'Red',
          rated: 'Red',
        }),
        row({
          at: 5,
          ref: '4',
          title: 'Fill the post',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'Purple',
        }),
      ],
    }),
  );
});

test('a column to tick for each rating', () => {
  expect(
    understood([
      gridOf(
        [
          ['Ref', 'Action', 'Lead', 'When', 'Progress', null, null],
          [null, null, null, null, 'Red', 'Amber', 'Green'],
          ['1', 'Agree a form', 'Police', '30/06/2025', null, null, '✓'],
          ['2', 'Train every hub', 'Health', '30/06/2025', 'x', null, null],
          ['3', 'Map hotspots', 'Health', '30/06/2025', null, null, null],
        ],
        { merges: [{ rows: [0, 0], columns: [4, 6] }] },
      ),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'When' },
      headings: ['Ref', 'Action', 'Lead', 'When', 'Red', 'Amber', 'Green'],
      rows: [
        row({
          at: 3,
          ref: '1',
          title: 'Agree a form',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'Green',
          rated: 'Green',
        }),
        row({
          at: 4,
          ref: '2',
          title: 'Train every hub',
          lead: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'Red',
          rated: 'Red',
        }),
        row({
          at: 5,
          ref: '3',
          title: 'Map hotspots',
          lead: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
        }),
      ],
    }),
  );
});

test('a column for each agency with L and S', () => {
  expect(
    understood([
      gridOf([
        ['Ref', 'Action', 'Police', 'Health', 'Education', 'By when'],
        ['1', 'Agree a form', 'L', 'S', '', '30/06/2025'],
        ['2', 'Train every hub', '', 'L', 'S', '30/06/2025'],
      ]),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', due: 'By when' },
      headings: ['Ref', 'Action', 'Police', 'Health', 'Education', 'By when'],
      rows: [
        row({
          at: 2,
          ref: '1',
          title: 'Agree a form',
          lead: 'Police',
          support: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
        }),
        row({
          at: 3,
          ref: '2',
          title: 'Train every hub',
          lead: 'Health',
          support: 'Education',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
        }),
      ],
    }),
  );
});
