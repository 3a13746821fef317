import type { Found, LetterFacts } from './letter';
import { dayInFigures, firstDay, type ReadDay } from './print/printed-days';
import type { Sentence } from './sentences';

/** What a letter says of the written statement of proposed action. */
export interface NextSteps {
  readonly facts: Pick<
    LetterFacts,
    'statementDueOn' | 'principalAuthority' | 'preparedBy' | 'sentBy' | 'sentTo'
  >;
  /** The due day as printed, which may be no day at all. */
  readonly due?: ReadDay;
}

const STATEMENT = '(?:written |joint |multi-agency |final |completed )*(?:statement|action plan|response)';
const DETERMINED =
  '(?:we|the inspectorates|inspectors) (?:(?:have )?(?:determined|decided|agreed|concluded)|consider|judge) that ';

/** Longest name of an authority: 'principal authority' can be a phrase of forty words (`inspection.md`). */
const NAME = '((?:(?!\\bshould\\b).){2,500}?)';

/** What may stand before a name: 'By 13 December 2024, …', 'Within 70 working days, …', 'As the principal authority, …'. */
const BEFORE =
  '(?:(?:(?:by|on or before|no later than) [^.]{3,40}?\\d{4}|(?:by|within|following|after|as|having|in (?:line|accordance|response)|therefore|accordingly|consequently)\\b[^,.]{0,90}), )?';

const NAMED_AS = '(?:determined|designated|named|identified|appointed)(?: as| to be)';

const PRINCIPAL = [
  new RegExp(
    `${DETERMINED}${NAME},? (?:is|are|will be|should be|acts? as|to be)(?: jointly| together| both)?(?: the)? principal authorit(?:y|ies)\\b`,
    'i',
  ),
  new RegExp(`${DETERMINED}${NAME}, as(?: the)? principal authority\\b`, 'i'),
  new RegExp(
    `^${NAME},? (?:is|are|will be|should be|acts? as)(?: jointly| together)?(?: the)? principal authorit(?:y|ies)\\b`,
    'i',
  ),
  new RegExp(
    `^${NAME},(?: jointly| together)?(?: as)?(?: the)? principal authorit(?:y|ies),? (?:should|must|will|is to|are to)\\b`,
    'i',
  ),
  new RegExp(
    `^(?:we|the inspectorates|inspectors) have (?:determined|designated|named|identified|appointed) ${NAME} (?:as|to be)(?: the)? principal authorit(?:y|ies)\\b`,
    'i',
  ),
  new RegExp(`^${NAME},? (?:has|have) been ${NAMED_AS}(?: the)? principal authorit(?:y|ies)\\b`, 'i'),
  new RegExp(`\\bwith ${NAME} (?:acting )?as(?: the)? principal authority\\b`, 'i'),
  new RegExp(
    `\\bby ((?:(?!\\bby\\b).){2,500}?), (?:which|who|whom) (?:[^.,]{0,40}? )?(?:is|are)(?: the)? principal authority\\b`,
    'i',
  ),
  new RegExp(
    `\\bprincipal authority (?:for [^.,]{3,80} )?(?:is|will be|should be) ${NAME}(?:;|\\.$|,? (?:and|who|which) should\\b)`,
    'i',
  ),
];

const PREPARED = new RegExp(
  `^${BEFORE}(?:${DETERMINED})?${NAME},? (?:(?:is|are|will be|should be|acts? as),? (?:the )?principal authority(?: for [^,.]{3,60})?,? and (?:it |they )?)?(?:should|must|is to|will|(?:is|are) required to|(?:has|have) been asked to)(?: now| also| jointly| together| lead and)? (?:prepare|produce|write|co-?ordinate|lead|develop)\\b.{0,80}?\\b${STATEMENT}\\b`,
  'i',
);

/** 'A written statement should be prepared by the council, which …'. */
const PREPARED_BY =
  /\b(?:should|must|is to|will) (?:then |also )?be (?:prepared|produced|written|developed|led|co-?ordinated) by ((?:the )?(?:(?!\bby\b)[^.;,\d]){3,160}?)(?=,? (?:which|who|to|by|as|in|and should)\b|[.;,]|$)/i;

