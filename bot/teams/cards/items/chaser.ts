import { counted } from '../../../domain/basics/words';
import { dayOf, formatShortDay } from '../../../domain/calendar/day';
import type { Approached, ChaserItem } from '../../../domain/outstanding/chaser-item';
import type { FormShown } from './forms';
import { noticeView } from './reminder';
import { leadOf, nameInHeading } from './notice-lead';
import { LONGEST_HEADING } from '../drawing/parts/text';
import { answerWords, titleOf } from './words';
import { short } from '../drawing/size';
import type { ItemView } from '../drawing/item-view';
import type { Place } from './place';

/** A thing without an answer, as it is put to who was asked, to a deputy, to the coordinator or to the agency's lead. */
export function chaserView(item: ChaserItem, place: Place, form?: FormShown): ItemView {
  const { notice } = item;
  const { today } = place;
  const shown = noticeView(notice, place, form);
  const actions = item.mayAnswer ? shown.actions : [];
  if (notice.state.is === 'passed-on' && item.step === 'Escalation') {
    return { ...shown, heading: 'No answer is needed any more', actions };
  }
  const isOthers = item.step === 'Escalation';
  if (notice.state.is !== 'open') return { ...shown, actions };
  const heading = headingFor(item);
  const hint = hintFor(item) ?? shown.hint;
  const when = notice.about === 'meeting' ? [{ label: 'When', text: leadOf(notice, today) }] : [];
  return {
    ...shown,
    heading,
    headingColor: item.step === 'Escalation' ? 'Attention' : shown.headingColor,
    lead: leadFor(item, shown),
    below: isOthers
      ? short(`${leadOf(notice, today)}: ${titleOf(notice)}`, 140)
      : [shown.below ?? shown.title, ...(item.byName ? [`Asked again by ${item.byName}`] : [])].join('. '),
    facts: [...reasonFor(item), ...when, ...shown.facts, ...beforeOf(item, today), ...storyOf(item)],
    hint,
    actions,
    // An answer on somebody's behalf wants a look first.
    oneTap: isOthers ? undefined : shown.oneTap,
    isOfOthers: isOthers,
    summary: SUMMARIES[item.mayAnswer ? item.step : 'Lead'],
    asks: item.mayAnswer,
    // What a heading counts as overdue, a line calls so: of another agency's silence it says how long that is.
    isOverdue: !isOthers && shown.isOverdue === true,
  };
}

/** 'A07: no answer for 2 working days', 'No answer for 5 working days'. */
function headingFor(item: ChaserItem): string {
  const { step, workingDays, mayAnswer, notice } = item;
  if (step === 'Escalation' && !mayAnswer) return 'Your agency has not answered';
  const none = noAnswer(item);
  const silent = workingDays === 0 ? `${none} yet` : `${none} for ${counted(workingDays, 'working day')}`;
  const named = notice.about === 'deadline' ? `${nameInHeading(notice.subject)}: ${silent}` : '';
  return named && named.length <= LONGEST_HEADING ? named : `N${silent.slice(1)}`;
}

/** Who answered an earlier reminder of it is not said never to have answered. */
const noAnswer = ({ before }: ChaserItem): string => (before ? 'no new answer' : 'no answer');

/** On a line: of another agency its name first, else the thing itself, since a nudge is about it. */
function leadFor(item: ChaserItem, { lead, heading }: ItemView): string {
  const {
    step,
    notice: { agency },
    workingDays,
  } = item;
  return step === 'Escalation'
    ? `${short(agency.shortName ?? agency.title, 50)}: silent for ${counted(workingDays, 'working day')}`
    : `${lead ?? heading}: ${noAnswer(item)} yet`;
}

/** Why somebody gets this who was not asked before, or by whom they are asked again. */
function reasonFor({ step, byName, soFar, workingDays }: ChaserItem): ItemView['facts'] {
  if (step === 'Nudge') return byName ? [{ label: 'Asked again by', text: byName }] : [];
  if (step !== 'Deputy') return [];
  const text = `${soFar.asked.name} has not answered for ${counted(workingDays, 'working day')}. You are the deputy and can answer.`;
  return [{ label: 'Why you get this', text }];
}

/** 'Acknowledged, Sam Okafor, Mon 5 Feb': what was said to an earlier reminder of it. */
const beforeOf = ({ before }: ChaserItem, today: Place['today']): ItemView['facts'] =>
  before
    ? [
        {
          label: 'Answered before',
          text: [answerWords(before), before.byName, formatShortDay(dayOf(before.at), today)].join(', '),
        },
      ]
    : [];

/** Who was asked, when, and what came of it: for whoever is to see to it. */
function storyOf({ step, soFar, mayAnswer }: ChaserItem): ItemView['facts'] {
  const { asked, nudged, deputies, leads } = soFar;
  const first = [`${asked.name} was asked${onDay(asked)}`, ...nudgedWords(asked, nudged)].join(' and ');
  if (step === 'Nudge') return [];
  if (step === 'Deputy') return [{ label: 'So far', text: first }];
  const others = nudged.filter(({ name }) => name !== asked.name).map((one) => did(one, 'nudged'));
  const deputy = deputies.map((one) => did(one, 'asked', 'deputy'));
  const lead = leads.map((one) => did(one, 'told', 'agency lead'));
  const text = [
    first,
    ...others,
    ...(deputy.length > 0 ? deputy : ['no other deputy was there to ask']),
    ...(lead.length > 0 || !mayAnswer ? lead : ['no agency lead is named on the People list']),
  ].join('; ');
  return [{ label: 'So far', text }];
}

/** 'nudged on Mon 5 Feb and Thu 8 Feb': of the nudges, those to who was asked first. */
function nudgedWords({ name }: Approached, nudged: readonly Approached[]): readonly string[] {
  const theirs = nudged.filter((one) => one.name === name);
  const days = theirs.flatMap(({ at }) => (at ? formatShortDay(dayOf(at)) : []));
  if (days.length > 0) return [`nudged on ${days.join(' and ')}`];
  return theirs.some(({ failed }) => failed) ? ['could not be reached since'] : [];
}

/** 'Ann Bell (deputy) was asked on Tue 6 Feb'. */
function did(one: Approached, what: string, role?: string): string {
  const who = role ? `${one.name} (${role})` : one.name;
  if (one.failed) return `${who} could not be reached`;
  return one.at ? `${who} was ${what}${onDay(one)}` : `${who} is ${what} now`;
}

const onDay = ({ at }: Approached): string => (at ? ` on ${formatShortDay(dayOf(at))}` : '');

function hintFor({ step, onBehalf, mayAnswer, canAnswer }: ChaserItem): string | undefined {
  if (!mayAnswer) {
    const names = canAnswer.length > 0 ? canAnswer.join(' or ') : 'Nobody who is named for it';
    return `For your information: ${names} can answer. Please talk to them; your coordinator has been told too.`;
  }
  if (step !== 'Escalation' || !onBehalf) return undefined;
  return 'Have you heard from them? Answer here: the record will say that you gave it for them.';
}

const SUMMARIES: Record<ChaserItem['step'] | 'Lead', string> = {
  Nudge: 'A reminder still waits for your answer',
  Deputy: 'You are asked to answer as deputy',
  Escalation: 'An agency has not answered',
  Lead: 'Something has not been answered',
};
