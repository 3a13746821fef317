import { dayOf } from '../../calendar/day';
import { agendaOf } from '../../in-session/agenda';
import { roomOf, type Presence } from '../../in-session/attendance';
import { ANSWER_WORDS, type Facts } from '../../partnership';
import { spokenDay } from '../days';
import { cell, heading, table, text, type Block, type ReportDocument } from '../document';
import { chairedBy, when, type MeetingDocumentOf } from './meeting-words';

/** The agenda of a meeting that is yet to begin, as this reader may read it, and who has said that they come. */
export function agendaDocument(facts: Facts, of: MeetingDocumentOf): ReportDocument {
  const { meeting, reader, letterhead, calendar, now } = of;
  const items = agendaOf({ facts, calendar, now }, meeting, reader);
  return {
    title: 'Agenda of the meeting',
    name: [`Agenda, ${meeting.title}, ${spokenDay(dayOf(meeting.startsAt))}`, letterhead.partnership]
      .filter(Boolean)
      .join(': '),
    letterhead,
    sections: [
      {
        blocks: [
          { is: 'subtitle', text: meeting.title },
          text([`${when(meeting)}.`, ...chairedBy(facts)].join(' ')),
          heading('Who comes'),
          answers(roomOf(facts, meeting).presences),
          heading('What is on the agenda'),
          table({
            columns: [
              { heading: 'Minutes', percent: 14 },
              { heading: 'What', percent: 86 },
            ],
            rows: items.map(({ minutes, title, about }) => [cell(String(minutes)), cell(title, about)]),
          }),
          text('It is made from the plan: what changes there until the meeting begins changes here.'),
        ],
      },
    ],
  };
}

const answers = (presences: readonly Presence[]): Block =>
  table({
    columns: [
      { heading: 'Agency', percent: 42 },
      { heading: 'Answer', percent: 22 },
      { heading: 'Who, or why not', percent: 36 },
    ],
    rows: presences.map((one) => [cell(one.agency.title), cell(answerOf(one)), cell(one.who ?? one.note)]),
  });

const answerOf = ({ is, answer }: Presence): string =>
  is === 'apologies' ? ANSWER_WORDS.Apologies : answer ? ANSWER_WORDS[answer] : 'No answer yet';
