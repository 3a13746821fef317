import { lazy, Suspense } from 'react';
import type { AgencyOutstanding, OutstandingView } from '../../bot/contract/outstanding';
import type { Me } from '../../bot/contract/me';
import { Card } from '../parts/card';
import { count, dayOfInstant, howMany } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { TextLink } from '../parts/text-link';
import { byDay } from '../../bot/domain/calendar/by-day';

// For coordinators alone.
const Nudge = lazy(() => import('./nudge'));

/** The agencies that have not answered, the longest silent first, since when and how often they were asked. */
export function Silent({ view, me }: { view: OutstandingView; me?: Me }) {
  const silent = view.agencies
    .filter((one) => one.outstanding.length + one.notReached.length > 0)
    .sort((a, b) => longest(b) - longest(a));
  const all = <TextLink to="/reminders">Who was asked what</TextLink>;
  if (silent.length === 0) return <Card title={calmWords(view)} action={all} />;
  const title = `${howMany(silent.length, 'agency', 'agencies')} silent`;
  const mayNudge = me?.may.nudge === true;
  const rows = (
    <Rows>
      {silent.map((one) => (
        <Row
          key={one.agency.code}
          first={mayNudge ? <TextLink to="/reminders">{one.agency.title}</TextLink> : one.agency.title}
          second={one.yours ? 'It waits for you' : raisedWords(view, one)}
          end={sinceWords(one)}
          endTone="soft"
        />
      ))}
    </Rows>
  );
  const plain = (
    <Card title={title} action={!mayNudge && all}>
      {rows}
    </Card>
  );
  if (!mayNudge) return plain;
  return (
    <Suspense fallback={plain}>
      <Nudge title={title} chase={view.chase} agencies={silent.filter(({ yours }) => !yours).length}>
        {rows}
      </Nudge>
    </Suspense>
  );
}

function calmWords({ scope, agencies }: OutstandingView): string {
  if (scope === 'partnership') return 'Every reminder has been answered';
  return agencies.length > 0
    ? 'Your agency has answered every reminder'
    : 'You belong to no agency, so nothing is asked of you';
}

const longest = (one: AgencyOutstanding): number =>
  Math.max(-1, ...one.outstanding.map((each) => each.workingDays));

/** 'since Thu 12 Nov, 2 reminders, 1 did not arrive'. */
function sinceWords({ outstanding, notReached }: AgencyOutstanding): string {
  const [oldest] = [...outstanding].sort((a, b) => byDay(a.sentAt, b.sentAt));
  return [
    oldest && `since ${dayOfInstant(oldest.sentAt)}`,
    outstanding.length > 0 && count(outstanding.length, 'reminder'),
    notReached.length > 0 &&
      `${oldest ? notReached.length : count(notReached.length, 'message')} did not arrive`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** That coordinator and lead were told already: now it is the chair's to raise. */
function raisedWords({ forTheChair }: OutstandingView, { agency }: AgencyOutstanding): string | undefined {
  const raised = forTheChair.filter((one) => one.agency.code === agency.code);
  if (raised.length === 0) return undefined;
  const names = [...new Set(raised.map(({ subjectRef }) => subjectRef))].slice(0, 3).join(', ');
  return `For the chair to raise: ${names}`;
}
