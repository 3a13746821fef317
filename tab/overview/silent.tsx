import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { AgencyOutstanding, OutstandingView } from '../../bot/contract/outstanding';
import type { Me } from '../../bot/contract/me';
import { Card } from '../parts/card';
import { count, dayOfInstant, howMany, listed } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { shortNames } from '../parts/short-names';
import { TextLink } from '../parts/text-link';
import { byDay } from '../../bot/domain/calendar/by-day';
import { nameOfDay } from '../../bot/domain/plan/day-names';

// For coordinators alone.
const Nudge = lazy(() => import('./nudge'));

const useStyles = makeStyles({
  also: {
    margin: 0,
    padding: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
});

/** The agencies that have not answered, the longest silent first, since when and how often they were asked. */
export function Silent({ view, me }: { view: OutstandingView; me?: Me }) {
  const styles = useStyles();
  const silent = view.agencies
    .filter((one) => one.outstanding.length + one.notReached.length > 0)
    .sort((a, b) => longest(b) - longest(a));
  const all = <TextLink to="/reminders">Who was asked what</TextLink>;
  if (silent.length === 0) return <Card title={calmWords(view)} action={all} />;
  const title = `${howMany(silent.length, 'agency', 'agencies')} silent`;
  const mayNudge = me?.may.nudge === true;
  const lines = silent.map((one) => ({
    ...one,
    second: one.yours ? 'It waits for you' : raisedWords(view, one),
  }));
  const shown = lines.slice(0, roomFor(lines));
  const short = shortNames(me);
  const rows = (
    <>
      <Rows>
        {shown.map(({ second, ...one }) => (
          <Row
            key={one.agency.code}
            first={mayNudge ? <TextLink to="/reminders">{one.agency.title}</TextLink> : one.agency.title}
            second={second}
            end={sinceWords(one)}
            endTone="soft"
          />
        ))}
      </Rows>
      {lines.length > shown.length && (
        <p className={styles.also}>
          Also silent:{' '}
          {listed(lines.slice(shown.length).map(({ agency, ...one }) => short(agency) + sinceShort(one)))}.
        </p>
      )}
    </>
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

function calmWords({ scope, agencies, unasked }: OutstandingView): string {
  if (unasked) return 'No reminder has been sent yet';
  if (scope === 'partnership') return 'Every reminder has been answered';
  return agencies.length > 0
    ? 'Your agency has answered every reminder'
    : 'You belong to no agency, so nothing is asked of you';
}

/** How high the lines may be together, one with a second line and one without, in pixels. */
const ROOM = 106;
const [TALL, PLAIN] = [42, 32];

/** How many of them have a line of their own, so that the page stands on one screen: the others are named below them. */
function roomFor(lines: readonly { readonly second: string | undefined }[]): number {
  const heights = lines.map(({ second }) => (second === undefined ? PLAIN : TALL));
  const ends = heights.map((_, place) => heights.slice(0, place + 1).reduce((sum, one) => sum + one, 0));
  return Math.max(1, ends.filter((end) => end <= ROOM).length);
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

/** ' since Thu 12 Nov'; nothing where what was sent did not arrive. */
function sinceShort({ outstanding }: Pick<AgencyOutstanding, 'outstanding'>): string {
  const [oldest] = [...outstanding].sort((a, b) => byDay(a.sentAt, b.sentAt));
  return oldest ? ` since ${dayOfInstant(oldest.sentAt)}` : '';
}

/** That coordinator and lead were told already: now it is the chair's to raise. */
function raisedWords({ forTheChair }: OutstandingView, { agency }: AgencyOutstanding): string | undefined {
  const raised = forTheChair.filter((one) => one.agency.code === agency.code);
  if (raised.length === 0) return undefined;
  const names = [...new Set(raised.map(({ subjectRef }) => nameOfDay(subjectRef) ?? subjectRef))]
    .slice(0, 3)
    .join(', ');
  return `For the chair to raise: ${names}`;
}
