import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import type { PlanLineView } from '../../bot/contract/plan';
import { useSearchParams } from '../address/search';
import type { ApiError } from '../api/client';
import { useAhead } from '../api/ahead';
import { useMe } from '../api/me';
import { useMeetings } from '../api/meetings';
import { useOutstanding } from '../api/outstanding';
import { sizeOf, usePlanInShort } from '../api/plan';
import { isComing } from '../api/resource';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { painted } from '../parts/hooks/painted';
import { mediaHook } from '../parts/hooks/use-media';
import { NextMeeting } from './next-meeting';
import { OffTrack, redOf } from './off-track';
import { Silent } from './silent';
import { Statement } from './statement';
import { ToAgree } from './to-agree';

// Pictures are looked at after the words, so their script comes after it as well.
const Progress = lazy(() => painted().then(() => import('../charts/progress')));
const NextWeeks = lazy(() => painted().then(() => import('../charts/next-weeks')));
// In many plans there is nothing of it.
const DaysWithin = lazy(() => painted().then(() => import('./days-within')));
// The first screen of who stands for an agency; chair and coordinator never need it.
const OwnOverview = lazy(() => import('./own/page'));
// Mostly every row can be read.
const ToMend = lazy(() => import('./to-mend'));
// Only a coordinator whose plan is empty is led through the first day.
const FirstDay = lazy(() => import('../first-day/page'));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 704fr) minmax(0, 512fr)',
    columnGap: '16px',
    alignItems: 'start',
  },
  // As high as the line that comes.
  days: { height: '33px' },
});

// What a picture says is 12 px high only where it has the room it is drawn for.
const useWide = mediaHook('(min-width: 1200px)');
const useOneColumn = mediaHook('(max-width: 899px)');

/** One's own agency first, for who answers for one; the whole partnership for chair and coordinator, and on demand. */
export function Overview() {
  const me = useMe();
  const [params] = useSearchParams();
  // Asked for at once, for either of the two.
  const plan = usePlanInShort().data;
  const meetings = useMeetings().data;
  useOutstanding();
  if (isComing(me)) return <Bare />;
  const agency = me.data?.agency;
  const isWhole = me.data?.may.readStatus === true || params.get('of') === 'partnership';
  const size = plan && sizeOf(plan);
  const isLed = size === 0 || params.get('from') === 'set-up';
  if (me.data?.may.editPlan && size !== undefined && isLed && !params.has('of'))
    return (
      <Suspense fallback={<Bare />}>
        <FirstDay actions={size} meetings={meetings?.meetings.length ?? 0} />
      </Suspense>
    );
  if (!me.data || !agency || isWhole) return <Whole />;
  return (
    <Suspense fallback={<Bare />}>
      <OwnOverview me={me.data} agency={agency}>
        <RowsToMend />
      </OwnOverview>
    </Suspense>
  );
}

/** The page while what it shows is on the way, under its name, or with why that did not come. */
const Bare = (query: { error?: ApiError | null }) => (
  <Page title="Overview">
    <Loaded query={query}>{() => null}</Loaded>
  </Page>
);

/** How many red actions there is room for, and where a line on the days within actions stands below them. */
const RED = 5;
const RED_ABOVE_DAYS = 4;

