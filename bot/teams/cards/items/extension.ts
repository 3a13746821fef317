import { addDays, formatDay, formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { dateField, textField } from '../drawing/parts/fields';
import { fieldRows, thatDayField, type FormShown } from './forms';
import { nameOfRef } from './notice-lead';
import { dueFact } from './words';
import { short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';
import { DATA_VERSION, placeData, type Place } from './place';
import type { Extension } from '../../../domain/partnership';
import type { ExtensionItem, DecisionItem } from '../../../domain/deadlines/extension-messages';

/** An agency's wish for more time, on the coordinator's card. */
export function extensionView(item: ExtensionItem, place: Place, form?: FormShown): ItemView {
  const { extension, agencyTitle, title, askedByName } = item;
  const asks = extension.decision === 'Open' && !item.isDone;
  const name = nameOfRef(extension);
  const heading = `More time asked for${name ? `: ${name}` : ''}`;
  const asked = `${agencyTitle}, ${askedByName}, ${formatShortInstant(extension.at)}`;
  return {
    heading,
    headingColor: 'Default',
    lead: `${name ?? short(extension.subjectRef, 30)}: more time until ${formatShortDay(extension.wantedOn)}?`,
    below: short(`${title}. Asked by ${agencyTitle}`, 140),
    title,
    facts: [
      { label: 'Asked by', text: asked },
      { label: 'Until', text: formatDay(extension.wantedOn) },
      dueFact(item),
      { label: 'Reason', text: `“${extension.reason}”` },
      ...(name ? [] : [{ label: 'Number', text: extension.subjectRef }]),
    ],
    banner: bannerOf(item),
    hint: asks
      ? 'Whatever you decide, the agency is told and the first date stays on record.'
      : extension.decision === 'Granted' || extension.decision === 'Refused'
        ? MISTAKE[extension.kind]
        : undefined,
    actions: asks ? actionsOf(item, place) : [],
    ...(asks && form?.form ? { form: formOf(item, place, form) } : {}),
    summary: asks ? 'An agency asks for more time' : 'A request for more time was updated',
    asks,
  };
}

/** What to do about a decision that was a mistake: the agency has been told of it, so that no press takes it back. */
const MISTAKE: { readonly [K in ExtensionItem['extension']['kind']]: string } = {
  Action:
    'To put a mistake right, change DueOn of the action in the Actions list, or have the agency ask again.',
  Request:
    'To put a mistake right, change DueOn of the request in the Requests list, or have the agency ask again.',
};

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
    tooltip: `Grant until ${formatShortDay(extension.wantedOn)}`,
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
  const day = dateField('day', 'New due day', {
    min: addDays(item.dueOn, 1),
    error: 'Please choose a day after the present due date.',
  });
  const fields = isRefusal
    ? [textField('reason', 'Why? The agency reads this', { isRequired: true, error: 'Please say why.' })]
    : [day, ...thatDayField(shown), textField('why', 'Why, if you want to say so? The agency reads this')];
  const send = execute({
    title: isRefusal ? 'Refuse' : 'Grant that day',
    verb: 'extension.decide',
    data: isRefusal ? dataOf(item, place, 'Refused') : dataOf(item, place, 'Granted', { choosesDay: true }),
    sends: true,
  });
  return [...fieldRows(fields, place.slot, shown), ...buttons([send])];
}

/** What was decided, by whom and when, in one line. */
export function decidedWords(
  { decision, grantedOn }: Extension,
  decided: ExtensionItem['decided'],
): string | undefined {
  if (decision === 'Open') return undefined;
  const by = decided ? ` by ${decided.byName} on ${formatShortInstant(decided.at)}` : '';
  if (decision === 'Withdrawn') return `Withdrawn${by}`;
  return decision === 'Granted' && grantedOn ? `Granted until ${formatDay(grantedOn)}${by}` : `Refused${by}`;
}

function bannerOf({ extension, decided, isDone }: ExtensionItem): Banner | undefined {
  const words = decidedWords(extension, decided);
  if (words === undefined) {
    const text = 'It has been handed in meanwhile. There is nothing left to decide.';
    return isDone ? { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] } : undefined;
  }
  const note = extension.note ? [{ text: `“${extension.note}”`, weight: 'Default' as const }] : [];
  return {
    style: extension.decision === 'Granted' ? 'good' : 'emphasis',
    lines: [{ text: `${extension.decision === 'Granted' ? '✓ ' : ''}${words}`, weight: 'Bolder' }, ...note],
  };
}

/** What was decided about a wish for more time, on the card of who asked. Nothing is asked. */
export function decisionView(item: DecisionItem): ItemView {
  const { extension, title, decided } = item;
  const granted = extension.decision === 'Granted';
  const name = nameOfRef(extension);
  const heading = `More time ${granted ? 'granted' : 'refused'}${name ? `: ${name}` : ''}`;
  const note = extension.note ? [{ text: `“${extension.note}”`, weight: 'Default' as const }] : [];
  return {
    heading,
    headingColor: 'Default',
    title,
    facts: [
      dueFact(item),
      { label: 'Asked for', text: formatDay(extension.wantedOn) },
      { label: 'Number', text: extension.subjectRef },
    ],
    banner: {
      style: granted ? 'good' : 'emphasis',
      lines: [
        { text: `${granted ? '✓ ' : ''}${decidedWords(extension, decided) ?? heading}`, weight: 'Bolder' },
        ...note,
      ],
    },
    actions: [],
    summary: 'A decision about a deadline of yours',
    asks: false,
  };
}
