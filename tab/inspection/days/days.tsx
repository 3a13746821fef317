import { makeStyles } from '@fluentui/react-components';
import type { InspectionView } from '../../../bot/contract/inspection/inspections';
import { useDiary, useRequests } from '../../api/inspection';
import { Loaded } from '../../parts/loaded';
import { Dates } from '../dates';
import type { Opened } from '../opened';
import { AllRequests } from './all-requests';
import { Audits, AuditsForm } from './audits';
import { Note, NoteForm } from './note';
import type { DaysProps } from './props';
import { ProvideForm } from './provide-form';
import { DueToday, Late, Tomorrow } from './requests';
import { Strip } from './strip';
import { SessionForm, Timetable, WhoIsWhere } from './timetable';
import { DaysForm, Undated, Unowned } from './undated';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 832fr) minmax(0, 384fr)',
    columnGap: '16px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface Props {
  readonly shown: InspectionView;
  readonly mayRun: boolean;
  readonly opened: Opened;
}

/** The three weeks of an inspection: what is late and due, who is where, and what comes next. */
export function Days({ shown, mayRun, opened }: Props) {
  const diary = useDiary(shown.ref);
  const requests = useRequests();
  const { countdown } = shown;
  return (
    <Loaded query={requests}>
      {(asked) => (
        <Loaded query={diary}>
          {(kept) =>
            countdown && (
              <Parts
                {...{ shown, countdown, mayRun, opened }}
                requests={asked.requests.filter(
                  ({ inspection, withdrawn }) => inspection?.ref === shown.ref && !withdrawn,
                )}
                diary={kept}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Parts(props: DaysProps) {
  const styles = useStyles();
  return (
    <>
      <Strip
        days={props.countdown.days}
        today={props.countdown.today}
        fieldworkFrom={props.shown.fieldworkFrom}
      />
      <div className={styles.columns}>
        <div>
          <Open {...props} />
          <Late {...props} />
          <DueToday {...props} />
          <Undated {...props} />
          <Unowned {...props} />
          <AllRequests {...props} />
        </div>
        <div>
          <Note {...props} />
          <WhoIsWhere {...props} />
          <Tomorrow {...props} />
          <Audits {...props} />
          <Dates shown={props.shown} mayRun={props.mayRun} opened={props.opened} />
        </div>
      </div>
    </>
  );
}

/** The form or list that was asked for. */
function Open(props: DaysProps) {
  const { shown, diary, requests, opened, mayRun } = props;
  const { is, about, close } = opened;
  if (is === 'note' && mayRun) return <NoteForm {...props} />;
  if (is === 'timetable') return <Timetable {...props} />;
  if (is === 'session' && diary.agencies.length > 0) return <SessionForm {...props} />;
  if (is === 'audits' && diary.agencies.length > 0) return <AuditsForm {...props} />;
  if (is === 'days' && mayRun) return <DaysForm {...props} />;
  const request = requests.find(({ ref }) => ref === about);
  const deed = request?.may.find((one) => one.deed === 'provide');
  if (is === 'provide' && request && deed)
    return (
      <ProvideForm
        key={request.ref}
        request={request}
        inspection={shown}
        onBehalf={deed.onBehalf}
        onClose={close}
      />
    );
  return null;
}
