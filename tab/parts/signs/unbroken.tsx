import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ day: { whiteSpace: 'nowrap' } });

/** 'Thu 8 Feb' or '8 February 2024' within other words, as the domain words days. */
const DAY = /((?:[A-Z][a-z]{2,8} )?\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)/;

/** Words whose days stay on one line each: a phone would part 'Thu 26' from 'Nov'. The text itself is as it was. */
export function Unbroken({ children }: { readonly children: string }): ReactNode {
  const styles = useStyles();
  return children.split(DAY).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className={styles.day}>
        {part}
      </span>
    ),
  );
}
