import { counted } from '../../../domain/basics/words';
import { addDays, formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import { agencyName, withRole } from '../../../domain/people/names';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { dateField, textField } from '../drawing/parts/fields';
import type { Fact } from '../drawing/parts/text';
import { fieldRows, thatDayField, type FormShown } from './forms';
import { nameOfRef } from './notice-lead';
import { short } from '../drawing/size';
import type { Banner, BannerLine, ItemView } from '../drawing/item-view';
import { DATA_VERSION, placeData, type Place } from './place';
import { undoAnswer, undoHint } from './undo';
import type { Extension } from '../../../domain/partnership';
import type { ExtensionItem, ExtensionDetails } from '../../../domain/deadlines/messages/extension-items';

/** An agency's wish for more time, on the coordinator's card. */
export function extensionView(item: ExtensionItem, place: Place, form?: FormShown): ItemView {
  const { extension, agency, title, askedByName, moreDays } = item;
  const { today } = place;
  const asks = extension.decision === 'Open' && !item.isDone;
  const name = nameOfRef(extension);
  const whose = agencyName(agency);
  return {
    heading: `More time asked for${name ? `: ${name}` : ''}`,
    headingColor: 'Default',
    lead: `${name ?? short(extension.subjectRef, 30)}: more time until ${formatShortDay(extension.wantedOn, today)}?`,
    below: short(`${title}. Asked by ${whose}`, 140),
    title,
    facts: [
      ...(name ? [] : [{ label: 'Number', text: extension.subjectRef }]),
      { label: 'Asked by', text: `${whose}, ${askedByName}, ${formatShortInstant(extension.at, today)}` },
      {
        label: 'Until',
        strong: formatShortDay(extension.wantedOn, today),
        text: moreDays > 0 ? `, ${counted(moreDays, 'working day')} more` : '',
      },
      ...(asks ? [dueNow('Due', item, place)] : []),
      { label: 'Reason', text: `“${extension.reason}”` },
      ...movedFact(item, place),
    ],
    banner: bannerOf(item, place),
    hint: asks
      ? `Whatever you decide, ${whose} is told and the first date stays on record.`
      : item.undoUntil
        ? undoHint(item.undoUntil)
        : extension.decision === 'Granted' || extension.decision === 'Refused'
          ? MISTAKE[extension.kind]
          : undefined,
    actions: asks ? actionsOf(item, place) : item.undoUntil ? [undoAnswer(item.message.key, place)] : [],
    ...(asks && form?.form ? { form: formOf(item, place, form) } : {}),
    summary: asks ? 'An agency asks for more time' : 'A request for more time was updated',
    asks,
  };
}

const UNDONE = 'The request waits for a decision again, on a new card.';

/** What to do about a decision that was a mistake, once it cannot be undone any more. */
const MISTAKE: { readonly [K in ExtensionItem['extension']['kind']]: string } = {
  Action:
    'To put a mistake right, change DueOn of the action in the Actions list, or have the agency ask again.',
  Request:
    'To put a mistake right, change DueOn of the request in the Requests list, or have the agency ask again.',
};

/** 'Due: Wed 11 Nov, 8 working days overdue. First due Wed 14 Oct'; a day that has passed is in red. */
export function dueNow(
  label: string,
  { dueOn, originalDueOn, overdueBy }: ExtensionDetails,
  { today }: Place,
): Fact {
  const overdue = overdueBy === undefined ? '' : `, ${counted(overdueBy, 'working day')} overdue`;
  const first = originalDueOn ? `. First due ${formatShortDay(originalDueOn, today)}` : '';
  return {
    label,
    strong: formatShortDay(dueOn, today),
    ...(overdueBy === undefined ? {} : { isUrgent: true }),
    text: `${overdue}${first}`,
  };
}

/** 'Moved before: once, on Mon 12 Oct'. */
function movedFact({ movedBefore }: ExtensionItem, { today }: Place): readonly Fact[] {
  const last = movedBefore.at(-1);
  if (last === undefined) return [];
  const day = formatShortDay(last, today);
  const text = movedBefore.length === 1 ? `once, on ${day}` : `${movedBefore.length} times, last on ${day}`;
  return [{ label: 'Moved before', text }];
}

/** What a decision sends. */
const dataOf = (
  { extension, dueOn, message }: ExtensionItem,
  place: Place,
  decision: 'Granted' | 'Refused',
  more: Json = {},
): Json => ({
  v: DATA_VERSION,
  messageKey: message.key,
  extensionKey: extension.key,
  decision,
  dueOn,
  wantedOn: extension.wantedOn,
  ...more,
  ...placeData(place),
});

function actionsOf(item: ExtensionItem, place: Place): readonly Json[] {
  const { extension, dueOn } = item;
  const grant = execute({
    title: 'Grant it',
    verb: 'extension.decide',
    isLikeliest: true,
    tooltip: `Grant until ${formatShortDay(extension.wantedOn, place.today)}`,
    data: dataOf(item, place, 'Granted'),
  });
  return [
    ...(extension.wantedOn > dueOn ? [grant] : []),
    unfold('Other day', formOf(item, place, { form: 'OtherDay' })),
    unfold('Refuse', formOf(item, place, { form: 'Refuse' })),
  ];
}

/** The form of another day, or of a refusal, with what was typed where it could not be taken. */
function formOf(item: ExtensionItem, place: Place, shown: FormShown): readonly Json[] {
  const isRefusal = shown.form === 'Refuse';
  const whose = agencyName(item.agency);
  const day = dateField('day', 'New due day', {
    min: addDays(item.dueOn, 1),
    error: 'Please choose a day after the present due date.',
  });
  const fields = isRefusal
    ? [textField('reason', `Why? ${whose} reads this`, { isRequired: true, error: 'Please say why.' })]
    : [day, ...thatDayField(shown), textField('why', `Why, if you want to say so? ${whose} reads this`)];
  const send = execute({
    title: isRefusal ? 'Refuse' : 'Grant that day',
    verb: 'extension.decide',
    isLikeliest: true,
    data: isRefusal ? dataOf(item, place, 'Refused') : dataOf(item, place, 'Granted', { choosesDay: true }),
    sends: true,
  });
  return [...fieldRows(fields, place.slot, shown), ...buttons([send])];
}

/** What was decided, by whom and when; nothing while nobody has. */
function decidedLine(
  { decision, grantedOn }: Extension,
  decided: ExtensionDetails['decided'],
  { today }: Place,
  withDay: boolean,
): BannerLine | undefined {
  if (decision === 'Open') return undefined;
  const sign = { Granted: '✓ ', Refused: '✗ ', Withdrawn: '' }[decision];
  const until = withDay && grantedOn ? ` until ${formatShortDay(grantedOn, today)}` : '';
  const who = decision === 'Withdrawn' ? decided?.byName : decided && withRole(decided.byName, 'coordinator');
  const text = decided ? ` by ${who}, ${formatShortInstant(decided.at, today)}.` : '.';
  return { lead: `${sign}${decision}${until}`, text, weight: 'Default' };
}

/** What was decided as a band, with the word why. */
export function decidedBanner(
  { extension, decided }: ExtensionDetails,
  place: Place,
  withDay: boolean,
): Banner | undefined {
  const line = decidedLine(extension, decided, place, withDay);
  if (!line) return undefined;
  const { decision, note } = extension;
  return {
    style: decision === 'Granted' ? 'good' : decision === 'Refused' ? 'warning' : 'emphasis',
    lines: [line, ...(note ? [{ text: `“${note}”`, weight: 'Default' as const }] : [])],
  };
}

function bannerOf(item: ExtensionItem, place: Place): Banner | undefined {
  if (item.isAskedAgain)
    return { style: 'emphasis', lines: [{ lead: 'Undone.', text: ` ${UNDONE}`, weight: 'Default' }] };
  const text = 'It has been handed in meanwhile. There is nothing left to decide.';
  return (
    decidedBanner(item, place, true) ??
    (item.isDone ? { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] } : undefined)
  );
}
