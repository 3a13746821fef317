/** What a sentence means, as what one would type for it. */
export interface Meant {
  readonly line: string;
  /** What it means from somebody whom that command is not for. */
  readonly or?: string;
  /** True when it asks so plainly that what it writes may be written; else whoever said it is asked first. */
  readonly isPlain?: true;
  /** True where it says what only a button records: the answer says so first. */
  readonly isDeed?: true;
  /** True where the day that is named in it belongs to the line: 'I cannot come on the 18th'. */
  readonly namesDay?: true;
}

/** A way to say something, and what it means: a line, or from what its groups caught. */
export interface Sentence {
  readonly like: RegExp;
  readonly means: Meant | string | ((...groups: readonly string[]) => Meant | string);
}

const AWAY =
  '(?:away|off(?: sick)?|out(?: of(?: the)? office)?|on (?:annual |sick |maternity |paternity )?leave|on holiday|on training|on a course|sick|ill|unavailable|a\\/?l|not (?:in|here|working|available)|annual leave|going away|going on (?:leave|holiday)|taking leave)';
const DEED =
  'acknowledge|acknowledged|ack|seen|noted|yes|no|done|finished|completed?|agreed?|approved?|confirm(?:ed)?|mark|close|extend|extension|update|submit|add|grant|undo|delete|remove|change|answer|accept|reject|sign off';

/** Said of one's own attendance: the card of that meeting, of the next where no day is named, which asks. */
const ATTEND: Meant = { line: 'apologies', or: 'meeting', isDeed: true, namesDay: true };

/** What is done to what one has to do, on its card alone. */
const DEED_ON: Meant = { line: 'my', isDeed: true };

/** Who else is silent is for coordinators and chairs: others are told so. */
const SILENT: Meant = { line: 'status silent' };

const OVERDUE: Meant = { line: 'status overdue', or: 'my' };

/** It is a command as it stands. */
export const LITERAL = '';

/** 'the police about a04 please' names the police. */
const named = (whom: string): string =>
  whom
    .replace(/^(?:the|our|on|of|for) /, '')
    .replace(/ (?:about|again|now|today|tomorrow)\b.*$/, '')
    .trim();

