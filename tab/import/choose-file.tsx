import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '24px 16px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  small: { padding: '8px 16px' },
  over: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
  },
  words: { flex: '1 1 14rem', minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** A file that is dropped beside its place would be opened by the browser, and all that was answered would be gone. */
function leaveNoPage(): () => void {
  const stop = (event: Event) => event.preventDefault();
  const names = ['dragover', 'drop'];
  for (const name of names) window.addEventListener(name, stop);
  return () => {
    for (const name of names) window.removeEventListener(name, stop);
  };
}

interface Props {
  readonly file?: File | undefined;
  readonly onChoose: (file: File) => void;
}

/** Where a file is chosen, or dropped. */
export function ChooseFile({ file, onChoose }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(leaveNoPage, []);
  return (
    <div
      className={mergeClasses(styles.zone, file && styles.small, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped) onChoose(dropped);
      }}
    >
      <p className={styles.words}>
        {file ? (
          <>
            <strong>{file.name}</strong> <span className={styles.hint}>{sizeOf(file)}</span>
          </>
        ) : (
          'Drop a file here, or choose one: Excel (.xlsx), Word (.docx), CSV or text.'
        )}
      </p>
      <Push look={file ? 'outline' : 'primary'} onClick={() => input.current?.click()}>
        {file ? 'Choose another file' : 'Choose a file'}
      </Push>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A plan as a file"
        accept=".xlsx,.docx,.csv,.txt,.tsv"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          // The same file, changed meanwhile, can be chosen again.
          target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
    </div>
  );
}

const sizeOf = ({ size }: File): string =>
  size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
