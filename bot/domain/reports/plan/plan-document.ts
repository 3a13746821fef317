import { counted, inList, inSentence } from '../../basics/words';
import type { Instant } from '../../calendar/day';
import type { Calendar } from '../../calendar/working-days';
import {
  FINDING_KIND_WORDS,
  IMPACT_WORDS,
  RATINGS,
  type Facts,
  type Finding,
  type Rating,
} from '../../partnership';
import { spokenDay } from '../days';
import {
  cell,
  heading,
  strong,
  table,
  text,
  type Block,
  type Cell,
  type ReportDocument,
  type Table,
} from '../document';
import type { Letterhead } from '../letterhead';
import { planLines, ratingOf, type PlanLine } from './plan-lines';
import { lowered, ratingTable, ratingText, scaleOf, type Scale } from '../rating-words';
import { whomToAsk, WORDS_USED } from './plan-closing';

/** The action plan as a document for boards, scrutiny and inspectors. */
export function planDocument(
  facts: Facts,
  { letterhead, calendar, now }: { letterhead: Letterhead; calendar: Calendar; now: Instant },
): ReportDocument {
  const lines = planLines(facts, calendar, now);
  const scale = scaleOf(facts);
  return {
    title: 'Action plan',
    name: ['Action plan', letterhead.partnership].filter(Boolean).join(': '),
    letterhead,
    sections: [
      {
        blocks: [
          ...cover(facts, letterhead),
          ...inShort(facts, lines, scale),
          ...howToRead('plan', letterhead, scale),
        ],
      },
      { landscape: true, blocks: [heading('What we will do'), ...findingBlocks(facts, lines, scale)] },
      { blocks: [...WORDS_USED, ...whomToAsk(facts)] },
    ],
  };
}

function cover({ inspections, findings }: Facts, letterhead: Letterhead): Block[] {
  const answered = inspections.filter(({ ref }) =>
    findings.some(({ inspectionRef }) => inspectionRef === ref),
  );
  const rows = answered.flatMap(({ title, theme, publishedOn, statementDueOn }) => [
    cell(title),
    ...(theme ? [cell(`Theme: ${lowered(theme)}`)] : []),
    ...(publishedOn ? [cell(`Letter published: ${spokenDay(publishedOn)}`)] : []),
    ...(statementDueOn
      ? [cell(`Statement due: ${spokenDay(statementDueOn)}, the day printed in the letter`)]
      : []),
  ]);
  const facts: readonly (readonly [string, Cell])[] = [
    ...(letterhead.partnership ? [['Partnership', cell(letterhead.partnership)] as const] : []),
    ['Answers', rows.length > 0 ? rows.flat() : cell('The partnership’s own assessment')],
    ['As of', cell(spokenDay(letterhead.madeOn))],
    ['Made by', cell(letterhead.madeBy)],
  ];
  return [
    table({
      isFacts: true,
      columns: [
        { heading: 'What', percent: 32 },
        { heading: 'Which', percent: 68 },
      ],
      rows: facts.map(([what, which]) => [cell(what), which]),
    }),
  ];
}

function inShort({ findings }: Facts, lines: readonly PlanLine[], scale: Scale): Block[] {
  const open = findings.filter(({ kind, withdrawnOn }) => kind !== 'Strength' && !withdrawnOn);
  const answered = new Set(lines.flatMap(({ finding }) => finding?.ref ?? []));
  const unanswered = open.filter(({ ref }) => !answered.has(ref)).map(({ ref }) => ref);
  const late = lines.filter(({ isOverdue }) => isOverdue).length;
  return [
    heading('In short'),
    text(
      `The plan has ${counted(lines.length, 'action')}.${ratingCounts(lines, scale)}`,
      late > 0 ? ` ${counted(late, 'action is', 'actions are')} overdue.` : ' None is overdue.',
    ),
    ...(unanswered.length > 0
      ? [text(`No action answers ${inSentence(unanswered)} yet.`)]
      : open.length > 0
        ? [
            text(
              open.length === 1
                ? 'Its one finding has an action.'
                : `Every one of the ${open.length} findings has an action.`,
            ),
          ]
        : []),
  ];
}

/** ' By rating: 4 complete and evidenced, 9 on track and 2 off track.', to follow a sentence; empty without actions. */
export function ratingCounts(lines: readonly PlanLine[], scale: Scale): string {
  const of = (rating: Rating): number => lines.filter((line) => ratingOf(line) === rating).length;
  const said = RATINGS.filter((rating) => of(rating) > 0).map(
    (rating) => `${of(rating)} ${lowered(scale[rating])}`,
  );
  return said.length > 0 ? ` By rating: ${inSentence(said)}.` : '';
}

