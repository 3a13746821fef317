import { counted } from '../../../domain/basics/words';
import { dueWords } from '../../../domain/basics/how-far-off';
import { formatShortDay, formatTime, timeOf, type Day, type Instant } from '../../../domain/calendar/day';
import type { Calendar } from '../../../domain/calendar/working-days';
import type { Inspection, StatementStep } from '../../../domain/partnership';
import { readinessWords, type Approver } from '../../../domain/statement/approvals';
import type { Missing, StatementCheck } from '../../../domain/statement/check';
import type { Card, Dress } from '../drawing/card';
import { frame } from '../drawing/frame';
import { execute, openTab, tryAction } from '../drawing/parts/action';
import { banner } from '../drawing/parts/banner';
import { line } from '../drawing/parts/line';
import { sentence, small } from '../drawing/parts/text';
import { cut, short } from '../drawing/size';
import { dataOf } from './opening';

/** How many things that are missing stand on the card; the rest are in the tab, and counted. */
const MOST_LINES = 5;

/** How many other statements stand on it. */
const MOST_OTHERS = 2;

/** How a statement of action stands, for one reader. */
export interface StatementPage extends Dress {
  readonly inspection: Inspection;
  readonly check: StatementCheck;
  readonly approvers: readonly (Approver & {
    readonly mayApprove: boolean;
    readonly byName?: string;
    /** Until when this reader can take their approval back. */
    readonly undoUntil?: Instant;
  })[];
  /** The number of the newest version; none while none is kept. */
  readonly version?: number;
  /** To whom it was sent and as which version, as far as somebody recorded that. */
  readonly sent?: Pick<StatementStep, 'text' | 'number'>;
  /** Others whose statement is not sent. */
  readonly others?: readonly Inspection[];
  readonly calendar: Calendar;
  readonly today: Day;
  /** What was just done, said above. */
  readonly done?: string;
}

/** `/inspection statement`: what keeps it from being sent, and who has approved it. */
export function statementCard(page: StatementPage): Card {
  const {
    inspection,
    check,
    approvers,
    version,
    sent: _,
    others = [],
    done,
    today,
    calendar,
    ...dress
  } = page;
  const { statementSentOn: sentOn, title } = inspection;
  const heading = sentOn ? 'The statement was sent' : readinessWords(check.missing.length, page);
  const rows = [
    sentence([{ text: title, bold: true }]),
    ...(done ? [banner({ style: 'good', lines: [{ lead: `✓ ${done}`, text: '', weight: 'Default' }] })] : []),
    sentence(dueLine(page)),
    ...(sentOn ? [] : missingRows(check.missing)),
    ...(check.inOrder.length > 0 && !sentOn
      ? [
          sentence([
            { text: '✓ In order:', bold: true, color: 'Good' },
            { text: ` ${check.inOrder.join(', ')}.` },
          ]),
        ]
      : []),
    ...(sentOn ? [] : check.look.slice(0, 2).map((text) => sentence(`Look: ${text}`))),
    ...approvers.map((one) => line(approverLine(one, page))),
    ...(sentOn ? [] : [small(approvingWords(version), 'Medium')]),
    ...others.slice(0, MOST_OTHERS).map((other) =>
      line({
        lead: 'Another statement to be sent',
        text: short(other.title, 100),
        actions: [tryAction({ title: 'Open', says: asksFor(other) })],
      }),
    ),
  ];
  const actions = [
    ...approvers
      .filter(({ mayApprove }) => mayApprove && !sentOn)
      .map(({ body, title: whom, shortName }) =>
        execute({
          title: cutTitle(`Approve for ${shortName}`),
          tooltip: `Approve for ${whom}`,
          verb: 'statement.approve',
          data: dataOf(dress, { ref: inspection.ref, body, version: version ?? 0 }),
        }),
      ),
    ...approvers
      .filter(({ undoUntil }) => undoUntil)
      .map(({ body, title: whom, step }) =>
        execute({
          title: 'Undo',
          tooltip: `Undo the approval for ${whom}`,
          verb: 'statement.undo',
          data: dataOf(dress, { ref: inspection.ref, body, version: step?.number ?? 0 }),
        }),
      ),
    ...(sentOn ? [] : [tryAction({ title: 'Check again', says: asksFor(inspection) })]),
    ...openTab(dress.tab, 'inspection', 'In tab'),
  ];
  return frame({ ...dress, heading }, rows, actions, 'The statement of action, as you asked');
}

/** What an approval means. */
const approvingWords = (version: number | undefined): string =>
  version === undefined
    ? 'No version is kept yet: the coordinator keeps one in the tab, then it can be approved.'
    : `Approving means version ${version}, as the tab shows it. A newer one is approved anew.`;

/** What is typed for the statement of this inspection and no other. */
const asksFor = ({ ref }: Inspection): string => `inspection statement ${ref}`;

/** A phone shows so many letters of a button alone. */
const cutTitle = (text: string): string => short(text, 24);

/** 'Due Wed 30 June 2027, in 12 working days. 31 of 35 checks pass.'; once it was sent, when and to whom. */
function dueLine({ inspection, check, sent, today, calendar }: StatementPage): string {
  const { statementDueOn: due, statementSentOn: sentOn } = inspection;
  if (sentOn) {
    const { text: to, number } = sent ?? {};
    return `On ${formatShortDay(sentOn, today)}${to ? ` to ${to}` : ''}${number ? `, as version ${number}` : ''}.`;
  }
  const when = due
    ? `Due ${formatShortDay(due, today)}, ${dueWords(calendar, today, due).replace(/^due /, '')}.`
    : 'The letter’s due day is not recorded.';
  return `${when} ${check.passed} of ${counted(check.asked, 'check')} pass.`;
}

function missingRows(missing: readonly Missing[]) {
  const { shown, rest } = cut(missing, MOST_LINES);
  return [
    ...shown.map(({ words, about, code, ref }) =>
      line({
        lead: `✗ ${words}`,
        ...(about ? { text: short(about, 100) } : {}),
        ...(isAboutAction(code) && ref
          ? { actions: [tryAction({ title: 'Open', says: `action ${ref}` })] }
          : {}),
      }),
    ),
    ...(rest ? [sentence(`and ${missing.length - shown.length} more, in the tab.`)] : []),
  ];
}

const isAboutAction = (code: Missing['code']): boolean =>
  code === 'draft' || code === 'no-lead' || code === 'no-date' || code === 'no-measure';

const approverLine = (
  { title, step, byName, undoUntil }: StatementPage['approvers'][number],
  { today, inspection }: Pick<StatementPage, 'today' | 'inspection'>,
): Parameters<typeof line>[0] => ({
  lead: title,
  state: step?.doneOn
    ? {
        lead: '✓ Approved',
        text: ` by ${byName ?? step.by}${step.onBehalf ? ' on their behalf' : ''}, ${formatShortDay(step.doneOn, today)}${
          undoUntil ? `. You can undo this until ${formatTime(timeOf(undoUntil))}` : ''
        }`,
      }
    : { lead: '', text: inspection.statementSentOn ? 'No approval is recorded' : 'Has not approved yet' },
});
