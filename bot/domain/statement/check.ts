import { counted, cut } from '../basics/words';
import { formatDatedDay } from '../calendar/day';
import { agencyMeantBy } from '../inspection/annex-a';
import { DRAFT } from '../inspection/statement';
import type { Action, Facts, Finding, Inspection } from '../partnership';
import { actionsFor, answeredFindings } from './lines';
import { signOffDays } from './sign-off-days';

/** What keeps a statement from being sent. */
export const CHECK_CODES = [
  'no-findings',
  'no-due-day',
  'no-action',
  'draft',
  'no-lead',
  'no-date',
  'no-measure',
  'addressee-missing',
  'sign-off-late',
] as const;

/** One thing that is missing, with where to mend it. */
export interface Missing {
  readonly code: (typeof CHECK_CODES)[number];
  /** The action, the finding or the board that it is about; none of the whole. */
  readonly ref?: string;
  /** 'A13 has no measure'. */
  readonly words: string;
  /** Its title or its words, for who does not know it by number. */
  readonly about?: string;
}

/** Whether a statement can be sent. */
export interface StatementCheck {
  readonly missing: readonly Missing[];
  /** What was looked at and is in order, in words. */
  readonly inOrder: readonly string[];
  /** What cannot be told from the lists, for somebody to look at. */
  readonly look: readonly string[];
  readonly passed: number;
  readonly asked: number;
}

/** The facts that a check needs. */
type Checked = Pick<
  Facts,
  'findings' | 'actions' | 'agencies' | 'people' | 'statementSteps' | 'inspections' | 'series'
>;

/**
 * Looks a statement over as Ofsted would (`inspection.md`, A written statement of proposed action): every area for
 * priority action and every area to improve has an action; each action one lead agency that is in the list, a date and a
 * measure; every addressee appears; every board signs before the due day. Nothing is written.
 */
export function checkStatement(facts: Checked, inspection: Inspection): StatementCheck {
  const findings = answeredFindings(facts, inspection.ref);
  const actions = findings.flatMap(({ ref }) => actionsFor(facts, ref));
  const addressed = addresseesIn(facts, inspection, actions);
  const signing = signOffs(facts, inspection);
  const parts: readonly Part[] = [
    whole(findings, inspection),
    answers(facts, findings),
    ...EACH.map((one) => ofEach(actions, one, facts)),
    addressed,
    signing,
  ];
  const missing = parts.flatMap((part) => part.missing);
  const asked = parts.reduce((sum, part) => sum + part.asked, 0);
  return {
    missing,
    inOrder: parts.flatMap((part) =>
      part.missing.length === 0 && part.asked > 0 && part.inOrder ? [part.inOrder] : [],
    ),
    look: [...noBoard(facts, inspection), ...addressed.look],
    passed: asked - missing.length,
    asked,
  };
}

interface Part {
  readonly asked: number;
  readonly missing: readonly Missing[];
  readonly inOrder?: string;
}

function whole(findings: readonly Finding[], { statementDueOn }: Inspection): Part {
  const none: Missing[] =
    findings.length === 0
      ? [{ code: 'no-findings', words: 'No finding of the letter is in the list yet' }]
      : [];
  const undated: Missing[] = statementDueOn
    ? []
    : [{ code: 'no-due-day', words: 'The day on which the statement is due is not known' }];
  return { asked: 2, missing: [...none, ...undated] };
}

const answers = (facts: Checked, findings: readonly Finding[]): Part => ({
  asked: findings.length,
  missing: findings
    .filter(({ ref }) => actionsFor(facts, ref).length === 0)
    .map(({ ref, text, title }) => ({
      ...{ code: 'no-action' as const, ref, words: `${ref} has no action` },
      about: `“${cut(text ?? title, MOST)}”`,
    })),
  inOrder: `${counted(findings.length, 'finding has', 'findings have')} an action`,
});

/** As much of a finding as a line holds. */
const MOST = 100;