/** In order: the first that fits is meant. None of them writes anything by itself, but what is plainly asked for. */
export const SENTENCES: readonly Sentence[] = [
  // Chasing writes: it is done when it is said plainly, else the button that does it is shown.
  {
    like: /^(?:nudge|chase|remind) (?:me|us)\b|\b(?:stop|not|never|no longer)\b.*\b(?:nudg|chas|remind)/,
    means: 'my',
  },
  {
    like: /^(?:who|when|why|did|have|has|was|were|is|are)\b.*\b(?:nudge|chase|remind)d?\b/,
    means: { line: 'status silent', or: 'my' },
  },
  { like: /^(?:nudge|chase) (?:everyone|everybody|all)\b.* about\b/, means: 'nudge' },
  {
    like: /^(?:nudge|chase) (?:everyone|everybody|all|them all|all of them)(?: who (?:has|have|is)\b.*)?$/,
    means: { line: 'nudge', isPlain: true },
  },
  { like: /^(?:nudge|chase) (?:the )?(.+)$/, means: (whom) => ({ line: `nudge ${whom}`, isPlain: true }) },
  { like: /\b(?:nudge|chase|remind) (?:the )?(everyone|everybody|all)\b/, means: 'nudge' },
  { like: /\b(?:nudge|chase|remind) (.+)$/, means: (whom) => `nudge ${named(whom)}` },
  { like: /^send (?:a |another )?reminders? to (?:the )?(.+)$/, means: (whom) => `nudge ${named(whom)}` },
  {
    like: /^(?:stop$|stop (?:it|this|sending|messaging|writing|bothering)\b|leave me alone|no more (?:of this|messages))/,
    means: { line: 'digest off', or: 'help' },
  },
  // The summary.
  { like: /^digest (?:on|off|start|stop)$/, means: () => LITERAL },
  {
    like: /\b(?:stop|unsubscribe|no more|turn off|switch off|not want)\b.*\b(?:digest|summary)|^unsubscribe(?: me)?$/,
    means: { line: 'digest off', or: 'help' },
  },
  {
    like: /\b(?:start|resume|turn on|switch on|send)\b.*\b(?:digest|weekly summary)/,
    means: { line: 'digest on', or: 'help' },
  },
  {
    like: /^(?:the |this |my )?(?:weekly )?(?:digest|summary|report)(?: of the week)?$|^what (?:changed|has changed|happened)\b/,
    means: { line: 'digest', or: 'my' },
  },
  // The next meeting: who comes, and the card that asks.
  {
    like: /^(?:who|which|how many|is everyone|has everyone)\b.*\b(?:attend|com(?:e|ing)\b|apolog|there\b|meeting)/,
    means: 'meeting',
  },
  {
    like: /^(?:send |give |record |put in )?(?:my |our )?(?:apologies|attending|attendance) (?:for|from) (?:the )?(?!(?:the )?(?:next |this )?(?:meeting|week|\w+day|today|tomorrow|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d))(.+)$/,
    means: (whose) => ({ line: `my ${named(whose)}`, or: 'apologies' }),
  },
  {
    like: /\bapolog(?:y|ies|ise)\b|\b(?:cannot|will not|(?:not |un)able to) (?:be able to )?(?:attend|come|make|join|be (?:there|at))\b/,
    means: ATTEND,
  },
  {
    like: /^(?:attend|attending|count me in|send a deputy|decline)(?: (?:(?:on|for) .+|the \d.*|\d.*))?$|^(?:i|we) (?:am|are|will be) (?:attending|there|coming|joining)|^(?:i|we) (?:will|can) (?:attend|come|join|be (?:there|at)|make it)|\bwill (?:attend|come|go|be there|stand in|deputise) (?:for|instead of) (?:me|us)|^(?:i am |we are )?send(?:ing)? (?:a|my|our) deputy/,
    means: ATTEND,
  },
  {
    like: /^(?:yes|no|yep|sure),? (?:i|we) (?:will|can|am|are)\b.*\b(?:there|come|coming|attend|attending|make it)$|^(?:am i|are we|not) (?:attending|coming|down to attend)|\b(?:instead of (?:me|us)|in (?:my|our) place|on (?:my|our) behalf)$|^my deputy (?:will|is|can)\b|^(?:someone|somebody|anyone|anybody)(?: else)? (?:go|come|attend)\b|^can (?:someone|somebody|anyone|anybody|my deputy)(?: else)? (?:go|come|attend)\b/,
    means: ATTEND,
  },
  {
    like: /^(?:(?:i|we) (?:am|are|will be|may be|might be) )?(?:going to be |running |a bit |a little )*late(?! (?:to|for) (?:the |our )?meeting$)(?: (?:on|for|to|today|tomorrow|this|next) ?(?!.*\b(?:deadlines?|actions?|evidence|a\d)).*)?$/,
    means: ATTEND,
  },
  { like: /\bmeetings?\b.*\b(?:apply|sign)\b/, means: 'meeting' },
  {
    like: /\blate (?:to|for) (?:the |our )?meeting|\blink (?:to|for) (?:the |our )?meeting|^(?:is|are|will) .+ (?:coming|attending|be there)$/,
    means: 'meeting',
  },
  // Days away: they are put into the card, which asks.
  {
    like: new RegExp(
      `^(?:who|anyone|anybody)(?: else)?(?: (?:is|are|will be))?(?: else)? ${AWAY}\\b|^who (?:covers|is covering|stands in|is standing in)|^is (?!(?:it|this|that|there|the meeting)\\b).+ ${AWAY}(?: (?:on|from|until|this|next|today|tomorrow|now|\\d).*)?$`,
    ),
    means: { line: 'status away', or: 'away' },
  },
  {
    like: /^(?:i|we) (?:am|are) back\b|^back(?: (?:today|now|again|at work))?$|^i am (?:here|in) (?:again|today)$/,
    means: 'away',
  },
  {
    like: /^.+ (?:is|will be) (?:covering|standing in) for (?:me|us)(?: (.+))?$/,
    means: (days) => `away ${days}`,
  },
  {
    like: /^(?:i am )?back (?:on|from|next|in)\b|^.+ covers? (?:for )?.+ (?:from|until|on|next|this)\b/,
    means: 'away',
  },
  {
    like: /^i (?:am|will be) (?:not|no longer) (?:away|off|on leave|on holiday|going)|^when am i away|^(?:my|the) (?:days away|leave|holidays?)$|^cancel my (?:leave|holiday|days)/,
    means: 'away',
  },
  {
    like: new RegExp(
      `^(?:(?:i|we) (?:am|are|will be|have|need to be|shall be|am going to be) )?(?:taking )?${AWAY}(?: (.+))?$`,
    ),
    means: (days) => `away ${days}`,
  },
  {
    like: new RegExp(`^(?:put|mark|set) (.+?) (?:down )?(?:as |to )?${AWAY}(?: (.+))?$`),
    means: (who, days) => `away ${who === 'me' ? '' : named(who)} ${days}`.replace('  ', ' '),
  },
  {
    like: new RegExp(
      `^(?!.*\\b(?:meetings?|who|what|when|it|this|that|there|why|how)\\b)(.+?) (?:is|will be) ${AWAY}(?: (.+))?$`,
    ),
    means: (who, days) => `away ${named(who)} ${days}`,
  },
  // Who is who, and who comes and goes: the tab changes it.
  {
    like: /^(?:who is|who are|who) (?:the )?(?:spocs?|contacts?|deputy|deputies|single point of contact|leads?)\b(?: (?:for|of|at|in|from) (?:the )?(.+))?$/,
    means: (whom) => `people ${whom}`,
  },
  {
    like: /^(?:who is|who are) (?:the )?(.+?)(?:'s|s')? (?:spocs?|contacts?|deputy|deputies|single point of contact|leads?)$/,
    means: (whom) => (/^(?:our|my)$/.test(whom) ? 'people' : `people ${named(whom)}`),
  },
  {
    like: /^(?:what is )?(?:the )?(?:phone|telephone|mobile|contact)? ?(?:number|details|e-?mail)(?: address)? (?:for|of) (?:the )?(.+)$/,
    means: (whom) => `people ${whom}`,
  },
  {
    like: /^(?:what is |ring |call |phone )(.+?)(?:'s|s') (?:phone |mobile )?(?:number|e-?mail|address)$/,
    means: (whom) => `people ${whom}`,
  },
  {
    like: /^(?:who is )?on the (?:people )?list$|^who is who$|^i am leaving\b|\bhas left\b|\bhanded over to\b|^(?:change|replace) the (?:spoc|contact|deputy|chair)\b|^(?:add|remove|take) .+ (?:to|from|off) the (?:people )?list$|\bnew (?:e-?mail|address|number|phone|job)\b/,
    means: 'people',
  },
  // Files, and the statement.
  {
    like: /^(?:export|download)\b|\b(?:as|to|in|into) (?:a )?(?:excel|word|csv|spreadsheet|pdf)\b|^(?:a )?(?:board|scrutiny) (?:report|update|paper)$|^(?:a )?report for (?:the |a )?board/,
    means: 'export',
  },
  {
    like: /\bstatement(?: of action)?\b.*\b(?:due|ready|sent)\b|\b(?:due|days? (?:left|to))\b.*\bstatement\b|^(?:send |check |show )?(?:the )?statement(?: of action)?$/,
    means: 'inspection statement',
  },
  // An inspection: these show what begins or ends it, which asks.
  {
    like: /^(?:start|open|begin|run|do) (?:a |an |the )?(?:dry run|exercise|practice)$/,
    means: 'inspection dry run',
  },
  { like: /^(?:end|close|stop) the (?:inspection|dry run|exercise)$/, means: 'inspection end' },
  {
    like: /^(?:the )?inspection (?:has )?(?:started|begun)\b|^(?:we|i)(?: have)? (?:got|had|received) (?:the|a) call\b|\bnotified of (?:an|the) inspection/,
    means: { line: 'inspection start', or: 'inspection' },
  },
  {
    like: /^(?:what|how much) (?:do|does) (?:the )?(.+?) (?:owe|have to (?:do|send)) (?:for|to) (?:the )?(?:annex a|inspectors?|inspection)$/,
    means: (whose) => `my ${named(whose)}`,
  },
  { like: /\bannex a\b/, means: 'my' },
  // Meetings.
  {
    like: /^meetings? (?:today|tomorrow|(?:this|next) (?:week|month)|ahead|coming up|dates?|please)$/,
    means: 'meeting',
  },
  {
    like: /^(?:when|where|what time|what|is|are|do|which|how|list|any|upcoming|the|next|cancel|move|postpone|reschedule|agenda|join|all)\b.*\bmeetings?\b|^when (?:do|are) we (?:meet|meeting)|^when is the next one$|^agenda$|\bquorate\b|^(?:cancel|move|postpone|reschedule)\b/,
    means: 'meeting',
  },
  // How things stand.
  {
    like: /^(?:what|which|who|is|are|anything|list|how many)\b.*\b(?:overdue|late|behind|off track|red)\b.*?(?: (?:for|of|from|at) (.+))?$/,
    means: (whose) => (whose ? { line: `status ${named(whose)}`, or: `my ${named(whose)}` } : OVERDUE),
  },
  { like: /^(?:overdue|late)(?: actions?)?$/, means: { line: 'status overdue', or: 'my' } },
  {
    like: /^(?:who|which|what agenc(?:y|ies))\b.*\b(?:silent|yet to|outstanding|missing|not (?:yet )?(?:answer|repl|respond|acknowledg)\w*)|^silent$/,
    means: SILENT,
  },
  {
    like: /^(?:has|have|did) (?!(?:you|i|we)\b)(.+?) (?:answer|repl|respond|acknowledg)\w*$/,
    means: (whose) => `status ${named(whose)}`,
  },
  {
    like: /^(?:what is )?(?:the |our |my )?status(?: (?:update|report|now|today))?$|^how (?:are|is) (?:we|things|it|everything|the partnership)(?: (?:doing|going|looking|getting on))?$|^(?:where are we|where do we stand|are we ready|any news|overview|update|dashboard)$/,
    means: { line: 'status', or: 'my' },
  },
  {
    like: /^(?:what is )?(?:the )?status (?:of|for|on|with|at|about) (.+)$/,
    means: (whose) => ({ line: `status ${named(whose)}` }),
  },
  {
    like: /^(?:how|what) (?:is|are) (.+?) (?:doing|getting on)$|^(?:what is )?(?:the )?(.+?)(?:['’]s)? status$/,
    means: (one, other) => ({ line: `status ${named(one || other)}` }),
  },
  // Lists of the plan.
  {
    like: /^(?:rag|(?:which|how many|what) actions are (?:amber|green|blue|closed|open|complete\w*|on track)|all (?:the )?actions)$/,
    means: 'actions all',
  },
  { like: /^reds?$/, means: OVERDUE },
  { like: /^(?:open|go to|link to|see) (?:the |our )?(?:action )?plan$/, means: 'actions' },
  { like: /^(?:i|we) agree$|\b(?:vote|agree) on$/, means: 'actions to agree' },
  {
    like: /^(?:the )?(?!my\b|our\b|all\b|delete\b|which\b|what\b|how\b|list\b|any\b|add\b)(\p{L}[\p{L} ]{2,40}?)(?:'s|s')? actions(?: overdue)?$/u,
    means: (whose) => `actions ${named(whose)}`,
  },
  { like: /^(?:what is )?action (?:no\.? ?|number )?(\d{1,4})$/, means: (number) => `action ${number}` },
  // One action by its number, whatever is said of it: its card asks.
  {
    like: /^(?:(?:open|see|update|close|mark|what about|how is|tell me about|details? of) )?(?:action )?(a\d{1,4})(?: (?:is|was|has been|as|on|to)\b.*)?$/,
    means: (ref) => `action ${ref}`,
  },
  // What one has to do, and what only a card can ask.
  {
    like: /^(?:what|how much) (?:do|does) (?:the )?(?!i\b|we\b)(.+?) (?:owe|have to do|need to do|still have to do)$/,
    means: (whose) => `my ${named(whose)}`,
  },
  {
    like: /^(?:what|which|anything|is there|do|how much|how many)\b.*\b(?:i|we|me|us|my|our)\b.*\b(?:owe|do|due|outstanding|need|waiting|answer|list|actions?|deadlines?)\b|^(?:what is (?:due|outstanding|left|next|open|waiting)|what now|what next|anything for me)\b/,
    means: 'my',
  },
  {
    like: /^(?:(?:my|our|all my) )?(?:to ?do(?: list)?|todos|tasks?|actions?|list|things|work|deadlines?|reminders?)$/,
    means: 'my',
  },
  {
    like: /^(?:what|who) (?:went out|was sent|got sent|has been sent|have you sent|did you send)\b|^has .+ been (?:told|asked|reminded)$|\b(?:need|have|who) to ring\b|\b(?:before|for) the chair$|^chair(?:['’]?s)? list$/,
    means: { line: 'status', or: 'my' },
  },
  {
    like: /^what (?:goes|is going|will go|will you send|do you send|gets sent)\b|^(?:what is )?(?:coming up|upcoming)\b/,
    means: { line: 'preview', or: 'my' },
  },
  {
    like: /^.*\b(?:more time|longer|extension|extend)\b.*\b(a\d{1,4})\b.*$/,
    means: (ref) => ({ line: `action ${ref}`, isDeed: true }),
  },
  {
    like: /^(?:i |we )?(?:need|want|ask for|asking for)?\s*(?:some |a bit )?(?:more time|help with)\b|^can (?:i|we) have (?:more time|an extension)/,
    means: DEED_ON,
  },
  // Whatever else is said with the number of an action is about it.
  {
    like: /^(?!.*\b(?:help with|not)\b.*\bask)(?:.*\W)?(a\d{1,4})(?:\W.*)?$/,
    means: (ref) => `action ${ref}`,
  },
  {
    like: /\b(?:mistake|wrong button)\b|^(?:did|have|has)\b.*\b(?:my|our|i|we)\b.*\b(?:answer|evidence|note|missed|go through|arrive|get)\b|^what have (?:i|we) (?:not )?\w+$/,
    means: DEED_ON,
  },
  {
    like: new RegExp(
      `^(?:${DEED})\\b|\\b(?:is|are|was|has been|have been) (?:now )?(?:done|finished|completed?|submitted|sent|on track)$|^on track$`,
    ),
    means: DEED_ON,
  },
  // What this is.
  {
    like: /^(?:help(?: me)?|i need help|need help|i am (?:lost|stuck|confused|new(?: here)?)|stuck|what (?:can|do) (?:i|you) (?:do|type|ask|say|understand)\b.*|how (?:does|do) (?:this|it|you|i)\b.*|(?:who|what) are you|(?:are you|is this) (?:a |an )?(?:real |human )?(?:person|human|bot|robot|machine)|what is this|whom? (?:do|can|should) i (?:ring|call|ask|contact|phone)\b.*|who is (?:the|our|my) coordinator|contact|options|instructions)$/,
    means: 'help',
  },
];
