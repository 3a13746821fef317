import { day } from '../../support/partnership';
import { file, row } from '../../support/plan-file-rows';
import { gridOf, understood } from '../../support/plan-grids';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
const off = (text: string) => ({ text: '', struck: text });

test('struck out, hidden and deleted rows', () => {
  expect(
    understood([
      gridOf(
        [
          HEAD,
          ['1', 'Agree a form', 'Police', { text: '30/06/2025', struck: '31/05/2025' }, 'G'],
          [off('2'), off('Buy a van'), off('Police'), off('30/06/2025'), null],
          ['3', 'Train every hub', 'Health', '30/06/2025', 'A'],
          ['4', 'Map hotspots', 'Health', '30/06/2025', 'R'],
        ],
        { hidden: [4], deleted: [5], leftOut: ['A picture was left out.'] },
      ),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' },
      headings: ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
      skipped: [
        { at: '5', text: '4 | Map hotspots | Health | 30/06/2025 | R', why: 'deleted with changes tracked' },
      ],
      warnings: [
        'A picture was left out.',
        '2 actions are hidden, struck out or given up in the file and stay out (2 and 3).',
      ],
      rows: [
        row({
          at: 2,
          ref: '1',
          title: 'Agree a form',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          originalDue: day('2025-05-31'),
          rating: 'G',
          rated: 'Green',
        }),
        row({
          at: 3,
          ref: '2',
          title: 'Buy a van',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          isOff: true,
          notes: ['struck out in the file'],
        }),
        row({
          at: 4,
          ref: '3',
          title: 'Train every hub',
          lead: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'A',
          rated: 'Amber',
          isOff: true,
          notes: ['hidden in the file'],
        }),
      ],
    }),
  );
});

test('priorities with findings below them, in rows of their own', () => {
  expect(
    understood([
      gridOf(
        [
          HEAD,
          ['PRIORITY 1: THE FRONT DOOR', null, null, null, null],
          ['Area 1.1: Referrals', null, null, null, null],
          ['1', 'Agree a form', 'Police', '30/06/2025', 'G'],
          ['Area 1.2: Health in the hub', null, null, null, null],
          ['2', 'Fill the post', 'Health', '30/06/2025', 'R'],
          ['PRIORITY 2: LEADERSHIP', null, null, null, null],
          ['2', 'Set a dataset', 'All partners', '30/06/2025', 'A'],
        ],
        { merges: [1, 2, 4, 6].map((row) => ({ rows: [row, row], columns: [0, 4] })) },
      ),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' },
      headings: ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
      skipped: [
        { at: '2', text: 'PRIORITY 1: THE FRONT DOOR', why: 'heading of the rows below' },
        { at: '3', text: 'Area 1.1: Referrals', why: 'heading of the rows below' },
        { at: '5', text: 'Area 1.2: Health in the hub', why: 'heading of the rows below' },
        { at: '7', text: 'PRIORITY 2: LEADERSHIP', why: 'heading of the rows below' },
      ],
      warnings: [
        '1 action is led by all partners: choose one (2).',
        '1 number stands at more than one action (2).',
      ],
      rows: [
        row({
          at: 4,
          ref: '1',
          title: 'Agree a form',
          finding: 'Area 1.1: Referrals',
          theme: 'PRIORITY 1: THE FRONT DOOR',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'G',
          rated: 'Green',
        }),
        row({
          at: 6,
          ref: '2',
          title: 'Fill the post',
          finding: 'Area 1.2: Health in the hub',
          theme: 'PRIORITY 1: THE FRONT DOOR',
          lead: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'R',
          rated: 'Red',
        }),
        row({
          at: 8,
          ref: '2',
          title: 'Set a dataset',
          theme: 'PRIORITY 2: LEADERSHIP',
          lead: 'All partners',
          leads: ['(all agencies)'],
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'A',
          rated: 'Amber',
          notes: ['all partners lead it: choose one'],
        }),
      ],
    }),
  );
});

test('rows below the table, and rows that are none', () => {
  expect(
    understood([
      gridOf(
        [
          ['Northmere action plan'],
          HEAD,
          ['', 'Describe what will be done', 'Name of the lead', 'dd/mm/yyyy', 'R, A or G'],
          ['1', 'Agree a form', 'Police', '30/06/2025', 'G'],
          ['---', '---', '---', '---', '---'],
          HEAD,
          ['2', 'Train the staff', 'Health', '31/07/2025', 'A'],
          [null, 'and brief their managers', null, null, null],
          [null, null, null, null, null],
          ['3', 'n/a', '', '', ''],
          ['Total', '', '', '', 2],
          ['Key'],
          ['R', 'Off track'],
          ['Approved by the board on 3 June 2025'],
        ],
        { name: 'Plan' },
      ),
    ]),
  ).toEqual(
    file({
      sheet: 'Plan',
      headerRow: 2,
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' },
      headings: ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
      skipped: [
        { at: '1', text: 'Northmere action plan', why: 'title' },
        {
          at: '3',
          text: 'Describe what will be done | Name of the lead | dd/mm/yyyy | R, A or G',
          why: 'guidance',
        },
        { at: '6', text: 'Ref | Action | Lead | By when | RAG', why: 'header repeated' },
        { at: '10', text: '3 | n/a', why: 'no action in this row' },
        { at: '11', text: 'Total | 2', why: 'total row' },
        { at: '12', text: 'Key', why: 'key' },
        { at: '13', text: 'R | Off track', why: 'key' },
        { at: '14', text: 'Approved by the board on 3 June 2025', why: 'footer' },
      ],
      rows: [
        row({
          at: 4,
          ref: '1',
          title: 'Agree a form',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'G',
          rated: 'Green',
        }),
        row({
          at: 7,
          ref: '2',
          title: 'Train the staff and brief their managers',
          lead: 'Health',
          due: day('2025-07-31'),
          dueText: '31/07/2025',
          rating: 'A',
          rated: 'Amber',
          notes: ['goes on in row 8'],
        }),
      ],
    }),
  );
});

test('a hidden sheet, a copy of the plan and a sheet with other columns', () => {
  expect(
    understood(
      [
        gridOf([HEAD, ['1', 'Agree a form', 'Police', '30/06/2025', 'G']], { name: 'Action plan' }),
        gridOf([HEAD, ['1', 'Agree a form', 'Police', '30/06/2025', 'G']], { name: 'Action plan (2)' }),
        gridOf([HEAD, ['9', 'Old action', 'Police', '30/06/2024', 'G']], { name: 'Old', isHidden: true }),
        gridOf([HEAD, ['2', 'Train hubs', 'Youth lead', '30/06/2025', 'R']], { name: 'Health' }),
      ],
      {},
      ['Health', 'Northmere Police'],
    ),
  ).toEqual(
    file({
      sheet: 'Action plan',
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' },
      headings: ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
      warnings: [
        'The sheet “Action plan (2)” was left out: it says word for word what another sheet says.',
        'The sheet “Old” was left out: it has the columns of the plan, but it is hidden in the file.',
        '2 sheets with the same columns were read as one plan (2 actions).',
      ],
      rows: [
        row({
          sheet: 'Action plan',
          at: 2,
          ref: '1',
          title: 'Agree a form',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'G',
          rated: 'Green',
        }),
        row({
          sheet: 'Health',
          at: 2,
          ref: '2',
          title: 'Train hubs',
          lead: 'Youth lead',
          agency: 'Health',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'R',
          rated: 'Red',
        }),
      ],
    }),
  );
});
