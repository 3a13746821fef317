import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { actionPath } from '../../bot/contract/action-path';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    ':first-child': { borderTopStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px', margin: 0 },
  title: { flex: '1 1 14rem', minWidth: 0 },
  about: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What a board reads one under another, with room for whole sentences. */
export const Lines = ({ children }: { children: ReactNode }) => (
  <ul className={useStyles().list}>{children}</ul>
);

interface Props {
  readonly action: { readonly ref: string; readonly title: string; readonly lead: string };
  /** What became of it, at the right. */
  readonly what?: ReactNode;
  /** More about it, after who leads it. */
  readonly more?: string | undefined;
}

/** One action: its number and title, who leads it, and what became of it. */
export function ActionLine({ action: { ref, title, lead }, what, more }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <p className={styles.head}>
        <span className={styles.title}>
          <TextLink to={actionPath(ref)}>{ref}</TextLink> {title}
        </span>
        {what}
      </p>
      <p className={styles.about}>{more ? `${lead}. ${more}` : lead}</p>
    </li>
  );
}

/** One thing said in words alone. */
export const SaidLine = ({ children }: { children: ReactNode }) => (
  <li className={useStyles().line}>{children}</li>
);
