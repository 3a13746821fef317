import { makeStyles, tokens } from '@fluentui/react-components';
import { download } from '../api/download';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { usePress } from '../parts/hooks/use-press';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  fault: { flex: '1 1 100%', margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** The board's one page, as Word. */
export function OnePage({ code }: { code: string }) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const { busy, fault, run } = usePress();
  const query = new URLSearchParams({ board: code, ...(id === undefined ? {} : { partnership: id }) });
  const save = () => {
    if (!busy)
      run(() => download(host, `/api/v1/export/board.docx?${query.toString()}`), 'The page is saved.');
  };
  return (
    <>
      <Push look="outline" aria-disabled={busy} onClick={save}>
        One page as Word
      </Push>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}