/** Who is to prepare it and send it, in one sentence. */
const BOTH = new RegExp(
  `^${BEFORE}(?:${DETERMINED})?${NAME},? (?:should|must|is to|will) .{0,260}? and (?:then |to )?(?:send|submit|return|e-?mail|forward) (?:it|this|the (?:written )?statement)\\b`,
  'i',
);

const SENDER = new RegExp(
  `^${BEFORE}${NAME},? (?:should|must|is to|are to|will|(?:is|are) required to)(?: then| also| now| jointly| together)? (?:send|submit|return|provide|e-?mail|forward)\\b`,
  'i',
);

/** 'The statement should be sent by the chair of the partnership to …': who stands behind the deed. */
const SENT_BY = new RegExp(
  `\\b(?:should|must|is to|will) (?:then |also )?be (?:sent|submitted|returned|forwarded|e-?mailed|provided) (?:to \\S+@\\S+ )?by ((?:the )?(?:(?!\\bto\\b|\\bby\\b|\\bon\\b|\\bno later\\b)[^.;,\\d]){3,160}?)(?=,? (?:to|by|on|no later|not later)\\b|[.;,]|$)`,
  'i',
);

const ABOUT_SENDING = new RegExp(
  `\\b(?:send|sent|submit(?:ted)?|return(?:ed)?|provided?|e-?mail(?:ed)?|forward(?:ed)?|received|be with|due|deadline|latest)\\b`,
  'i',
);
const ABOUT_STATEMENT =
  /\bstatement of\b|\bwritten statement\b|\b(?:send|submit|return|e-?mail|forward) (?:it|this)\b.*@|\bthis statement\b|\bdeadline for the statement\b|\bthe statement (?:is|will be|must be) (?:due|with)\b|\baction plan\b/i;
const EMAIL = /[\w.+-]+\s?@\s?(?:[\w-]+\.)+(?:uk|org|com|net)/i;

/** Words that name nobody: the sentence before says who is meant. */
const NO_NAME =
  /^(?:this|it|they|he|she|you|we|which|who|the (?:written )?(?:statement|response|action plan).*)$/i;

/** Reads who prepares the statement, who sends it, to whom and by when. */
export function nextStepsIn(sentences: readonly Sentence[]): NextSteps {
  const about = sentences.filter(({ text }) => ABOUT_STATEMENT.test(text));
  const principal = firstOf(sentences, (text) => PRINCIPAL.flatMap((form) => form.exec(text)?.[1] ?? [])[0]);
  const prepared = whoIn(about, sentences, preparerIn);
  const sending = about.filter(({ text }) => ABOUT_SENDING.test(text));
  const sender =
    whoIn(sending, sentences, (text) => SENDER.exec(text)?.[1] ?? preparerOf(BOTH.exec(text)?.[1])) ??
    firstOf(sending, (text) => named(SENT_BY.exec(text)?.[1]));
  const to = firstOf(sending, receiverIn) ?? firstOf(sentences, (text) => EMAIL.exec(text)?.[0]);
  // A draft of it may be asked for earlier.
  const due = dueIn(sending.filter(({ text }) => !/\bdraft\b/i.test(text)));
  return {
    facts: {
      ...(due?.day.day
        ? { statementDueOn: { value: due.day.day, page: due.at.page, sentence: due.at.text } }
        : {}),
      ...(principal ? { principalAuthority: principal } : {}),
      ...(prepared ? { preparedBy: prepared } : {}),
      ...(sender ? { sentBy: sender } : {}),
      ...(to ? { sentTo: { ...to, value: to.value.replace(/\s/g, to.value.includes('@') ? '' : ' ') } } : {}),
    },
    ...(due ? { due: due.day } : {}),
  };
}

const preparerIn = (text: string): string | undefined =>
  preparerOf(PREPARED.exec(text)?.[1]) ?? named(PREPARED_BY.exec(text)?.[1]);

const preparerOf = (text: string | undefined): string | undefined =>
  text?.replace(AS_PRINCIPAL, '').replace(IS_PRINCIPAL, '$1');

