import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { HistoryView } from '../../bot/contract/action';
import { dayOfInstant, time } from '../parts/format';

const useStyles = makeStyles({ list: { margin: '4px 0', paddingLeft: '18px' } });

interface Props {
  /** 'action', 'request'. */
  readonly what: string;
  /** What had been done to it when the form was opened, and what has been by now. */
  readonly before: readonly HistoryView[];
  readonly now: readonly HistoryView[];
}

/** What others did to a thing since the form was opened, from what to what, so that both versions are in sight. */
export function Conflict({ what, before, now }: Props) {
  const styles = useStyles();
  const known = new Set(before.map(({ key }) => key));
  const since = now.filter(({ key }) => !known.has(key));
  if (since.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>This {what} was changed while you wrote.</MessageBarTitle>
        <ul className={styles.list}>
          {since.map((one) => (
            <li key={one.key}>{inWords(one)}</li>
          ))}
        </ul>
        Your words are below as you left them. Look at both, then send yours if it still holds.
      </MessageBarBody>
    </MessageBar>
  );
}

/** 'Karen Whitlock submitted evidence, 17 Nov, 9:20am. State: In progress, now Evidence submitted.' */
const inWords = (one: HistoryView): string =>
  `${one.byName} ${one.words}, ${dayOfInstant(one.at)}, ${time(one.at)}. ${changedWords(one)}`.trim();

/** '“Three months of figures.” State: In progress, now Evidence submitted.' */
export const changedWords = ({ changes, text }: HistoryView): string =>
  [
    ...(text ? [`“${text}”`] : []),
    // A reason stands in a column as well: once is enough.
    ...changes.filter(({ is }) => is === undefined || is !== text).map(fromTo),
  ].join(' ');

/** 'State: In progress, now Evidence submitted.'; of what was empty only what it is: 'Review: Monday 3 May 2027.' */
function fromTo({ label, was, is = 'nothing' }: HistoryView['changes'][number]): string {
  const before = was === undefined ? '' : `${was.replace(/\.$/, '')}, now `;
  return `${label}: ${before}${is}${/[.!?…]$/.test(is) ? '' : '.'}`;
}
