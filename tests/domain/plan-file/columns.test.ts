import { day } from '../../support/partnership';
import { file, row } from '../../support/plan-file-rows';
import { datedCell, gridOf, understood } from '../../support/plan-grids';

const fill = (colour: string, text = '') => ({ text, fill: colour });

test('every column that a plan has', () => {
  expect(
    understood([
      gridOf(
        [
          [
            'Ref',
            'Theme',
            'Finding',
            'Action',
            'How we will do it',
            'Lead',
            'Supporting agencies',
            'Due date',
            'Revised due date',
            'Date completed',
            'Success measure',
            'Milestones',
            'Progress',
            'Evidence',
            'Sustainability',
            'Review date',
            'Links to other plans',
            'Status',
            'RAG',
          ],
          [
            '1.1',
            'Front door',
            'Referrals vary',
            'Agree a referral form',
            'By a working group',
            'Police',
            'Health, Education',
            '30/06/2025',
            '31/07/2025',
            null,
            'Nine in ten accepted',
            'Draft by May',
            'Drafted',
            { text: 'Minutes', link: 'https://example.org/minutes' },
            'In induction',
            '31/12/2025',
            'Early help plan',
            'In progress',
            'Amber',
          ],
          [
            '1.2',
            null,
            null,
            'Train every hub',
            null,
            'TBC',
            null,
            'Ongoing',
            null,
            '01/06/2025',
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            'Complete',
            'B',
          ],
        ],
        { name: 'Plan', hiddenColumns: [4, 18] },
      ),
    ]),
  ).toEqual(
    file({
      sheet: 'Plan',
      columns: {
        ref: 'Ref',
        theme: 'Theme',
        finding: 'Finding',
        title: 'Action',
        how: 'How we will do it',
        lead: 'Lead',
        support: 'Supporting agencies',
        due: 'Due date',
        revisedDue: 'Revised due date',
        closed: 'Date completed',
        success: 'Success measure',
        milestones: 'Milestones',
        progress: 'Progress',
        evidence: 'Evidence',
        sustainability: 'Sustainability',
        review: 'Review date',
        status: 'Status',
        rating: 'RAG',
      },
      headings: [
        'Ref',
        'Theme',
        'Finding',
        'Action',
        'How we will do it',
        'Lead',
        'Supporting agencies',
        'Due date',
        'Revised due date',
        'Date completed',
        'Success measure',
        'Milestones',
        'Progress',
        'Evidence',
        'Sustainability',
        'Review date',
        'Links to other plans',
        'Status',
        'RAG',
      ],
      warnings: [
        '1 action has a due date that is no day (1.2).',
        '1 action names no lead (1.2).',
        '1 action is closed already (1.2).',
        'Columns are hidden in the file and read all the same: “How we will do it” and “RAG”.',
      ],
      rows: [
        row({
          at: 2,
          ref: '1.1',
          title: 'Agree a referral form',
          finding: 'Referrals vary',
          theme: 'Front door',
          lead: 'Police',
          support: 'Health, Education',
          supports: ['Health', 'Education'],
          due: day('2025-07-31'),
          dueText: '31/07/2025',
          originalDue: day('2025-06-30'),
          success: 'Nine in ten accepted',
          how: 'By a working group',
          milestones: 'Draft by May',
          progress: 'Drafted',
          evidence: 'Evidence: Minutes\nLinks to other plans: Early help plan',
          sustainability: 'In induction',
          review: day('2025-12-31'),
          link: 'https://example.org/minutes',
          status: 'In progress',
          rating: 'Amber',
          rated: 'Amber',
        }),
        row({
          at: 3,
          ref: '1.2',
          title: 'Train every hub',
          finding: 'Referrals vary',
          theme: 'Front door',
          lead: 'TBC',
          leads: [],
          dueText: 'Ongoing',
          closed: day('2025-06-01'),
          status: 'Complete',
          rating: 'B',
          rated: 'Blue',
          notes: ['nobody is named as lead', 'the due date is no day: “Ongoing”'],
        }),
      ],
    }),
  );
});

test('two header rows, merged across and down, and merged findings and leads', () => {
  expect(
    understood([
      gridOf(
        [
          ['Multi-agency improvement plan', null, null, null, null, null],
          ['Area for improvement', 'Action', 'Responsibility', null, 'Timescale', null],
          [null, null, 'Lead', 'Support', 'Start', 'End'],
          ['Front door', 'Agree a form', 'Police', 'Health', '01/05/2025', '30/06/2025'],
          [null, 'Train hubs', null, '', '01/06/2025', '31/07/2025'],
          ['Missing children', 'Write a protocol', 'Health', '', '', 'Q2 2025/26'],
        ],
        {
          name: 'Plan',
          merges: [
            { rows: [0, 0], columns: [0, 5] },
            { rows: [1, 2], columns: [0, 0] },
            { rows: [1, 2], columns: [1, 1] },
            { rows: [1, 1], columns: [2, 3] },
            { rows: [1, 1], columns: [4, 5] },
            { rows: [3, 4], columns: [0, 0] },
            { rows: [3, 4], columns: [2, 2] },
          ],
        },
      ),
    ]),
  ).toEqual(
    file({
      sheet: 'Plan',
      headerRow: 2,
      columns: {
        finding: 'Area for improvement',
        title: 'Action',
        lead: 'Lead',
        support: 'Support',
        due: 'Timescale End',
      },
      headings: ['Area for improvement', 'Action', 'Lead', 'Support', 'Start', 'Timescale End'],
      skipped: [{ at: '1', text: 'Multi-agency improvement plan', why: 'title' }],
      warnings: ['1 action names only the week, month, quarter or year (row 6).'],
      rows: [
        row({
          at: 4,
          title: 'Agree a form',
          finding: 'Front door',
          lead: 'Police',
          support: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
        }),
        row({
          at: 5,
          title: 'Train hubs',
          finding: 'Front door',
          lead: 'Police',
          due: day('2025-07-31'),
          dueText: '31/07/2025',
        }),
        row({
          at: 6,
          title: 'Write a protocol',
          finding: 'Missing children',
          lead: 'Health',
          due: day('2025-09-30'),
          duePrecision: 'quarter',
          dueText: 'Q2 2025/26',
          notes: ['the due date names only the quarter: “Q2 2025/26”'],
        }),
      ],
    }),
  );
});

test('an action merged down over two rows with a lead each', () => {
  expect(
    understood([
      gridOf(
        [
          ['Ref', 'Action', 'Lead', 'Progress'],
          ['1', 'Agree a referral form', 'Police', 'Drafted'],
          [null, null, 'Health', 'Tested'],
          ['2', 'Train every hub', 'Health', ''],
        ],
        {
          merges: [
            { rows: [1, 2], columns: [0, 0] },
            { rows: [1, 2], columns: [1, 1] },
          ],
        },
      ),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', progress: 'Progress' },
      headings: ['Ref', 'Action', 'Lead', 'Progress'],
      warnings: ['2 actions have no due date (1 and 2).', '1 action names several leads (1).'],
      rows: [
        row({
          at: 2,
          ref: '1',
          title: 'Agree a referral form',
          lead: 'Police\nHealth',
          leads: ['Police', 'Health'],
          progress: 'Drafted\nTested',
          notes: ['no due date', 'goes on in row 3'],
        }),
        row({ at: 4, ref: '2', title: 'Train every hub', lead: 'Health', notes: ['no due date'] }),
      ],
    }),
  );
});

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
