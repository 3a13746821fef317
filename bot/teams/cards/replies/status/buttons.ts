import { booksInWords } from '../../../../domain/status/books';
import { formatInstant } from '../../../../domain/calendar/day';
import { actionOfDay } from '../../../../domain/plan/own-days';
import type { Outstanding, StatusReport } from '../../../../domain/status/report';
import type { Json } from '../../drawing/card';
import { meetingPage, openLine, requestPage, tryAction } from '../../drawing/parts/action';
import { short } from '../../drawing/size';
import type { StatusOptions } from './options';

/** The coordinator answers for an agency from here (`product.md`, Acknowledgement). */
export const answerActions = (
  code: string,
  name: string,
  { mayAct, partnership }: StatusOptions,
): readonly Json[] =>
  mayAct
    ? [
        {
          ...tryAction({ title: 'Answer', says: ['my', partnership?.name, code].filter(Boolean).join(' ') }),
          tooltip: `Answer for ${name}`,
        },
      ]
    : [];

/** What a line tells of, opened: an action or one of its days as its own card, a request or a meeting in the tab. */
export function openThing(
  kind: Outstanding['kind'],
  ref: string,
  { partnership, tab }: StatusOptions,
): readonly Json[] {
  if (kind === 'Request') return openLine(tab, requestPage(ref), short(ref, 60));
  if (kind === 'Meeting') return openLine(tab, meetingPage(ref), short(ref, 60));
  const action = kind === 'Action' ? ref : actionOfDay(ref);
  return action === undefined ? [] : [openAction(action, partnership)];
}

/** Asks for an action's own card, as one would by typing it. */
const openAction = (ref: string, partnership: StatusOptions['partnership']): Json => ({
  ...tryAction({ title: 'Open', says: ['action', partnership?.name, ref].filter(Boolean).join(' ') }),
  tooltip: `Open ${ref}`,
});

/** The button that shows what goes out next, as typing `preview` does. */
export const previewAction = ({ partnership }: StatusOptions): Json =>
  tryAction({ title: 'Preview', says: ['preview', partnership?.name].filter(Boolean).join(' ') });

/** As of when, and what became of all that was to be sent. */
export const footOf = ({ asOf, books }: StatusReport): string =>
  `As of ${formatInstant(asOf)}.${books ? ` ${booksInWords(books)}.` : ''}`;
