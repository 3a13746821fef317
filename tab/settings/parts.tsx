import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Card } from '../parts/card';
import { Push, type OpenerProps } from '../parts/push';

export const useSettingStyles = makeStyles({
  lead: {
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground2,
    lineHeight: '1.45',
    maxWidth: '46rem',
    textWrap: 'pretty',
  },
  words: { margin: '0 0 8px', lineHeight: '1.45', overflowWrap: 'break-word' },
  means: {
    margin: '8px 0 4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: '1.45',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '42px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 24px',
    margin: 0,
    padding: '0 0 4px',
    listStyleType: 'none',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  name: { flex: '1 1 12rem', minWidth: 0, overflowWrap: 'break-word' },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly id: string;
  readonly title: string;
  /** What it does, in a plain sentence. */
  readonly lead: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: what it is called, what it does, what is chosen, and the way to change it. */
export function Setting({ id, title, lead, action, children }: Props) {
  const styles = useSettingStyles();
  return (
    <div id={id}>
      <Card title={title} action={action}>
        <p className={styles.lead}>{lead}</p>
        {children}
      </Card>
    </div>
  );
}

/** 'Change', named for what it changes; nothing for who may not. */
export const Change = ({
  may,
  what,
  words = 'Change',
  ...opener
}: OpenerProps & {
  may: boolean;
  what: string;
  words?: string;
}) =>
  may ? (
    <Push look={words === 'Change' ? 'subtle' : 'outline'} aria-label={what} {...opener}>
      {words}
    </Push>
  ) : null;
