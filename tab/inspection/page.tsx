import { makeStyles, tokens } from '@fluentui/react-components';
import { inspectionPage } from '../../bot/contract/action-path';
import { useNamed } from '../address/routes';
import type { InspectionsView, InspectionView } from '../../bot/contract/inspection/inspections';
import { useInspections } from '../api/inspection';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { longDay, shortDay } from '../parts/format';
import { ButtonLink } from '../parts/links/button-link';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { Pill } from '../parts/signs/pill';
import { TextLink } from '../parts/text-link';
import { Afterwards } from './afterwards';
import { Below } from './below';
import { DatesForm } from './dates-form';
import { Days } from './days/days';
import { EndForm, OpenForm } from './forms';
import { useOpened, type Opened } from './opened';
import { Others } from './others';
import { isUnderWay, shownOf } from './which';

const useStyles = makeStyles({
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    flex: '1 1 auto',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginLeft: 'auto' },
  exercise: {
    marginBottom: '16px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** An inspection or a dry run, from the call on: its days, who is where, and what follows. */
export default function InspectionPage() {
  const ref = useNamed();
  const query = useInspections();
  const opened = useOpened();
  const shown = query.data && shownOf(query.data, ref);
  return (
    <Page
      title={shown ? titleOf(shown) : 'Inspection'}
      name="Inspection"
      beside={query.data && <Beside view={query.data} shown={shown} opened={opened} />}
    >
      <Loaded query={query}>
        {(view) => <Whole view={view} shown={shown} opened={opened} asked={ref} />}
      </Loaded>
    </Page>
  );
}

/** 'Day 4 of 15: Thursday 4 March 2027' while it lasts, when it begins before that, then what it is called. */
function titleOf({ countdown, theme, title }: InspectionView): string {
  if (!countdown) return theme ?? title;
  const { day, of, today, beginsOn } = countdown;
  return beginsOn
    ? `Before the call, on ${shortDay(beginsOn)}: ${longDay(today)}`
    : `Day ${day} of ${of}: ${longDay(today)}`;
}

interface Props {
  readonly view: InspectionsView;
  readonly shown: InspectionView | undefined;
  readonly opened: Opened;
}

function Beside({ view, shown, opened }: Props) {
  const styles = useStyles();
  const mayReadLetter = useMe().data?.may.editPlan === true;
  const { mayRun, inspections } = view;
  const isReal = inspections.some((one) => isUnderWay(one) && !one.exercise);
  const isDry = inspections.some((one) => isUnderWay(one) && one.exercise);
  const runs = shown !== undefined && isUnderWay(shown);
  const other = shown && inspections.find((one) => isUnderWay(one) && one.ref !== shown.ref);
  return (
    <div className={styles.beside}>
      {shown?.exercise && <Pill tone="amber">EXERCISE</Pill>}
      {runs && shown.theme && <Pill tone="plain">{shown.theme}</Pill>}
      <div className={styles.buttons}>
        {runs && mayRun && (
          <Push look="outline" {...opened.by('note')}>
            Write the daily note
          </Push>
        )}
        {runs && (
          <Push look="primary" {...opened.by('timetable')}>
            Open the timetable
          </Push>
        )}
        {runs && mayRun && (
          <Push look="outline" {...opened.by('end')}>
            {shown.exercise ? 'End the dry run' : 'End the three weeks'}
          </Push>
        )}
        {shown && !shown.exercise && !runs && mayReadLetter && !shown.statementSentOn && (
          <ButtonLink to={inspectionPage(shown.ref, 'letter')}>Read the letter</ButtonLink>
        )}
        {other && (
          <ButtonLink to={inspectionPage(other.ref)}>
            {other.exercise ? 'See the dry run' : 'See the inspection'}
          </ButtonLink>
        )}
        {mayRun && !isDry && !isReal && (
          <Push look="outline" {...opened.by('dry-run')}>
            Start a dry run
          </Push>
        )}
        {mayRun && !isReal && (
          <Push
            look={runs || shown?.statementSentOn === undefined ? 'outline' : 'primary'}
            {...opened.by('open')}
          >
            Open an inspection
          </Push>
        )}
      </div>
    </div>
  );
}

function Whole({ view, shown, opened, asked }: Props & { readonly asked: string | undefined }) {
  const styles = useStyles();
  const isOpening = view.mayRun && (opened.is === 'open' || opened.is === 'dry-run');
  return (
    <>
      {isOpening && (
        <OpenForm
          key={opened.is}
          themes={view.themes}
          isExercise={opened.is === 'dry-run'}
          onClose={opened.close}
        />
      )}
      {shown && view.mayRun && opened.is === 'end' && <EndForm shown={shown} onClose={opened.close} />}
      {shown && view.mayRun && opened.is === 'dates' && <DatesForm shown={shown} onClose={opened.close} />}
      {shown?.exercise && (
        <div className={styles.exercise}>
          <strong>This is an exercise.</strong> Its requests are counted apart, and nothing of it is in the
          plan.
        </div>
      )}
      {shown === undefined ? (
        <None mayRun={view.mayRun} asked={asked} />
      ) : shown.countdown ? (
        <Days shown={shown} mayRun={view.mayRun} opened={opened} />
      ) : (
        <Afterwards shown={shown} mayRun={view.mayRun} opened={opened} />
      )}
      <Below shown={shown}>
        <Others view={view} shown={shown} />
      </Below>
    </>
  );
}

/** Nothing is open, or the one that a link names is not there. */
const None = ({ mayRun, asked }: { mayRun: boolean; asked: string | undefined }) =>
  asked !== undefined ? (
    <Card title={`There is no inspection “${asked}”`}>
      <p style={{ margin: 0 }}>
        It may have been renumbered, or its row in the list is to be mended.{' '}
        <TextLink to="/inspection">Go to what is open now</TextLink>.
      </p>
    </Card>
  ) : (
    <Card title="No inspection is open">
      <p style={{ margin: 0 }}>
        {mayRun
          ? 'When the call comes, open the inspection here: every agency is told what it owes and by when. A dry run is the same for practice, and leaves nothing in the plan.'
          : 'When the call comes, your coordinator opens the inspection, and what your agency owes by when stands here.'}
      </p>
    </Card>
  );
