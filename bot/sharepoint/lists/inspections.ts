import { day, emails, flag, instant, key, line, lines, note, optional } from '../rows/columns';
import { defineList } from '../rows/list';
import type { Inspection } from '../../domain/partnership';

/** Inspections, with the dates that the letter prints. */
export const inspections = defineList<Inspection>({
  title: 'Inspections',
  seldomChanged: true,
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: key('Ref', { unique: true }),
    theme: optional(line('Theme')),
    notifiedOn: optional(day('NotifiedOn')),
    fieldworkFrom: optional(day('FieldworkFrom')),
    fieldworkTo: optional(day('FieldworkTo')),
    draftLetterOn: optional(day('DraftLetterOn')),
    commentsDueOn: optional(day('CommentsDueOn')),
    commentsSentOn: optional(day('CommentsSentOn')),
    finalLetterOn: optional(day('FinalLetterOn')),
    publishedOn: optional(day('PublishedOn')),
    statementDueOn: optional(day('StatementDueOn')),
    principalAuthority: optional(note('PrincipalAuthority')),
    addressees: optional(lines('Addressees')),
    preparedBy: optional(note('PreparedBy')),
    sentBy: optional(note('SentBy')),
    sentTo: optional(note('SentTo')),
    calendar: optional(line('Calendar')),
    statementSentOn: optional(day('StatementSentOn')),
    embargo: optional(emails('Embargo')),
    exercise: optional(flag('Exercise')),
    openedAt: optional(instant('OpenedAt')),
    endedOn: optional(day('EndedOn')),
    tellAtOnce: optional(flag('TellAtOnce')),
    fieldworkEstimated: optional(flag('FieldworkEstimated')),
  },
});
