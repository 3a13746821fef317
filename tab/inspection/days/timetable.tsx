import { makeStyles, tokens } from '@fluentui/react-components';
import type { DiaryView } from '../../../bot/contract/inspection/diary';
import { useInspectionDeeds } from '../../api/inspection';
import { Card } from '../../parts/card';
import { longDay } from '../../parts/format';
import { Form } from '../../parts/form/form';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import { Row, Rows } from '../../parts/row';
import { Icon } from '../../parts/signs/icon';
import { filledIn } from '../forms';
import { clock } from '../which';
import type { DaysProps } from './props';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  day: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  from: { flex: '0 0 56px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Session = DiaryView['sessions'][number];

const KINDS = [
  ['Interview', 'Interview'],
  ['Observation', 'Observation'],
  ['FocusGroup', 'Focus group'],
  ['Visit', 'Visit'],
] as const;

/** '9am to 10am'. */
const hoursOf = ({ from, until }: Session): string =>
  from ? `${clock(from)}${until ? ` to ${clock(until)}` : ''}` : 'All day';

const whoOf = ({ kind, agency, people }: Session): string =>
  [kind, agency ?? (people ? '' : 'everybody'), people].filter(Boolean).join(', ');

const AddButton = ({ diary, opened }: Pick<DaysProps, 'diary' | 'opened'>) =>
  diary.agencies.length > 0 && (
    <Push look="outline" {...opened.by('session')}>
      <Icon name="plus" />
      Add
    </Push>
  );

/** Who is where today. */
export function WhoIsWhere({ diary, countdown, opened }: DaysProps) {
  const styles = useStyles();
  const today = diary.sessions.filter(({ on }) => on === countdown.today);
  return (
    <Card title="Who is where today" action={<AddButton diary={diary} opened={opened} />}>
      {today.length === 0 ? (
        <p className={styles.quiet}>Nothing is in the timetable for today.</p>
      ) : (
        <Rows>
          {today.map((one) => (
            <Row
              key={one.key}
              mark={<span className={styles.from}>{one.from ? clock(one.from) : 'All day'}</span>}
              first={one.title}
              isWhole
              second={[whoOf(one), one.place].filter(Boolean).join(', ')}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}

/** Interviews, observations, focus groups and visits of all days. */
export function Timetable(props: DaysProps) {
  const styles = useStyles();
  const { diary, opened } = props;
  const days = [...new Set(diary.sessions.map(({ on }) => on))];
  return (
    <Card
      title="The timetable"
      action={
        <div className={styles.buttons}>
          <AddButton diary={diary} opened={opened} />
          <Push look="outline" onClick={opened.close}>
            Close
          </Push>
        </div>
      }
    >
      {days.length === 0 && (
        <p className={styles.quiet}>
          Nothing is in it yet. Each agency adds its own interviews, observations, focus groups and visits.
        </p>
      )}
      {days.map((day) => (
        <section key={day}>
          <h3 className={styles.day}>{longDay(day)}</h3>
          <Rows>
            {diary.sessions
              .filter(({ on }) => on === day)
              .map((one) => (
                <Row
                  key={one.key}
                  isWhole
                  first={
                    <>
                      <strong>{hoursOf(one)}</strong> {one.title}
                    </>
                  }
                  second={[whoOf(one), one.place].filter(Boolean).join(', ')}
                  {...(one.mayChange
                    ? { end: <TakeOff session={one} inspectionRef={props.shown.ref} /> }
                    : {})}
                />
              ))}
          </Rows>
        </section>
      ))}
    </Card>
  );
}

function TakeOff({ session, inspectionRef }: { session: Session; inspectionRef: string }) {
  const { write } = useInspectionDeeds();
  const { busy, fault, run } = usePress();
  return (
    <>
      {fault && <span role="alert">{fault}</span>}
      <Push
        look="outline"
        aria-label={`Take off: ${session.title}`}
        aria-disabled={busy}
        onClick={() =>
          !busy &&
          run(async () => {
            await write(inspectionRef, { kind: 'Cancel', key: session.key });
          }, `Taken off: ${session.title}.`)
        }
      >
        Take off
      </Push>
    </>
  );
}

/** Somebody’s session: an agency its own, the coordinator any. */
export function SessionForm({ shown, diary, countdown, opened }: DaysProps) {
  const { write } = useInspectionDeeds();
  const agencies = diary.agencies.map(({ code, name }) => [code, name] as const);
  const choices = diary.mayRun ? ([['', 'Everybody'], ...agencies] as const) : agencies;
  return (
    <Form
      title="Add to the timetable"
      note="Who meets the inspectors where and when. Do not name or describe a child."
      fields={[
        { name: 'kind', label: 'What is it?', kind: 'choice', choices: KINDS },
        { name: 'title', label: 'What is it called?', kind: 'line', hint: 'As: front door, first contact.' },
        { name: 'on', label: 'Day', kind: 'day' },
        { name: 'from', label: 'From', kind: 'time' },
        { name: 'until', label: 'Until', kind: 'time' },
        { name: 'place', label: 'Where', kind: 'line' },
        { name: 'agencyCode', label: 'Whose is it?', kind: 'choice', choices },
        { name: 'people', label: 'Who takes part', kind: 'line', hint: 'Names or posts of professionals.' },
      ]}
      first={{
        kind: 'Interview',
        title: '',
        on: countdown.today,
        from: '',
        until: '',
        place: '',
        agencyCode: choices[0]?.[0] ?? '',
        people: '',
      }}
      send="Add to the timetable"
      onSend={(values) => write(shown.ref, filledIn(values))}
      onClose={opened.close}
    />
  );
}
