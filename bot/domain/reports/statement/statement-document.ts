import { counted, inSentence } from '../../basics/words';
import type { Calendar } from '../../calendar/working-days';
import type { Instant } from '../../calendar/day';
import { requestNumber } from '../../inspection/exercises';
import type { Facts, Inspection, Series, StatementStep } from '../../partnership';
import { approversOf, sentStep, versionsOf } from '../../statement/approvals';
import { answeredFindings, compareLines, statementLines } from '../../statement/lines';
import { signOffDays } from '../../statement/sign-off-days';
import { nameOf } from '../../people/names';
import { spokenDay, spokenSpan, type Day } from '../days';
import { bullets, cell, heading, table, text, type Block, type Cell, type ReportDocument } from '../document';
import { madeLine, type Letterhead } from '../letterhead';
import { whomToAsk, WORDS_USED } from '../plan/plan-closing';
import { findingTables, howToRead, ratingCounts } from '../plan/plan-document';
import { planLines, type PlanLine } from '../plan/plan-lines';
import { lowered, scaleOf } from '../rating-words';

const TITLE = 'Written statement of proposed action';

/**
 * The statement of action that answers an inspection's letter, from its cover to whom to ask (`inspection.md`, A written
 * statement of proposed action): one table for each area that the letter names, in the letter's own words.
 */
export function statementDocument(
  facts: Facts,
  inspection: Inspection,
  { letterhead, calendar, now }: { letterhead: Letterhead; calendar: Calendar; now: Instant },
): ReportDocument {
  const findings = answeredFindings(facts, inspection.ref);
  const named = new Set(findings.map(({ ref }) => ref));
  const lines = planLines(facts, calendar, now).filter(({ finding }) => finding && named.has(finding.ref));
  const scale = scaleOf(facts);
  return {
    title: TITLE,
    name: [TITLE, letterhead.partnership].filter(Boolean).join(': '),
    letterhead,
    ...editionOf(facts, inspection, letterhead),
    sections: [
      {
        blocks: [
          { is: 'subtitle', text: ofWhat(inspection) },
          cover(facts, inspection, letterhead),
          ...approvedBy(facts, inspection),
        ],
      },
      {
        blocks: [
          heading('In short'),
          text(
            `${answersWords(findings.map(({ kind }) => kind === 'Priority'))} with ${counted(lines.length, 'action')}.`,
            ratingCounts(lines, scale),
          ),
          ...howToRead('statement', letterhead, scale),
          ...heldTo(facts),
        ],
      },
      {
        landscape: true,
        blocks: [
          heading('What we will do'),
          // All are of this one letter: 'P1' is enough, as beside the letter's own words.
          ...findingTables(findings, lines, scale, ({ ref }) => requestNumber(ref, { ref: inspection.ref })),
        ],
      },
      { blocks: [...WORDS_USED, ...taking(lines), ...whomToAsk(facts, 'statement')] },
    ],
  };
}

/** What was inspected; most titles name the theme already. */
const ofWhat = ({ title, theme }: Inspection): string =>
  theme && !title.toLowerCase().includes(theme.toLowerCase()) ? `${title}: ${lowered(theme)}` : title;

/** The days of the week on site. */
const fieldwork = ({ fieldworkFrom: from, fieldworkTo: to }: Inspection): string | undefined =>
  from && to ? spokenSpan(from, to) : undefined;

function cover(facts: Facts, inspection: Inspection, letterhead: Letterhead): Block {
  const { publishedOn, statementDueOn, principalAuthority, sentBy, sentTo, addressees = [] } = inspection;
  const sent = sentStep(facts, inspection.ref);
  const rows: readonly (readonly [string, Cell | undefined])[] = [
    ['Partnership', words(letterhead.partnership)],
    ['Fieldwork', words(fieldwork(inspection))],
    ['Letter published', words(publishedOn && spokenDay(publishedOn))],
    ['Statement due', words(statementDueOn && `${spokenDay(statementDueOn)}, the day printed in the letter`)],
    ['Principal authority', words(principalAuthority)],
    ['Sent by', words(sentBy)],
    ['Sent to', words(sent?.text ?? sentTo)],
    ['Sent on', words(sent?.doneOn && spokenDay(sent.doneOn))],
    ['For', addressees.length > 0 ? cell(...addressees) : undefined],
    ['Version', cell(versionWords(facts, inspection))],
  ];
  return table({
    isFacts: true,
    columns: [
      { heading: 'What', percent: 32 },
      { heading: 'Which', percent: 68 },
    ],
    rows: rows.flatMap(([what, which]) => (which ? [[cell(what), which]] : [])),
  });
}

/** 'Version 2, 28 June 2027' of one that says what was kept; else that it is a draft, until one was sent. */
function editionOf(
  facts: Facts,
  inspection: Inspection,
  letterhead: Letterhead,
): Pick<ReportDocument, 'edition'> {
  const { version, changed } = versionNow(facts, inspection);
  if (version && changed === 0) return { edition: `Version ${versionNamed(version)}` };
  return inspection.statementSentOn ? {} : { edition: `Draft. ${madeLine(letterhead)}` };
}

