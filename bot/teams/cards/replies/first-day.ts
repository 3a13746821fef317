import { counted } from '../../../domain/basics/words';
import { dayOf, formatShortInstant } from '../../../domain/calendar/day';
import type { Preview } from '../../../domain/dispatch/preview';
import { nextStep, type FirstStep } from '../../../domain/status/first-day';
import type { Card, Dress } from '../drawing/card';
import { frame } from '../drawing/frame';
import { lineRow } from '../drawing/page';
import { openTab, tryAction } from '../drawing/parts/action';
import { sentence } from '../drawing/parts/text';

/**
 * `/set up`, and what a coordinator is shown while there is no plan: the steps in their order, what is done of them, and
 * what will go out before anything does.
 */
export function firstDayCard(steps: readonly FirstStep[], preview: Preview, dress: Dress = {}): Card {
  const next = nextStep(steps);
  const step = steps[next];
  return frame(
    { ...dress, heading: 'Set up the partnership' },
    [
      sentence('Five steps, about 20 minutes. You can stop after each.'),
      ...steps.map(({ title, says, isDone }, at) =>
        lineRow({
          lead: `${isDone ? '✓' : `${at + 1}.`} ${title}${isDone ? ' (done)' : at === next ? ' (next)' : ''}:`,
          text: says,
        }),
      ),
      lineRow({ lead: 'What goes out:', text: outgoing(preview) }),
      ...(dress.tab ? [] : [sentence('Open this app’s tab: it leads you through the steps.')]),
    ],
    [
      ...(step && next < steps.length - 1 ? openTab(dress.tab, step.page, step.button) : []),
      ...openTab(dress.tab, '', 'All steps'),
      tryAction({ title: 'What will go out', says: 'preview' }),
    ],
    'Set up the partnership',
  );
}

/** 'nothing yet', or how much, to how many and from when. */
function outgoing({ mornings, asOf }: Preview): string {
  const cards = mornings.flatMap((one) => one.cards.filter(({ via }) => via !== 'nowhere'));
  const people = new Set(cards.map(({ personEmail, name }) => personEmail ?? name)).size;
  const [first] = mornings.filter((one) => one.cards.some(({ via }) => via !== 'nowhere'));
  const unreached = new Set(
    mornings.flatMap((one) =>
      one.cards.filter(({ via }) => via === 'nowhere').map(({ personEmail, name }) => personEmail ?? name),
    ),
  ).size;
  const [these, have] = unreached === 1 ? ['1 person', 'has'] : [`${unreached} people`, 'have'];
  if (!first) {
    return unreached === 0
      ? 'nothing, as things stand.'
      : `nothing yet. ${these} to whom something would go ${have} not added the app.`;
  }
  const nowhere = unreached > 0 ? ` ${these} besides ${have} not added the app: nothing reaches them.` : '';
  return `${counted(cards.length, 'card')} to ${counted(people, 'person', 'people')} in the next 2 weeks, the first on ${formatShortInstant(first.at, dayOf(asOf))}. Nothing goes out at night, at a weekend or on a bank holiday.${nowhere}`;
}
