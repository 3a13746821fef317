import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { download } from '../../api/download';
import { ofPartnership, useShown } from '../../api/shown-partnership';
import { useHost } from '../../host/context';
import { usePress } from '../hooks/use-press';
import { Push, type Look } from '../push';

const useStyles = makeStyles({
  whole: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  // As long as nothing is said the button ends where it is seen to end.
  unsaid: { position: 'absolute' },
  button: { flexGrow: 1 },
});

/** What can be put into one's own calendar by itself, as the server names it. */
export interface Addable {
  readonly kind: 'meeting' | 'action' | 'request' | 'milestone' | 'to-last' | 'review' | 'statement';
  readonly ref: string;
}

/** Saves one meeting or deadline as a file that Outlook opens. `about` says to screen readers which. */
export default function AddToCalendar({
  of,
  about,
  look = 'outline',
}: {
  of: Addable;
  about: string;
  look?: Look;
}) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const { busy, fault, run } = usePress();
  const [isSaved, setSaved] = useState(false);
  const query = new URLSearchParams({ kind: of.kind, ref: of.ref });
  const address = `/api/v1/calendars/entry.ics${ofPartnership(id)}${ofPartnership(id) ? '&' : '?'}${query}`;
  const said = fault ?? (isSaved && 'Saved: open the file to add it.');
  return (
    <span className={styles.whole}>
      <Push
        look={look}
        className={styles.button}
        disabled={busy}
        onClick={() =>
          run(async () => {
            await download(host, address);
            setSaved(true);
          })
        }
      >
        Add to my calendar<span className="visually-hidden">: {about}</span>
      </Push>
      <span role="status" className={said ? undefined : styles.unsaid}>
        {said}
      </span>
    </span>
  );
}
