import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { entryPath, type Addable } from '../../api/calendar-entry';
import { download } from '../../api/download';
import { useShown } from '../../api/shown-partnership';
import { useHost } from '../../host/context';
import { usePress } from '../hooks/use-press';
import { Push, type Look } from '../push';

const useStyles = makeStyles({
  whole: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  // As long as nothing is said the button ends where it is seen to end.
  unsaid: { position: 'absolute' },
  button: { flexGrow: 1 },
});

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
  const address = entryPath(of, id);
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