/** 'The council is the principal authority. It should prepare …': the sentence right before says who 'it' is. */
function whoIn(
  about: readonly Sentence[],
  all: readonly Sentence[],
  find: (text: string) => string | undefined,
): Found<string> | undefined {
  for (const sentence of about) {
    const said = find(sentence.text)?.trim();
    const value = said && /^(?:it|they)$/i.test(said) ? meantBefore(all, all.indexOf(sentence)) : said;
    if (value && !NO_NAME.test(value)) return { value, page: sentence.page, sentence: sentence.text };
  }
  return undefined;
}

function meantBefore(all: readonly Sentence[], at: number): string | undefined {
  const { text = '' } = all[at - 1] ?? {};
  const said = (PRINCIPAL.flatMap((form) => form.exec(text)?.[1] ?? [])[0] ?? preparerIn(text))?.trim();
  return said !== undefined && /^(?:it|they)$/i.test(said) ? meantBefore(all, at - 1) : said;
}

/** 'The principal authority is the board, which': the board. */
const IS_PRINCIPAL = /^the principal authority (?:is|will be) (.+?),? (?:which|who)$/i;

const AS_PRINCIPAL = new RegExp(
  `(?:,? (?:is|are|as|will be|(?:has|have) been ${NAMED_AS})|,)(?: jointly| together)?(?: as)?(?: the)? principal authorit(?:y|ies)(?: for [^,.]{3,60}?)?,?(?: and(?: it| they)?)?$`,
  'i',
);

function firstOf(
  sentences: readonly Sentence[],
  find: (text: string) => string | undefined,
): Found<string> | undefined {
  for (const { text, page } of sentences) {
    const value = find(text)?.trim();
    if (value && !NO_NAME.test(value)) return { value, page, sentence: text };
  }
  return undefined;
}

/** A limit is no name: 'by noon', 'by Friday', 'by close of business'. */
const named = (text: string | undefined): string | undefined =>
  text !== undefined &&
  !/^(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|noon|midday|close|end|email|e-mail|post)/i.test(text)
    ? text
    : undefined;

const receiverIn = (text: string): string | undefined =>
  EMAIL.exec(text)?.[0] ??
  /\b(?:send|sent|submit|submitted|return|returned|forward)\b.{0,120}?\bto ((?:the )?[\p{Lu}].{1,120}?)(?= by \d|,? (?:by|no later than|on or before) |[.;]|$)/u.exec(
    text,
  )?.[1];

/** What may stand between a limit and its day: an hour, the end of a working day. */
const HOUR =
  '(?:(?:\\d{1,2}(?:[.:]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}[.:]\\d{2}|noon|midday|12 noon|midnight|(?:the )?(?:end|close) of (?:play|business|the (?:working )?day)?),?\\s*(?:on\\s+)?)?';
const WEEKDAY_OR_DAY =
  '(?=(?:(?:mon|tue|wed|thu|fri|sat|sun)\\w*,?\\s+)?(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\s+\\d{1,2}(?!\\d)))';

/** A day counts only behind the words that make it a limit. */
const LIMIT = new RegExp(
  `\\b(?:by|no later than|not later than|on or before|before|due (?:on|by)|until|deadline(?: for [^.]{3,60}?)? (?:is|of))\\s+${HOUR}(?:the\\s+)?${WEEKDAY_OR_DAY}`,
  'gi',
);

/** 'within 70 working days of this letter, which is 14 March 2025', or '– 14 March 2025'. */
const WORKED_OUT = new RegExp(
  `\\bwithin (?:\\d+|seventy) working days\\b[^.;]{0,80}?(?:,? (?:which|that) (?:is|means|will be)|,? namely|[,(–—-])\\s*(?:by |on )?${WEEKDAY_OR_DAY}`,
  'gi',
);

/** Or before them: 'on 14 March 2025 at the latest'. */
const AT_THE_LATEST = /\bon (?=[^.;]{6,34}? at the latest\b)/gi;

function dueIn(sentences: readonly Sentence[]): { readonly day: ReadDay; readonly at: Sentence } | undefined {
  for (const at of sentences) {
    const limits = [LIMIT, WORKED_OUT, AT_THE_LATEST].flatMap((form) => [...at.text.matchAll(form)]);
    for (const { index, 0: words } of limits) {
      const behind = at.text.slice(index + words.length, index + words.length + 45);
      const day = dayInFigures(behind) ?? firstDay(behind);
      if (day) return { day, at };
    }
  }
  return undefined;
}
