import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { HistoryView } from '../../bot/contract/action';
import type { Instant } from '../../bot/domain/calendar/day';
import { useRowDeed, type RowList } from '../api/lists/rows';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { dayOfInstant, time } from '../parts/format';
import { say } from '../parts/hooks/say';
import { CopyLink } from '../parts/links/copy-link';
import { Push } from '../parts/push';
import { changedWords } from './conflict';
import { hasDraft } from '../parts/form/draft';
import { RowFormFor, type RowForm } from './row-form';
import { wordsOf } from '../api/words-of';

const useStyles = makeStyles({
  whole: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', padding: '4px 0 12px' },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  none: { color: tokens.colorNeutralForeground2 },
  summary: {
    minHeight: '32px',
    lineHeight: '32px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 760px)': { minHeight: '44px', lineHeight: '44px' },
  },
  history: { margin: 0, padding: '0 0 0 18px', lineHeight: '1.45', overflowWrap: 'break-word' },
  gone: { textDecorationLine: 'line-through' },
});

interface Deed {
  readonly deed: string;
  readonly label: string;
  readonly until?: Instant;
}

interface Props {
  readonly list: RowList;
  /** What one of the list is called. */
  readonly what: string;
  readonly row: {
    readonly ref: string;
    readonly etag: string;
    readonly may: readonly Deed[];
    readonly history: readonly HistoryView[];
  };
  /** The deed whose form a link opens. */
  readonly asked?: string | null;
  /** What is asked for a deed; undefined for one that its button alone does. */
  readonly formFor: (deed: string) => RowForm | undefined;
  /** The page that shows this row alone, to copy a link to. */
  readonly link: string;
  /** Further buttons. */
  readonly children?: ReactNode;
}

const TAKEN_BACK = 'Taken back. It is as it was before.';
/** What else a button alone does. */
const DONE: Readonly<Record<string, string>> = {
  'no-more-time': 'The coordinator is no longer asked for more time.',
};

/** What whoever reads may do to a row, each by its form in the page, and what was done to it so far. */
export function RowDoings({ list, what, row, asked, formFor, link, children }: Props) {
  const styles = useStyles();
  const { id } = useShown();
  const me = useMe().data;
  const { ref, etag, may, history } = row;
  const draftName = (deed: string) => `${id ?? 'only'}.${me?.email ?? ''}.${list}.${ref}.${deed}`;
  const [open, setOpen] = useState(
    () => may.find(({ deed }) => deed === asked) ?? may.find(({ deed }) => hasDraft(draftName(deed))),
  );
  const [done, setDone] = useState('');
  const back = useRowDeed(list);
  // Said wherever the row stands then: with another day it is drawn anew, in another group.
  const tell = (words: string) => {
    setDone(words);
    say(words);
  };
  const begin = (one: Deed) => {
    const { deed } = one;
    setDone('');
    if (formFor(deed)) return setOpen(open?.deed === deed ? undefined : one);
    return back.mutate(
      { ref, deed, etag, body: {}, key: crypto.randomUUID() },
      { onSuccess: () => tell(DONE[deed] ?? TAKEN_BACK) },
    );
  };
  // What is not allowed any more, as somebody else was quicker, keeps its form, and sending it says why.
  const form = open && formFor(open.deed);
  return (
    <div className={styles.whole}>
      <div role="group" aria-label={`What you may do to ${ref}`} className={styles.deeds}>
        {may.map((one) => (
          <Push
            key={one.deed}
            look="outline"
            aria-expanded={formFor(one.deed) ? open?.deed === one.deed : undefined}
            onClick={() => begin(one)}
          >
            {one.until ? `${one.label} (until ${time(one.until)})` : one.label}
          </Push>
        ))}
        {may.length === 0 && <span className={styles.none}>You may read this, and change nothing.</span>}
        {children}
        <CopyLink to={link} />
      </div>
      {done && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status">
        {back.error && !done && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{wordsOf(back.error)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {open && form && (
        <RowFormFor
          key={open.deed}
          {...form}
          {...{ list, what, row }}
          deed={open.deed}
          draftName={draftName(open.deed)}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            tell(`Recorded: ${open.label.toLowerCase()}.`);
          }}
        />
      )}
      {history.length > 0 && <History history={history} />}
    </div>
  );
}

function History({ history }: { history: readonly HistoryView[] }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>History</summary>
      <ol className={styles.history}>
        {history.map((one) => (
          <li key={one.key} className={one.takenBack ? styles.gone : undefined}>
            {one.byName} {one.words}, {dayOfInstant(one.at)}, {time(one.at)}. {changedWords(one)}
            {one.takenBack && ' Taken back.'}
          </li>
        ))}
      </ol>
    </details>
  );
}
