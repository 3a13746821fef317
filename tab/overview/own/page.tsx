import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { Me } from '../../../bot/contract/me';
import type { AgencyOutstanding } from '../../../bot/contract/outstanding';
import { actionPath } from '../../../bot/contract/action-path';
import { useMeetings } from '../../api/meetings';
import { useOutstanding } from '../../api/outstanding';
import { usePlan } from '../../api/plan';
import { Card } from '../../parts/card';
import { briefDay, count, dayFieldOf } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Row, Rows } from '../../parts/row';
import { RatingMark } from '../../parts/signs/rating';
import { TextLink } from '../../parts/text-link';
import { mediaHook } from '../../parts/hooks/use-media';
import { OwnAway } from './away';
import { JustDone } from './just-done';
import { owedBy } from './owed';
import { OwedNow } from './owed-now';
import { OwnMeeting } from './own-meeting';
import { VotesWaiting } from './votes-waiting';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 768fr) minmax(0, 448fr)',
    columnGap: '16px',
    alignItems: 'start',
  },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
  whole: { marginLeft: 'auto', '@media (max-width: 760px)': { marginLeft: 0 } },
  end: { display: 'inline-flex', alignItems: 'center', columnGap: '12px' },
});

const useOneColumn = mediaHook('(max-width: 899px)');

interface Props {
  readonly me: Me;
  readonly agency: NonNullable<Me['agency']>;
  /** What stands below it. */
  readonly children: ReactNode;
}

/** The first screen of who stands for an agency: what it owes, the votes it has not given, its answer to the meeting. */
export default function OwnOverview({ me, agency, children }: Props) {
  const styles = useStyles();
  const isOneColumn = useOneColumn();
  const plan = usePlan();
  const outstanding = useOutstanding();
  const meetings = useMeetings();
  const own = outstanding.data?.agencies.find((one) => one.agency.code === agency.code);
  const mayAct = me.roles.some((role) => role === 'SPOC' || role === 'Deputy');
  const owed = plan.data && owedBy(agency.code, plan.data.actions, own, outstanding.data?.plan);
  const today = dayFieldOf(plan.data?.asOf ?? me.asOf);
  const now = (
    <Loaded query={plan}>{() => owed && <OwedNow owed={owed.now} today={today} mayAct={mayAct} />}</Loaded>
  );
  const votes = owed && <VotesWaiting rows={owed.votes} me={me} mayAct={mayAct} />;
  const meeting = (
    <Loaded query={meetings}>
      {(data) => <OwnMeeting meetings={data.meetings} agencyCode={agency.code} />}
    </Loaded>
  );
  const { refetch } = outstanding;
  const readAnew = useCallback(() => void refetch(), [refetch]);
  const done = outstanding.data && (
    <JustDone done={outstanding.data.justDone} asOf={outstanding.data.asOf} onOver={readAnew} />
  );
  const away = mayAct && <OwnAway me={me} />;
  const later = owed && owed.later.length > 0 && (
    <Card title="Later">
      <Rows>
        {owed.later.map(({ ref, title, rating, dueOn }) => (
          <Row
            key={ref}
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={
              <span className={styles.end}>
                {rating && <RatingMark rating={rating} />} {dueOn ? briefDay(dueOn, today) : 'No date'}
              </span>
            }
          />
        ))}
      </Rows>
    </Card>
  );
  const practice = own?.inExercise && <Practice count={own.inExercise} agencyCode={agency.code} />;
  return (
    <Page
      title={`What ${agency.title} owes`}
      name="Overview"
      beside={
        <>
          {own?.counts && <p className={styles.counts}>{inAll(own.counts)}</p>}
          <TextLink to="/?of=partnership" className={styles.whole}>
            Whole partnership
          </TextLink>
        </>
      }
    >
      {isOneColumn ? (
        <>
          {now}
          {votes}
          {done}
          {meeting}
          {later}
          {practice}
          {away}
        </>
      ) : (
        <div className={styles.columns}>
          <div>
            {now}
            {later}
            {practice}
          </div>
          <div>
            {votes}
            {done}
            {meeting}
            {away}
          </div>
        </div>
      )}
      {children}
    </Page>
  );
}

/** 'In all 5 things to do, 2 overdue; 1 needs an answer now.': as the chat counts them, votes and meetings among them. */
function inAll({ toDo, overdue, waiting, votes = 0 }: NonNullable<AgencyOutstanding['counts']>): string {
  const now = waiting + votes;
  const late = overdue > 0 ? `, ${overdue} overdue` : '';
  const asked = now > 0 ? `; ${now} ${now === 1 ? 'needs' : 'need'} an answer now` : '';
  return `In all ${count(toDo, 'thing')} to do${late}${asked}.`;
}

/** What a dry run asks of an agency: it stands apart from all that is real. */
const Practice = ({ count: asked, agencyCode }: { count: number; agencyCode: string }) => (
  <Card
    title={`An exercise asks for ${count(asked, 'more thing')}`}
    action={
      <TextLink to={`/requests?agency=${encodeURIComponent(agencyCode)}&state=open`}>See them</TextLink>
    }
  >
    <p style={{ margin: 0 }}>{asked === 1 ? 'It is' : 'They are'} counted apart from the plan.</p>
  </Card>
);