/** What a chair needs first: what is off track and why, are we quorate, who is silent, days to the statement. */
function Whole() {
  const styles = useStyles();
  const [isWide, isOneColumn] = [useWide(), useOneColumn()];
  const me = useMe().data;
  const plan = usePlanInShort();
  const meetings = useMeetings();
  const outstanding = useOutstanding();
  const ahead = useAhead();
  // All of it at once: a card that comes later would push down what is read already.
  if ([plan, meetings, outstanding].some(isComing)) return <Bare />;
  // Nothing came at all: that is said once, and not by each card.
  const asked = [plan, meetings, outstanding];
  const failed = asked.every(({ data }) => data === undefined) ? asked.find(({ error }) => error) : undefined;
  if (failed) return <Bare error={failed.error} />;
  const waits = outstanding.data?.plan;
  const hasDays = waits && [waits.milestones, waits.toLast, waits.reviews].some(({ length }) => length > 0);
  const most = hasDays ? RED_ABOVE_DAYS : RED;
  const offTrack = (
    <Loaded query={plan}>
      {(data) => (
        <OffTrack plan={data} me={me} most={most} challenged={waits?.challenged ?? []}>
          {hasDays && (
            <Suspense fallback={<div className={styles.days} aria-busy="true" />}>
              <DaysWithin plan={waits} />
            </Suspense>
          )}
        </OffTrack>
      )}
    </Loaded>
  );
  const meeting = <Loaded query={meetings}>{(data) => <NextMeeting view={data} me={me} />}</Loaded>;
  const silent = <Loaded query={outstanding}>{(data) => <Silent view={data} me={me} />}</Loaded>;
  const actions = plan.data?.actions ?? [];
  const toldAbove = redOf(actions).slice(0, most);
  const toAgree = (
    <Loaded query={outstanding}>
      {(data) => <ToAgree plan={apartFrom(toldAbove, data.plan)} actions={actions} me={me} />}
    </Loaded>
  );
  const statement = <Statement statement={plan.data?.statement} />;
  const agencies = me?.agencies.length ?? 0;
  const progress = plan.data && sizeOf(plan.data) > 0 && (
    <Later title="Progress by agency" height={Math.max(176, 24 * agencies + 24)}>
      {!plan.data.whole && <Progress actions={plan.data.actions} ratings={plan.data.ratings ?? []} />}
    </Later>
  );
  const weeks = (ahead.isPending || ahead.data) && (
    <Later title="Next ten weeks" height={154}>
      {ahead.data && <NextWeeks ahead={ahead.data} />}
    </Later>
  );
  return (
    <Page title={plan.data?.statement?.inspectionTitle ?? 'Overview'} name="Overview">
      {isOneColumn ? (
        <>
          {meeting}
          {offTrack}
          {silent}
          {toAgree}
          {statement}
          {progress}
          {weeks}
        </>
      ) : (
        <>
          <div className={styles.columns}>
            <div>
              {offTrack}
              {toAgree}
              {isWide && progress}
            </div>
            <div>
              {meeting}
              {silent}
              {statement}
              {isWide && weeks}
            </div>
          </div>
          {!isWide && progress}
          {!isWide && weeks}
        </>
      )}
      <RowsToMend />
    </Page>
  );
}

/** What waits without the challenges to actions that are told as red already: nothing stands twice on the page. */
const apartFrom = (told: readonly PlanLineView[], waits: PlanWaitingView): PlanWaitingView => ({
  ...waits,
  challenged: waits.challenged.filter(({ ref }) => !told.some((row) => row.ref === ref)),
});

/** Rows of the lists that could not be read, for those who can mend them; nothing while all can. */
function RowsToMend() {
  const plan = usePlanInShort();
  const outstanding = useOutstanding();
  const notCounted = plan.data?.unreadableRows ?? 0;
  const { toMend } = outstanding.data ?? {};
  if (!outstanding.data || (toMend ? toMend.length : notCounted) === 0) return null;
  return (
    <Suspense>
      <ToMend view={outstanding.data} notCounted={notCounted} />
    </Suspense>
  );
}

interface LaterProps {
  readonly title: string;
  /** How high what comes is, in pixels. */
  readonly height: number;
  /** The picture; nothing while what it shows is still asked for. */
  readonly children: ReactNode;
}

/** A picture that is loaded when needed, with its place kept, so that nothing moves when it comes. */
function Later({ title, height, children }: LaterProps) {
  const place = (
    <div aria-busy="true">
      <Card title={title}>
        <div style={{ height }} />
      </Card>
    </div>
  );
  return children ? <Suspense fallback={place}>{children}</Suspense> : place;
}
