import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { download } from '../api/download';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Card } from '../parts/card';
import { usePress } from '../parts/hooks/use-press';

/** A file that can be taken away, and whom it is for. */
interface TakeAway {
  readonly file: string;
  readonly name: string;
  readonly what: string;
}

const PLAN: readonly TakeAway[] = [
  {
    file: 'plan.xlsx',
    name: 'Excel',
    what: 'The whole plan with its notes and its record. Filter it, change it, and give it back.',
  },
  {
    file: 'plan.docx',
    name: 'Word',
    what: 'The plan as a document for boards, scrutiny and inspectors: one table for each finding.',
  },
  { file: 'plan.csv', name: 'CSV', what: 'The plan for other programs.' },
];

const RECORD: TakeAway = {
  file: 'record.csv',
  name: 'Record as CSV',
  what: 'Who did what and when, as far as you may read it.',
};

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  what: { flex: '1 1 16rem', margin: 0, minWidth: 0 },
  button: { minWidth: '9rem', minHeight: '36px' },
  fault: { margin: '8px 0 0', color: tokens.colorPaletteRedForeground1 },
});

/** The plan and the record as files. */
export const PlanFiles = () => (
  <>
    <Card title="The plan">
      <Files of={PLAN} />
    </Card>
    <Card title="The record">
      <Files of={[RECORD]} />
    </Card>
  </>
);

/** Files with a button each. */
export function Files({ of }: { of: readonly TakeAway[] }) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const { busy, fault, run } = usePress();
  const address = (file: string): string => {
    const path = `/api/v1/export/${file}`;
    return id === undefined
      ? path
      : `${path}${file.includes('?') ? '&' : '?'}partnership=${encodeURIComponent(id)}`;
  };
  return (
    <>
      <ul className={styles.list}>
        {of.map(({ file, name, what }) => (
          <li key={file} className={styles.item}>
            <p className={styles.what}>{what}</p>
            <Button
              className={styles.button}
              disabledFocusable={busy}
              onClick={() => run(() => download(host, address(file)))}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={fault ? styles.fault : undefined} hidden={!fault}>
        {fault}
      </p>
    </>
  );
}
