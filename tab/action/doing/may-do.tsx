import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionView, DeedView } from '../../../bot/contract/action';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import { Card } from '../../parts/card';
import { time } from '../../parts/format';
import { Push } from '../../parts/push';
import { maySplit, type Doings } from './use-doings';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  button: { width: '100%' },
  soft: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { margin: '8px 0 0' },
  summary: {
    minHeight: '32px',
    lineHeight: '32px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  thumb: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    gap: '8px',
    margin: '0 -12px -40px',
    padding: '10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // At 400% zoom it would cover half of what is read.
    '@media (max-height: 400px)': { position: 'static' },
    '@media print': { display: 'none' },
  },
  wide: { flex: '1 1 0' },
  why: { margin: '4px 0', paddingLeft: '18px' },
});

/** Votes weigh the same whichever way they go, nothing leads while one is asked for, and taking back, withdrawing or judging the impact is nothing to lead people to. */
const NEVER_FIRST: readonly Deed[] = [
  'agree',
  'challenge',
  'take-back',
  'withdraw',
  'edit',
  'reopen',
  'assure',
];

/** What stands out: the first that moves the action on, and is one's own to do; what a coordinator does for another agency does not. */
function leadingIn(deeds: readonly DeedView[]): DeedView | undefined {
  if (deeds.some(({ deed }) => deed === 'agree')) return undefined;
  const isOwn = ({ forAgencies }: DeedView): boolean =>
    forAgencies.length === 0 || forAgencies.some(({ onBehalf }) => !onBehalf);
  return deeds.find((one) => isOwn(one) && !one.early && !NEVER_FIRST.includes(one.deed));
}

/** What splitting a part off is called on a button. */
const SPLIT_WORDS = 'Split off a part';

interface Props {
  readonly view: ActionView;
  readonly doings: Pick<Doings, 'open' | 'begin'>;
}

/** Everything that whoever reads may do now, and on request what they may not do yet, with the reason. */
export function MayDo({ view, doings: { open, begin } }: Props) {
  const styles = useStyles();
  const { deeds, notNow } = view;
  const leading = open === undefined ? leadingIn(deeds) : undefined;
  return (
    <Card title={deeds.length > 0 ? 'What you may do now' : 'You may read this, and change nothing'}>
      <ul className={styles.list}>
        {deeds.map((one) => (
          <li key={one.deed}>
            <Push
              look={one === leading ? 'primary' : 'outline'}
              className={styles.button}
              aria-expanded={one.deed === 'take-back' ? undefined : open === one.deed}
              onClick={() => begin(one)}
            >
              {one.until ? `${one.label} (until ${time(one.until)})` : one.label}
            </Push>
          </li>
        ))}
        {maySplit(deeds) && (
          <li>
            <Push
              look="outline"
              className={styles.button}
              aria-expanded={open === 'split'}
              onClick={() => begin('split')}
            >
              {SPLIT_WORDS}
            </Push>
          </li>
        )}
      </ul>
      {notNow.length > 0 && (
        <details className={styles.late}>
          <summary className={styles.summary}>What you may not do yet, and why</summary>
          <ul className={styles.why}>
            {notNow.map(({ deed, label, why }) => (
              <li key={deed}>
                {label}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

/** What is rare, or nothing to lead people to, is not within thumb's reach. */
const OUT_OF_REACH: readonly Deed[] = ['take-back', 'withdraw', 'edit', 'reopen', 'assure'];

/** On a phone: the first two within thumb's reach; the others stand in the page. */
export function ThumbBar({ view, doings: { begin } }: Props) {
  const styles = useStyles();
  const { deeds } = view;
  const leading = leadingIn(deeds);
  // Once an agency has agreed nothing leads it to think otherwise: both votes are near, or none is.
  const votes = deeds.some(({ deed }) => deed === 'agree');
  const first = deeds
    .filter(({ deed }) => !OUT_OF_REACH.includes(deed) && (votes || deed !== 'challenge'))
    .slice(0, 2);
  if (first.length === 0) return null;
  return (
    <div className={styles.thumb}>
      {first.map((one) => (
        <Push
          key={one.deed}
          look={one === leading ? 'primary' : 'outline'}
          className={styles.wide}
          onClick={() => begin(one)}
        >
          {one.label}
        </Push>
      ))}
    </div>
  );
}