/** What each action needs. */
const EACH: readonly {
  readonly code: Missing['code'];
  readonly lacks: (action: Action, facts: Checked) => boolean;
  readonly words: (ref: string) => string;
  readonly inOrder: string;
}[] = [
  {
    code: 'draft',
    lacks: ({ title }) => title.startsWith(DRAFT),
    words: (ref) => `${ref} does not say what is to be done`,
    inOrder: 'every action says what is to be done',
  },
  {
    code: 'no-lead',
    lacks: ({ leadAgency }, { agencies }) => !agencies.some(({ code }) => code === leadAgency),
    words: (ref) => `${ref} does not have one lead agency`,
    inOrder: 'every action has one lead',
  },
  {
    code: 'no-date',
    lacks: ({ dueOn }) => dueOn === undefined,
    words: (ref) => `${ref} has no date`,
    inOrder: 'every action has a date',
  },
  {
    code: 'no-measure',
    lacks: ({ successMeasure }) => !successMeasure?.trim(),
    words: (ref) => `${ref} has no measure`,
    inOrder: 'every action has a measure',
  },
];

const ofEach = (actions: readonly Action[], one: (typeof EACH)[number], facts: Checked): Part => ({
  asked: actions.length,
  missing: actions
    .filter((action) => one.lacks(action, facts))
    .map(({ ref, title }) => ({ code: one.code, ref, words: one.words(ref), about: title })),
  inOrder: one.inOrder,
});

/** An addressee appears where its agency leads an action or supports one. */
function addresseesIn(
  facts: Checked,
  { addressees = [] }: Inspection,
  actions: readonly Action[],
): Part & { readonly look: readonly string[] } {
  const taking = new Set(actions.flatMap((one) => [one.leadAgency, ...one.supportingAgencies]));
  const known = addressees.map((name) => ({ name, code: agencyMeantBy(facts, name) }));
  const look = [
    ...(addressees.length === 0 ? ['Whom the letter addresses is not recorded: see that each appears.'] : []),
    ...known
      .filter(({ code }) => code === undefined)
      .map(({ name }) => `${name}: no agency of the list is called so, see that they appear.`),
  ];
  const told = known.filter(({ code }) => code !== undefined);
  return {
    asked: told.length,
    missing: told
      .filter(({ code = '' }) => !taking.has(code))
      .map(({ name, code }) => ({
        ...{ code: 'addressee-missing' as const, ref: code, about: name },
        words: 'An addressee has no part in any action',
      })),
    inOrder: `${told.length === 1 ? 'the addressee appears' : `all ${told.length} addressees appear`}`,
    look,
  };
}

/** That no board is known to sign it off: nobody can tell from the lists whether one must. */
const noBoard = (facts: Checked, { ref }: Inspection): readonly string[] =>
  facts.series.some(({ signsOff }) => signsOff === true) ||
  signOffDays(facts).some(({ inspection }) => inspection.ref === ref)
    ? []
    : [
        'No board is marked as one that signs the statement off: mark it in Settings, under Meeting series, or see that none must.',
      ];

/** Each board signs before the statement is due; one without a day is late as well. */
function signOffs(facts: Checked, { ref, statementDueOn }: Inspection): Part {
  const own = signOffDays(facts).filter(({ inspection }) => inspection.ref === ref);
  const without = facts.series.filter(
    ({ signsOff, code }) => signsOff === true && !own.some(({ step }) => step.body === code),
  );
  const late = own.filter(({ step: { dueOn, doneOn } }) => {
    const on = doneOn ?? dueOn;
    return on === undefined || (statementDueOn !== undefined && on >= statementDueOn);
  });
  return {
    asked: own.length + without.length,
    missing: [
      ...without.map(({ code, title }): Missing => ({
        ...{ code: 'sign-off-late', ref: code, about: title },
        words: `${code} has no day to sign off`,
      })),
      ...late.map(({ step: { body, title, dueOn, doneOn } }): Missing => {
        const on = doneOn ?? dueOn;
        return {
          ...{ code: 'sign-off-late', ref: body, words: `${body} signs too late` },
          about: on ? `${title}: ${formatDatedDay(on)} is not before the due day` : title,
        };
      }),
    ],
    inOrder: 'every board signs before the due day',
  };
}
