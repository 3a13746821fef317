import { inSentence } from '../../basics/words';
import { byDay } from '../../calendar/by-day';
import { dayOf, formatTime, timeOf, type Instant } from '../../calendar/day';
import { agendaOf, type AgendaItem } from '../../in-session/agenda';
import type { Room } from '../../in-session/attendance';
import { attendedWords, whoOrWhy, whyNotQuorate } from '../../in-session/attended';
import { meetingRecord, type AgreedAt, type MeetingRecord, type MinuteLine } from '../../in-session/record';
import type { Facts, Meeting } from '../../partnership';
import { agencyWords } from '../agency-words';
import { spokenDay } from '../days';
import {
  bullets,
  cell,
  heading,
  strong,
  table,
  text,
  type Block,
  type ReportDocument,
  type Text,
} from '../document';
import { agendaDocument } from './agenda-document';
import { chairedBy, isYetToBegin, namesOf, when, type MeetingDocumentOf } from './meeting-words';

/**
 * The record of a meeting as a document: who attended, what was decided, what is asked of whom by when; of one that is yet to
 * begin its agenda.
 */
export function meetingDocument(facts: Facts, of: MeetingDocumentOf): ReportDocument {
  const { meeting, reader, letterhead, calendar, now } = of;
  if (isYetToBegin(meeting, now)) return agendaDocument(facts, of);
  const record = meetingRecord({ facts, now }, meeting, reader);
  const { room, agreed, decisions, notes, asks } = record;
  const challenges = challengesOf(record);
  return {
    title: 'Record of the meeting',
    name: [`${meeting.title}, ${spokenDay(dayOf(meeting.startsAt))}`, letterhead.partnership]
      .filter(Boolean)
      .join(': '),
    letterhead,
    sections: [
      {
        blocks: [
          { is: 'subtitle', text: meeting.title },
          text([`${when(meeting)}.`, ...chairedBy(facts)].join(' ')),
          ...(meeting.status === 'Held' ? [] : [text(strong('This meeting has not ended yet.'))]),
          ...attended(room, facts),
          ...considered(agendaOf({ facts, calendar, now }, meeting, reader)),
          heading('What was agreed and decided'),
          ...decided(agreed, decisions),
          heading('What is asked, of whom, by when'),
          ...asked(asks, facts),
          ...(challenges.length > 0 ? [heading('Challenges'), said(challenges)] : []),
          ...(notes.length > 0 ? [heading('Notes'), said(notes.map(saidLine))] : []),
          heading('Next meeting'),
          text(nextAfter(facts, meeting)),
          text(correcting(facts)),
        ],
      },
    ],
  };
}

/** The meeting after this one, of its series where it has one. */
function nextAfter(facts: Facts, { startsAt, seriesCode }: Meeting): string {
  const [next] = facts.meetings
    .filter((one) => one.startsAt > startsAt && one.status !== 'Cancelled' && one.seriesCode === seriesCode)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return next ? `${when(next)}.` : 'None is planned yet.';
}

function correcting(facts: Facts): string {
  const names = namesOf(facts, 'Coordinator');
  const whom = [1, 2].includes(names.length) ? names.join(' or ') : 'a coordinator';
  return `Something wrong here? Tell ${whom} before the next meeting. A correction is added to the record; nothing is removed.`;
}

function attended(room: Room, facts: Facts): readonly Block[] {
  if (!room.isRecorded) return [heading('Who attended'), text('Attendance was not recorded.')];
  const missing = room.missing.map(({ code }) => agencyWords(facts, code));
  const quorum = room.quorate
    ? 'The meeting was quorate: all safeguarding partners were there.'
    : `The meeting was not quorate: ${whyNotQuorate(missing, inSentence(missing))}.`;
  return [
    heading('Who attended'),
    text(quorum),
    table({
      columns: [
        { heading: 'Agency', percent: 42 },
        { heading: 'Attendance', percent: 22 },
        { heading: 'Who, or why not', percent: 36 },
      ],
      rows: room.presences.map((one) => [
        cell(one.agency.title),
        cell(attendedWords(one)),
        cell(whoOrWhy(one)),
      ]),
    }),
  ];
}

function considered(agenda: readonly AgendaItem[]): readonly Block[] {
  const items = agenda.filter(({ kind }) => kind === 'statement' || kind === 'report');
  return items.length === 0
    ? []
    : [
        heading('What was on the agenda besides the plan'),
        bullets(items.map(({ title, about }): Text => [[title, about].filter(Boolean).join('. '), '.'])),
      ];
}

function decided(agreed: readonly AgreedAt[], decisions: readonly MinuteLine[]): readonly Block[] {
  if (agreed.length + decisions.length === 0) return [text('Nothing was decided.')];
  const agreements = agreed.map(({ ref, title, agencies, byVote }) => [
    cell(ref),
    cell(`${byVote ? 'Agreed by vote' : 'Agreed for those present'}: ${title}`),
    cell(inSentence(agencies.map((one) => one.shortName ?? one.title))),
  ]);
  return [
    table({
      columns: [
        { heading: 'Action', percent: 12 },
        { heading: 'What', percent: 58 },
        { heading: 'By whom', percent: 30 },
      ],
      rows: [
        ...agreements,
        ...decisions.map(({ action, words, byName }) => [
          cell(action?.ref ?? 'None'),
          cell(words),
          cell(`Written down by ${byName}`),
        ]),
      ],
    }),
  ];
}

function asked(asks: readonly MinuteLine[], facts: Facts): readonly Block[] {
  if (asks.length === 0) return [text('Nothing was asked.')];
  return [
    table({
      columns: [
        { heading: 'By when', percent: 26 },
        { heading: 'Of whom', percent: 24 },
        { heading: 'What', percent: 50 },
      ],
      rows: asks.map(({ words, action, ask }) => [
        cell(ask?.dueOn ? spokenDay(ask.dueOn) : 'No day', ask?.done ? 'Provided' : undefined),
        cell(ask ? agencyWords(facts, ask.agency.code) : 'Nobody'),
        cell(words, action && `About ${action.ref}`),
      ]),
    }),
  ];
}

/** What was said, as a line of the record: when, about which action, what, and whose words it is. */
interface SaidLine {
  readonly at: Instant;
  readonly ref?: string;
  readonly words: string;
  readonly whose: string;
}

const saidLine = ({ at, action, words, byName }: MinuteLine): SaidLine => ({
  ...{ at, words, whose: `Written down by ${byName}` },
  ...(action ? { ref: action.ref } : {}),
});

/** Those that were written down and those by an agency's own vote, as they came. */
const challengesOf = ({ challenges, challengedByVote }: MeetingRecord): readonly SaidLine[] =>
  [
    ...challenges.map(saidLine),
    ...challengedByVote.map(({ at, ref, title, agency, words }): SaidLine => ({
      ...{ at, ref, words: words ?? title },
      whose: `By vote of ${agency.shortName ?? agency.title}`,
    })),
  ].sort((a, b) => byDay(a.at, b.at));

/** What was said, each with its time, its action and whose words it is. */
const said = (of: readonly SaidLine[]): Block =>
  table({
    columns: [
      { heading: 'Time', percent: 12 },
      { heading: 'Action', percent: 12 },
      { heading: 'What', percent: 76 },
    ],
    rows: of.map(({ at, ref, words, whose }) => [
      cell(formatTime(timeOf(at))),
      cell(ref ?? 'None'),
      cell(words, whose),
    ]),
  });
