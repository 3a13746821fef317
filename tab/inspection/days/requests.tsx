import { makeStyles, tokens } from '@fluentui/react-components';
import { requestPath } from '../../../bot/contract/action-path';
import type { InspectionView } from '../../../bot/contract/inspection/inspections';
import type { Day } from '../../../bot/domain/calendar/day';
import { requestNumber, withoutExercise } from '../../../bot/domain/inspection/exercises';
import type { RequestView } from '../../../bot/contract/lists/requests';
import { useInspectionDeeds } from '../../api/inspection';
import { useMe } from '../../api/me';
import { useNudge } from '../../api/nudge';
import { Card } from '../../parts/card';
import { briefDay, count, dayOfInstant, howMany, listed, longDay, time } from '../../parts/format';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import { Row, Rows } from '../../parts/row';
import { shortNames } from '../../parts/short-names';
import { Mark } from '../../parts/signs/mark';
import { TextLink } from '../../parts/text-link';
import { clock } from '../which';
import type { DaysProps } from './props';
import { wordsOf } from '../../api/words-of';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    justifyContent: 'flex-end',
  },
  said: { margin: '0 0 4px' },
});

const isOpenNow = ({ status, ended }: RequestView): boolean => status === 'Open' && !ended;

/** What is late, the longest first. */
export function Late(props: DaysProps) {
  const { requests, shown, countdown, opened } = props;
  const styles = useStyles();
  const short = shortNames(useMe().data);
  const late = requests.filter((one) => isOpenNow(one) && one.dueOn && one.dueOn < countdown.today);
  if (late.length === 0) return null;
  const byDay = [...late].sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  return (
    <Card title={`${howMany(late.length, 'request')} late`} action={<NudgeLate late={late} />}>
      <Rows>
        {byDay.map((request) => (
          <Row
            key={request.ref}
            mark={<Mark name="against" />}
            first={
              <>
                <span className={styles.late}>Late</span> <RequestLink request={request} shown={shown} />
              </>
            }
            second={`${short(request.agency)}, due ${
              request.dueOn ? briefDay(request.dueOn, countdown.today) : ''
            }${request.ownerName ? `, with ${request.ownerName}` : ''}`}
            end={<DeedOf request={request} open={opened.open} />}
          />
        ))}
      </Rows>
    </Card>
  );
}

/** Chases whoever is late and has not answered: the one agency, or all that are silent. */
function NudgeLate({ late }: { late: readonly RequestView[] }) {
  const styles = useStyles();
  const mayNudge = useMe().data?.may.nudge === true;
  const { mutate, isPending, data, error } = useNudge();
  if (!mayNudge) return null;
  const agencies = new Set(late.map(({ agency }) => agency.code));
  const only = agencies.size === 1 ? [...agencies][0] : undefined;
  const said = error
    ? wordsOf(error)
    : data && `${count(data.data.chased.length, 'person', 'people')} nudged.`;
  return (
    <>
      <span role="status" className={styles.quiet}>
        {said}
      </span>
      <Push look="outline" aria-disabled={isPending} onClick={() => !isPending && mutate(only)}>
        {isPending ? 'Nudging' : agencies.size === 1 ? 'Nudge them' : 'Nudge who is silent'}
      </Push>
    </>
  );
}

/** What is due today, by agency in the partnership’s own order. */
export function DueToday(props: DaysProps) {
  const { requests, shown, countdown, opened } = props;
  const styles = useStyles();
  const me = useMe().data;
  const short = shortNames(me);
  const due = requests.filter(
    ({ dueOn, ended, status }) => dueOn === countdown.today && !(ended && status === 'Open'),
  );
  const order = me?.agencies.map(({ code }) => code) ?? [];
  const byAgency = [...due].sort((a, b) => order.indexOf(a.agency.code) - order.indexOf(b.agency.code));
  const provided = due.filter(({ status }) => status === 'Provided').length;
  const none = (me?.agencies ?? [])
    .filter(({ code }) => !due.some(({ agency }) => agency.code === code))
    .map(({ short: name }) => name);
  if (due.length === 0)
    return (
      <Card title="Nothing is due today">
        <p className={styles.quiet}>{nextDay(countdown.days, countdown.today)}</p>
      </Card>
    );
  return (
    <Card
      title="Due today, by agency"
      action={
        <span className={styles.quiet}>
          {provided} of {due.length} provided.
        </span>
      }
    >
      <Rows>
        {byAgency.map((request) => (
          <Row
            key={request.ref}
            first={<RequestLink request={request} shown={shown} />}
            second={`${short(request.agency)}${request.ownerName ? `, with ${request.ownerName}` : ''}`}
            end={<DeedOf request={request} open={opened.open} />}
          />
        ))}
      </Rows>
      {none.length > 0 && none.length < 5 && (
        <p className={styles.quiet}>
          {listed(none)} {none.length === 1 ? 'owes' : 'owe'} nothing today.
        </p>
      )}
    </Card>
  );
}

