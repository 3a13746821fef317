import type { Inspection } from '../../domain/partnership';
import { day, line, optional, text } from '../columns';
import { defineList } from '../list';

/** Inspections, with the dates that the letter prints. */
export const inspections = defineList<Inspection>({
  title: 'Inspections',
  seldomChanged: true,
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: text('Ref', { unique: true }),
    theme: optional(line('Theme')),
    notifiedOn: optional(day('NotifiedOn')),
    fieldworkFrom: optional(day('FieldworkFrom')),
    fieldworkTo: optional(day('FieldworkTo')),
    publishedOn: optional(day('PublishedOn')),
    statementDueOn: optional(day('StatementDueOn')),
    statementSentOn: optional(day('StatementSentOn')),
  },
});
