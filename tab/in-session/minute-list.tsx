import { makeStyles, tokens } from '@fluentui/react-components';
import type { MinuteView } from '../../bot/contract/in-session/room';
import { shortDay, time } from '../parts/format';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    // Of one width in every line, so that the words begin below one another.
    gridTemplateColumns: '4.5rem 5.5rem minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'baseline',
    padding: '6px 0',
    '@media (max-width: 599px)': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  soft: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  kind: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    justifySelf: 'start',
  },
  words: {
    margin: 0,
    overflowWrap: 'break-word',
    '@media (max-width: 599px)': { gridColumn: '1 / -1' },
  },
  who: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly minutes: readonly MinuteView[];
  /** With the action that each is about, where that does not stand above. */
  readonly withAction?: boolean;
}

/** What was written down, in the order in which it was said. */
export function MinuteList({ minutes, withAction = false }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {minutes.map((one) => (
        <li key={one.key} className={styles.line}>
          <span className={styles.soft}>{time(one.at)}</span>
          <span className={styles.kind}>{one.kind}</span>
          <p className={styles.words}>
            {withAction && one.action && `${one.action.ref}: `}
            {one.words} {one.ask && <strong>{askWords(one.ask)}</strong>}{' '}
            <span className={styles.who}>{one.byName}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** 'Police, by Wed 9 December 2026'. */
const askWords = ({ agency, dueOn, done }: NonNullable<MinuteView['ask']>): string =>
  [agency.title, dueOn && `by ${shortDay(dueOn)}`, done && 'provided'].filter(Boolean).join(', ');
