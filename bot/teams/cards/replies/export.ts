import type { Card, Dress } from '../drawing/card';
import { frame } from '../drawing/frame';
import { lineRow, type Line } from '../drawing/page';
import { openTab } from '../drawing/parts/action';
import { sentence } from '../drawing/parts/text';

const FILES: readonly Line[] = [
  { lead: 'Excel', text: ': the whole plan with notes and record, to filter, change and give back' },
  { lead: 'Word', text: ': the plan as a document, one table for each finding' },
  { lead: 'Board update', text: ': one page for a board: what is asked of it, what is red and why' },
  { lead: 'CSV', text: ': the plan or the record for other programs' },
  { lead: 'Calendar', text: ': meetings and deadlines in Outlook, kept in step' },
];

/** `/export`: what can be taken out of the app, and the way to the page that gives it. */
export const exportCard = ({ seesEmbargo, ...dress }: Dress & { readonly seesEmbargo: boolean }): Card =>
  frame(
    { ...dress, heading: 'Export the plan' },
    [
      sentence(
        'As files for boards, scrutiny and inspectors. Each says your marking, the day and your name.',
      ),
      ...FILES.map(lineRow),
      ...(seesEmbargo ? [] : [sentence('What is under embargo is left out for you.')]),
      ...(dress.tab ? [] : [sentence('Open this app’s tab, then Plan, then Export.')]),
    ],
    openTab(dress.tab, 'export', 'Open export'),
    'Export the plan',
  );