/** The version that this is; where the plan says otherwise by now that is said, as nobody has approved that or sent it. */
function versionWords(facts: Facts, inspection: Inspection): string {
  const { version, changed } = versionNow(facts, inspection);
  if (!version) return 'Draft';
  if (changed === 0) return versionNamed(version);
  const sign = inspection.statementSentOn ? '' : 'Draft: ';
  return `${sign}${counted(changed, 'action')} changed since version ${versionNamed(version)}`;
}

/** '2, 28 June 2027'. */
const versionNamed = ({ number, doneOn }: StatementStep): string => `${number}, ${spokenOr(doneOn)}`;

/** The newest version that was kept, and how many actions the plan says otherwise by now. */
function versionNow(facts: Facts, { ref }: Inspection) {
  const [version] = versionsOf(facts, ref);
  return { version, changed: compareLines(version?.lines ?? [], statementLines(facts, ref)).length };
}

const words = (said: string | undefined): Cell | undefined => (said ? cell(said) : undefined);
const spokenOr = (day: Day | undefined): string => (day ? spokenDay(day) : 'no date yet');

/** Who has approved the newest version, and which boards have signed; whoever has not is said to be awaited. */
function approvedBy(facts: Facts, { ref }: Inspection): Block[] {
  const boards = signOffDays(facts)
    .filter(({ inspection }) => inspection.ref === ref)
    .map(({ step: { body = '', doneOn, dueOn } }) => ({
      title: facts.series.find(({ code }) => code === body)?.title ?? body,
      who: 'The board',
      when: doneOn ? spokenDay(doneOn) : `Awaited${dueOn ? ` by ${spokenDay(dueOn)}` : ''}`,
    }));
  const approvers = approversOf(facts, ref).map(({ title, step }) => ({
    title,
    who: step ? nameOf(facts, step.by) + (step.onBehalf ? ', on their behalf' : '') : 'Nobody yet',
    when: step ? spokenOr(step.doneOn) : 'Awaited',
  }));
  const rows = [...approvers, ...boards].map(({ title, who, when }) => [cell(title), cell(who), cell(when)]);
  if (rows.length === 0) return [];
  return [
    heading('Approved by'),
    table({
      columns: [
        { heading: 'Body', percent: 42 },
        { heading: 'Recorded by', percent: 33 },
        { heading: 'Date', percent: 25 },
      ],
      rows,
    }),
  ];
}

/** 'The letter names 2 areas for priority action and 10 areas to improve. This statement answers them'. */
function answersWords(isPriority: readonly boolean[]): string {
  const priority = isPriority.filter(Boolean).length;
  const improve = isPriority.length - priority;
  const named = [
    ...(priority > 0 ? [counted(priority, 'area for priority action', 'areas for priority action')] : []),
    ...(improve > 0 ? [counted(improve, 'area to improve', 'areas to improve')] : []),
  ];
  if (named.length === 0) return 'No finding of the letter is in the list yet. This statement answers none';
  return `The letter names ${inSentence(named)}. This statement answers ${isPriority.length === 1 ? 'it' : 'them'}`;
}

/** Governance: which boards there are, how often they meet, and how agencies hold each other to account. */
const heldTo = ({ series }: Pick<Facts, 'series'>): Block[] => [
  heading('How we hold each other to it'),
  bullets([
    ...series.map((one) => [`${one.title}: ${oftenWords(one)}.`]),
    ['Agencies challenge each other’s evidence. An agency cannot agree its own action.'],
    [
      'An action closes only with evidence, the group’s agreement and a plan for how it will last. It is then looked at again.',
    ],
  ]),
];

const oftenWords = ({ everyWeeks, everyMonths }: Series): string => {
  if (everyMonths !== undefined)
    return everyMonths === 1 ? 'every month' : `every ${counted(everyMonths, 'month')}`;
  return everyWeeks === 1 ? 'every week' : `every ${counted(everyWeeks, 'week')}`;
};

/** Every agency that takes part, and in how many of the actions: nobody the letter addresses is left out. */
function taking(lines: readonly PlanLine[]): readonly Block[] {
  const agencies = [...new Set(lines.flatMap(({ lead, supporting }) => [lead, ...supporting]))].sort();
  if (agencies.length === 0) return [];
  const count = (of: (line: PlanLine) => boolean): string => String(lines.filter(of).length);
  return [
    heading('Who takes part'),
    table({
      columns: [
        { heading: 'Agency', percent: 60 },
        { heading: 'Leads', percent: 20 },
        { heading: 'Supports', percent: 20 },
      ],
      rows: agencies.map((name) => [
        cell(name),
        cell(count(({ lead }) => lead === name)),
        cell(count(({ supporting }) => supporting.includes(name))),
      ]),
    }),
  ];
}
