import { makeStyles } from '@fluentui/react-components';
import { usePlace } from '../address/place';
import type { AheadView } from '../../bot/contract/ahead';
import { useAhead } from '../api/ahead';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Pick } from '../parts/choosing/pick';
import { TextLink } from '../parts/text-link';
import { useNarrow } from '../parts/use-narrow';
import { useCalendarAsked } from './asked';
import { byDay, concerning, entriesOf, monthOf } from './entries';
import { ListView } from './list';
import { MonthView } from './month';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginBottom: '12px',
    '@media print': { display: 'none' },
  },
  end: { marginLeft: 'auto', '@media (max-width: 760px)': { marginLeft: 0 } },
  plain: { margin: 0 },
});

/** Meetings, deadlines, statutory days and days off of the next half year: as a month, or as a list. */
export default function CalendarPage() {
  const query = useAhead();
  return (
    <Page
      title="Calendar"
      lead="The next half year. A day that no letter prints is marked as an estimate. Bank holidays are those of England and Wales."
    >
      <Loaded query={query}>{(view) => <Ahead view={view} />}</Loaded>
    </Page>
  );
}

function Ahead({ view }: { view: AheadView }) {
  const styles = useStyles();
  const { data: me } = useMe();
  const narrow = useNarrow();
  const { pathname, search } = usePlace();
  const [asked, change] = useCalendarAsked();
  const entries = concerning(entriesOf(view), asked.agency);
  const own = me?.agency;
  const others = me?.agencies.filter(({ code }) => code !== own?.code) ?? [];
  const [first, last] = [monthOf(view.today), monthOf(view.until)];
  const month = asked.month && asked.month >= first && asked.month <= last ? asked.month : first;
  const asList = new URLSearchParams(search);
  asList.set('as', 'list');
  const isEmpty = entries.every(({ kind }) => kind === 'off');
  return (
    <>
      <div className={styles.tools}>
        <Pick
          label="Whose"
          value={asked.agency ?? ''}
          isOn={asked.agency !== undefined}
          choices={[
            ['', 'All agencies'],
            ...(own ? [[own.code, `Mine: ${own.title}`] as const] : []),
            ...others.map(({ code, title }) => [code, title] as const),
          ]}
          onPick={(agency) => change({ agency })}
        />
        {!narrow && (
          <Pick
            label="Shown as"
            value={asked.as}
            choices={[
              ['month', 'Month'],
              ['list', 'List'],
            ]}
            onPick={(as) => change({ as })}
          />
        )}
        <TextLink to="/export" className={styles.end}>
          Add to my calendar
        </TextLink>
      </div>
      {isEmpty && (
        <Card title="Nothing is ahead">
          <p className={styles.plain}>
            No meeting is planned and nothing is due in the next half year. Meetings come from the series in
            Settings, deadlines from the plan.
          </p>
        </Card>
      )}
      {narrow || asked.as === 'list' ? (
        <ListView days={byDay(entries)} />
      ) : (
        <MonthView
          {...{ month, first, last }}
          today={view.today}
          days={byDay(entries)}
          onMonth={(next) => change({ month: next })}
          listAddress={`${pathname}?${asList}`}
        />
      )}
    </>
  );
}