type DayOf = DaysProps['countdown']['days'][number];

function nextDay(days: readonly DayOf[], today: Day): string {
  const next = days.find(({ on, open }) => on > today && open > 0);
  return next
    ? `Next: ${count(next.open, 'request')} on ${longDay(next.on)}.`
    : 'No request with a day is still to come.';
}

/** A request by its name, with the way to all that can be done about it: handed over, changed, its story. */
export const RequestLink = ({ request, shown }: { request: RequestView; shown: InspectionView }) => (
  <TextLink to={requestPath(request.ref)}>{nameOf(request, shown)}</TextLink>
);

/** 'R05 Commissioned services', 'Exercise R05 Commissioned services'. */
export const nameOf = ({ ref, title }: RequestView, inspection: InspectionView): string =>
  `${requestNumber(ref, inspection)} ${withoutExercise(title)}`;

/** What this person may do to a request, or how it stands. */
export function DeedOf({
  request,
  open,
}: {
  request: RequestView;
  open: (is: string, about: string) => void;
}) {
  const styles = useStyles();
  const { request: send } = useInspectionDeeds();
  const { busy, fault, run } = usePress();
  const { ref, status, provided, may, etag, agency, title } = request;
  const back = may.find(({ deed }) => deed === 'take-back');
  if (status === 'Provided')
    return (
      <span className={styles.end}>
        {fault && <span role="alert">{fault}</span>}
        <Mark name="yes" />
        Provided{provided?.at ? ` ${dayOfInstant(provided.at)}, ${time(provided.at)}` : ''}
        {provided?.byName ? ` by ${provided.byName}` : ''}
        {back?.until && (
          <Push
            look="outline"
            aria-label={`Undo: ${title}`}
            aria-disabled={busy}
            onClick={() =>
              !busy &&
              run(async () => {
                await send(ref, 'take-back', back.onBehalf ? { forAgency: agency.code } : {}, etag);
              }, `Undone: ${title} is open again.`)
            }
          >
            Undo
          </Push>
        )}
      </span>
    );
  if (!may.some(({ deed }) => deed === 'provide')) return <span className={styles.quiet}>open</span>;
  return (
    <Push look="outline" aria-label={`Mark provided: ${title}`} onClick={() => open('provide', ref)}>
      Mark provided
    </Push>
  );
}

/** What comes on the next working day. */
export function Tomorrow({ countdown, diary, requests }: DaysProps) {
  const styles = useStyles();
  const short = shortNames(useMe().data);
  const next = countdown.days.find(({ on }) => on > countdown.today);
  if (!next) return null;
  const due = requests.filter((one) => isOpenNow(one) && one.dueOn === next.on);
  const whose = [...new Set(due.map(({ agency }) => short(agency)))].map(
    (name) => `${name} ${due.filter(({ agency }) => short(agency) === name).length}`,
  );
  const sessions = diary.sessions.filter(({ on }) => on === next.on);
  return (
    <Card title={`Next: ${longDay(next.on)}`}>
      {due.length + sessions.length === 0 ? (
        <p className={styles.quiet}>Nothing is due, and nothing is in the timetable.</p>
      ) : (
        <Rows>
          {due.length > 0 && <Row first={count(due.length, 'request')} second={whose.join(', ')} />}
          {sessions.map(({ key, from, title, agency, people, place }) => (
            <Row
              key={key}
              first={`${from ? `${clock(from)} ` : ''}${title}`}
              second={[agency ?? 'Everybody', people, place].filter(Boolean).join(', ')}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
