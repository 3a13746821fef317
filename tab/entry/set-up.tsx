import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { usePartnerships } from '../api/partnerships';
import { useHost } from '../host/context';
import type { TabChoice } from '../host/set-up';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';

const useStyles = makeStyles({
  whole: { maxWidth: '34rem', margin: '0 auto', padding: '16px 20px 24px' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  lead: { margin: '0 0 12px', lineHeight: '1.45', color: tokens.colorNeutralForeground2 },
  label: { display: 'block', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  select: {
    width: '100%',
    minHeight: '40px',
    marginBottom: '16px',
    padding: '0 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  choice: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':has(:checked)': { backgroundColor: tokens.colorBrandBackground2 },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  radio: {
    width: '18px',
    height: '18px',
    margin: '1px 3px',
    accentColor: tokens.colorCompoundBrandStroke,
    outlineStyle: 'none',
  },
  about: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The pages that a tab can begin with, under the name that the tab gets, and what is on them. */
const PAGES: readonly (readonly [page: string, name: string, about: string])[] = [
  ['plan', 'Action plan', 'Every action: who leads, when it is due, how it is rated'],
  ['', 'Overview', 'What is off track, who is silent, the next meeting'],
  ['meetings/now', 'Agenda', 'The meeting that is on or comes next, item by item'],
  ['meetings', 'Meetings', 'Who attends, what was decided'],
  ['calendar', 'Calendar', 'Meetings, due days and days off'],
  ['reminders', 'Reminders', 'Who was asked what, and who has answered'],
];

/** Asked when somebody adds the tab to a channel, chat or meeting: which page it begins with, and whose. */
export default function SetUp() {
  const { kind, frame } = useHost();
  const { data, error, refetch } = usePartnerships();
  if (kind !== 'teams' || frame !== 'settings')
    return (
      <main>
        <title>Add the tab in Teams – JTAI partnership</title>
        <Fault
          title="Add the tab in Teams"
          detail="This page is asked for by Teams: in a channel, chat or meeting choose + beside the tabs, then this app."
        />
      </main>
    );
  if (!data)
    return error ? (
      <Fault title={error.title} detail={error.detail} retry={() => void refetch()} />
    ) : (
      <Loading />
    );
  return <Choice partnerships={data.partnerships} />;
}

interface Props {
  readonly partnerships: readonly { readonly id: string; readonly name: string }[];
}

type Chosen = { readonly page?: string | undefined; readonly partnership?: string };

function Choice({ partnerships }: Props) {
  const styles = useStyles();
  const field = useId();
  const [soFar, setSoFar] = useState<Chosen>({});
  const [chosen, setChosen] = useState<Chosen>({});
  // What somebody chose stands, however late Teams says what the tab showed before.
  const { page = 'plan', partnership = partnerships[0]?.id } = { ...soFar, ...chosen };
  const several = partnerships.length > 1;
  const named = partnerships.find(({ id }) => id === partnership) ?? partnerships[0];
  const what = PAGES.find(([one]) => one === page)?.[1] ?? '';
  const choice: TabChoice =
    several && named ? { page, name: `${what}, ${named.name}`, partnership: named.id } : { page, name: what };
  const latest = useRef(choice);
  useLayoutEffect(() => {
    latest.current = choice;
  });
  useEffect(() => {
    void import('../host/set-up').then(async ({ chosenSoFar, offer }) => {
      // A new tab has nothing chosen so far.
      const so = await chosenSoFar().catch(() => undefined);
      setSoFar({
        ...(PAGES.some(([one]) => one === so?.page) ? { page: so?.page } : {}),
        ...(so?.partnership === undefined ? {} : { partnership: so.partnership }),
      });
      offer(() => latest.current);
    });
  }, []);
  return (
    <main className={styles.whole}>
      <title>What this tab shows – JTAI partnership</title>
      <h1 className={styles.title}>What this tab shows</h1>
      <p className={styles.lead}>
        Everybody here sees the same page, and in it what they may read. Choose, then press Save.
      </p>
      {several && (
        <>
          <label htmlFor={field} className={styles.label}>
            Partnership
          </label>
          <select
            id={field}
            className={styles.select}
            value={partnership}
            onChange={({ target }) => setChosen({ ...chosen, partnership: target.value })}
          >
            {partnerships.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>First page</legend>
        {PAGES.map(([to, name, about]) => (
          <label key={to} className={styles.choice}>
            <input
              type="radio"
              name="page"
              className={styles.radio}
              checked={page === to}
              onChange={() => setChosen({ ...chosen, page: to })}
            />
            <span>
              {name}
              <span className={styles.about}>{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </main>
  );
}
