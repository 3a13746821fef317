import { counted } from '../../../domain/basics/words';
import { formatShortDay } from '../../../domain/calendar/day';
import type { DecisionItem } from '../../../domain/deadlines/messages/extension-items';
import type { ItemView } from '../drawing/item-view';
import { LONGEST_HEADING, type Fact } from '../drawing/parts/text';
import { saySoActions } from './deadline-actions';
import { decidedBanner, dueNow } from './extension';
import { formRows, type FormShown } from './forms';
import { nameOfRef } from './notice-lead';
import type { Place } from './place';

/** What was decided about a wish for more time, on the card of who asked, to go on from right there. */
export function decisionView(item: DecisionItem, place: Place, form?: FormShown): ItemView {
  const { title, notice } = item;
  const shown = notice && form?.form ? formRows(notice, place, form.form, form) : undefined;
  return {
    heading: headingOf(item, place),
    headingColor: 'Default',
    title,
    facts: nameOfRef(item.extension) ? [] : [{ label: 'Number', text: item.extension.subjectRef }],
    banner: decidedBanner(item, place, false),
    factsBelow: factsOf(item, place),
    ...(form?.refused && !shown ? { refused: form.refused.why } : {}),
    actions: notice ? saySoActions(notice, place, { isUrgent: item.extension.decision === 'Refused' }) : [],
    ...(shown ? { form: shown } : {}),
    summary: 'A decision about a deadline of yours',
    asks: false,
  };
}

/** 'A09 is now due Fri 18 Dec', 'No more time for A09'. */
function headingOf({ extension, dueOn }: DecisionItem, { today }: Place): string {
  const name = nameOfRef(extension);
  if (extension.decision === 'Withdrawn') return 'More time is not asked for';
  if (extension.decision !== 'Granted') return `No more time${name ? ` for ${name}` : ''}`;
  const now = `${name ?? 'It'} is now due ${formatShortDay(extension.grantedOn ?? dueOn, today)}`;
  return now.length <= LONGEST_HEADING ? now : `Now due ${formatShortDay(dueOn, today)}`;
}

function factsOf(item: DecisionItem, place: Place): readonly Fact[] {
  const { extension, originalDueOn, next } = item;
  const { today } = place;
  if (extension.decision !== 'Granted') return [dueNow('Still due', item, place)];
  const isFirst = originalDueOn === undefined || originalDueOn === extension.dueOn;
  const first = isFirst ? '' : `. First due ${formatShortDay(originalDueOn, today)}`;
  return [
    { label: 'Before', text: `${formatShortDay(extension.dueOn, today)}${first}` },
    ...(next
      ? [
          {
            label: 'Next reminder',
            text: `${formatShortDay(next.on, today)}, ${stageWords(next.workingDays)}`,
          },
        ]
      : []),
  ];
}

/** '10 working days before', 'on the day', '5 working days after'. */
function stageWords(workingDays: number): string {
  if (workingDays === 0) return 'on the day';
  return `${counted(Math.abs(workingDays), 'working day')} ${workingDays < 0 ? 'before' : 'after'}`;
}
