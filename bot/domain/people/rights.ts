/**
 * Who may do what, in one table. Everybody on the People list reads; what is not named here nobody does. README shows
 * the table as it is, and tests hold chat and API to it.
 */

/** What somebody can be to the thing that something is done to. */
export const PARTS = [
  'their agency',
  'lead agency',
  'supporting agency',
  'other agency',
  'owner',
  'themselves',
  'coordinator',
  'coordinator on behalf',
  'chair',
  'everybody',
] as const;

export type Part = (typeof PARTS)[number];

/** What may be done, by whom, and what it is called. */
interface Right {
  readonly words: string;
  readonly who: readonly Part[];
}

/**
 * An agency is its SPOC and its deputies. The coordinator on behalf acts for the agency whose it is, marked so. An owner
 * is whoever the action names, of any role but observer.
 */
export const RIGHTS = {
  'plan:read': { words: 'Read the plan, meetings and requests', who: ['everybody'] },
  'status:read': { words: 'See how the whole partnership stands', who: ['coordinator', 'chair'] },
  'answer:agency': {
    words: 'Answer a reminder or a meeting, provide a request, hand it to somebody of the agency',
    who: ['their agency', 'coordinator on behalf'],
  },
  'meeting:change': { words: 'Move, cancel or keep a meeting', who: ['coordinator'] },
  'meeting:run': {
    words: 'Run a meeting: its agenda, who is there, what is written down',
    who: ['coordinator', 'chair'],
  },
  'extension:decide': { words: 'Grant more time, take on a call for help', who: ['coordinator'] },
  'away:set': { words: 'Say when somebody is away', who: ['themselves', 'coordinator'] },
  'people:change': {
    words: 'Add, change, hand over and take off people and agencies',
    who: ['coordinator'],
  },
  'settings:change': {
    words: 'Change rules, hours, closed periods, series and how the group agrees',
    who: ['coordinator'],
  },
  'channel:choose': { words: 'Choose the channel', who: ['coordinator'] },
  'person:confirm': { words: 'Say whose an account is', who: ['coordinator'] },
  nudge: { words: 'Nudge whoever is silent', who: ['coordinator'] },
  'action:work': {
    words: 'Add a note to an action, say that a milestone is met',
    who: ['lead agency', 'supporting agency', 'owner', 'coordinator on behalf'],
  },
  'action:lead': {
    words: 'Submit evidence, rate an action, say how it will last',
    who: ['lead agency', 'owner', 'coordinator on behalf'],
  },
  'action:more-time': {
    words: 'Ask for more time for an action',
    who: ['lead agency', 'coordinator on behalf'],
  },
  'action:vote': {
    words: 'Agree to the evidence of an action, or challenge it',
    who: ['other agency', 'coordinator on behalf'],
  },
  'action:for-the-group': {
    words: 'Record what those present agree, close, sustain, reopen, say how sure the impact is',
    who: ['coordinator', 'chair'],
  },
  'plan:edit': {
    words: 'Add, change and withdraw actions, findings and requests, give a request to another agency',
    who: ['coordinator'],
  },
  'inspection:run': { words: 'Open and end an inspection or a dry run', who: ['coordinator'] },
  'embargo:read': {
    words: 'Read what is under embargo, besides who is named',
    who: ['coordinator', 'chair'],
  },
} as const satisfies Record<string, Right>;

export type RightName = keyof typeof RIGHTS;

/** The parts that may do something. */
export const partsFor = (right: RightName): readonly Part[] => RIGHTS[right].who;

/** The table as README shows it, in Markdown: a line a right, a column a part. */
export function rightsTable(): string {
  const columns = PARTS.filter((part) => part !== 'everybody' && part !== 'coordinator on behalf');
  const cells = (who: readonly Part[]): string[] =>
    columns.map((part) => {
      if (who.includes('everybody') || who.includes(part)) return '✓';
      return part === 'coordinator' && who.includes('coordinator on behalf') ? 'on behalf' : '';
    });
  const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  return [
    line(['may', ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...Object.values(RIGHTS).map(({ words, who }) => line([words, ...cells(who)])),
  ].join('\n');
}