/** How its tables are read, and what the ratings mean. */
export const howToRead = (what: string, { madeOn }: Letterhead, scale: Scale): Block[] => [
  heading(`How to read this ${what}`),
  text(
    'There is one table for each finding, under the finding in the letter’s own words. Each action has one lead agency, one date and one measure. “Where it stands” is as of ',
    `${spokenDay(madeOn)}.`,
  ),
  { is: 'caption', text: 'What the ratings mean' },
  table(ratingTable(scale)),
  text(
    'Impact is judged apart from delivery: ',
    strong('not yet'),
    ', ',
    strong('some'),
    ' or ',
    strong('assured'),
    '.',
  ),
];

/** Areas for priority action first, then areas to improve; what answers no finding comes last. */
function findingBlocks({ findings }: Facts, lines: readonly PlanLine[], scale: Scale): Block[] {
  const own = lines.filter(({ finding }) => !finding);
  const asked = (kind: Finding['kind']): readonly Finding[] =>
    findings.filter((one) => one.kind === kind && !one.withdrawnOn);
  const strengths = asked('Strength').filter(({ ref }) => lines.some(({ finding }) => finding?.ref === ref));
  return [
    ...findingTables([...asked('Priority'), ...asked('Improvement'), ...strengths], lines, scale),
    ...(own.length > 0
      ? [
          heading('Actions of the partnership’s own', 2),
          text('They answer no finding of the letter.'),
          table(actionTable('What we will do ourselves', own, scale)),
        ]
      : []),
  ];
}

/** A table for each finding, under its words; `called` is what each is called, its whole number unless said. */
export const findingTables = (
  findings: readonly Finding[],
  lines: readonly PlanLine[],
  scale: Scale,
  called: (finding: Finding) => string = ({ ref }) => ref,
): Block[] =>
  findings.flatMap((finding) =>
    findingBlock(
      { ...finding, ref: called(finding) },
      lines.filter((line) => line.finding?.ref === finding.ref),
      scale,
    ),
  );

const findingBlock = (finding: Finding, lines: readonly PlanLine[], scale: Scale): Block[] => [
  heading(`${finding.ref}: ${lowered(FINDING_KIND_WORDS[finding.kind])}`, 2),
  {
    is: 'quotation',
    text: `“${finding.text ?? finding.title}”${finding.page ? ` (letter, page ${finding.page})` : ''}`,
  },
  lines.length > 0
    ? table(actionTable(`What we will do about ${finding.ref}`, lines, scale))
    : text('No action answers this finding yet.'),
];

const actionTable = (what: string, lines: readonly PlanLine[], scale: Scale): Table => ({
  columns: [
    { heading: 'No.', percent: 6 },
    { heading: what, percent: 22 },
    // Agencies without a short name are called by their whole one: 'Avon and Somerset Constabulary'.
    { heading: 'Who leads, who supports', percent: 19 },
    // '30 September 2027' in a wide font: narrower, it would break inside its year.
    { heading: 'By when', percent: 17 },
    { heading: 'How we will know', percent: 18 },
    { heading: 'Where it stands', percent: 18 },
  ],
  rows: lines.map((line) => [
    cell(line.ref),
    cell(line.title),
    cell(line.lead, line.supporting.length > 0 ? `Supports: ${inList(line.supporting)}` : 'Supports: nobody'),
    whenCell(line),
    cell(line.successMeasure ?? 'Not yet said'),
    standing(line, scale),
  ]),
});

const whenCell = ({ dueOn, firstDueOn, isOverdue }: PlanLine): Cell =>
  cell(
    dueOn ? spokenDay(dueOn) : 'No date yet',
    isOverdue ? 'Overdue' : undefined,
    firstDueOn && `First due ${spokenDay(firstDueOn)}`,
  );

/** Where nobody has judged the impact yet, it is not yet felt. */
const impactWords = ({ impact = 'NotYet' }: PlanLine): string => lowered(IMPACT_WORDS[impact]);

const standing = (line: PlanLine, scale: Scale): Cell => [
  [...ratingText(scale, ratingOf(line)), `. ${line.statusWords}. Impact: ${impactWords(line)}.`],
  ...cell(line.progress?.text),
  ...cell(line.reviewOn && `Looked at again on ${spokenDay(line.reviewOn)}.`),
];
