import { Button, makeStyles } from '@fluentui/react-components';
import { download } from '../api/download';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Card } from '../parts/card';
import { usePress } from '../parts/hooks/use-press';
import { Offer, Offers } from './offers';

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

const useStyles = makeStyles({ button: { minWidth: '9rem', minHeight: '36px' } });

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
    <Offers fault={fault}>
      {of.map(({ file, name, what }) => (
        <Offer key={file} what={what}>
          <Button
            className={styles.button}
            disabledFocusable={busy}
            onClick={() => run(() => download(host, address(file)), `Saved: ${name}.`)}
          >
            {name}
          </Button>
        </Offer>
      ))}
    </Offers>
  );
}
