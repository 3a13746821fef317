import { dayOf, formatShortDay } from '../../../domain/calendar/day';
import type { OutcomeItem } from '../../../domain/lifecycle/news/outcome';
import { agencyName } from '../../../domain/people/names';
import type { ItemView } from '../drawing/item-view';
import { openTab } from '../drawing/parts/action';
import type { Fact } from '../drawing/parts/text';
import { short } from '../drawing/size';
import { showAction } from './action-place';
import { actionName } from './action-words';
import type { Place } from './place';

const HEADING: { readonly [O in OutcomeItem['outcome']]: string } = {
  'sent-back': 'was sent back',
  agreed: 'is agreed by the group',
  reopened: 'is open again',
};

const SUMMARY: { readonly [O in OutcomeItem['outcome']]: string } = {
  'sent-back': 'Your agency’s evidence was challenged',
  agreed: 'The group has agreed to evidence of your agency',
  reopened: 'An action of your agency is open again',
};

/** What the group made of an action, for who leads it: why, and what comes next. */
export function outcomeView(item: OutcomeItem, { today, tab, partnership }: Place): ItemView {
  const { action, outcome, message, stands } = item;
  const to = {
    back: { to: 'post', key: message.key },
    ...(partnership ? { partnership } : {}),
  } as const;
  const isAsked = stands && outcome === 'agreed' && !action.sustainabilityPlan;
  return {
    heading: `${actionName(action.ref)} ${HEADING[outcome]}`,
    headingColor: 'Default',
    title: action.title,
    facts: [saidFact(item, today)],
    says: [stands ? nextWords(item, today) : 'It has gone on since then.'],
    actions: [
      ...(isAsked
        ? [
            {
              ...showAction(action.ref, { ...to, form: 'sustainability-plan' }, 'How it will last'),
              style: 'positive',
            },
          ]
        : []),
      showAction(action.ref, to),
      ...openTab(tab, `plan/${action.ref}`),
    ],
    summary: SUMMARY[outcome],
    asks: false,
  };
}

/** Why: '“There is no agreed caseload yet.” Youth justice, Leon Carter, Tue 3 Mar'; of an agreement its day alone. */
function saidFact({ text, agency, byName, at, outcome }: OutcomeItem, today: Place['today']): Fact {
  const on = formatShortDay(dayOf(at), today);
  if (outcome === 'agreed') return { label: 'Agreed', text: on };
  const isChallenge = outcome === 'sent-back';
  const said = text ? `“${short(text, 400)}” ` : '';
  const who = agency && isChallenge ? `${agencyName(agency)}, ${byName}` : byName;
  return { label: isChallenge ? 'Challenge' : 'Why', text: `${said}${who}, ${on}` };
}

function nextWords({ outcome, action, toLastOn }: OutcomeItem, today: Place['today']): string {
  if (outcome === 'sent-back') return 'Answer it with new evidence: every agency then votes anew.';
  if (outcome === 'reopened') return 'It is in progress, and you are reminded of it as before.';
  if (action.sustainabilityPlan)
    return 'Coordinator or chair closes it with what you said of how it will last.';
  const by = toLastOn ? ` by ${formatShortDay(toLastOn, today)}` : '';
  return `Say how it will last${by}, and when to look at it again: with that, coordinator or chair closes it.`;
}
