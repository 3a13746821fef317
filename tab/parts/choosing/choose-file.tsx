import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Push } from '../push';

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
  /** What is asked for where nothing is chosen yet, with the kinds that can be read. */
  readonly words: string;
  /** What the field is called for who cannot see it. */
  readonly label: string;
  /** The kinds that can be read, by how their names end: '.xlsx,.docx'. */
  readonly accept: string;
  /** The button's words where nothing is chosen yet, and where another file may be. */
  readonly choose: string;
  readonly again: string;
  /** What was chosen, shown by its name. */
  readonly file?: File | undefined;
  readonly onChoose: (file: File) => void;
}

/** Where a file is chosen, or dropped. */
export function ChooseFile({ words, file, onChoose, ...button }: Props) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
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
          words
        )}
      </p>
      <ChooseButton {...button} isAgain={file !== undefined} onChoose={onChoose} />
    </div>
  );
}

type ButtonProps = Omit<Props, 'words' | 'file'> & { readonly isAgain: boolean };

/** The button alone, which opens the device's own way to choose a file. */
export function ChooseButton({ label, accept, choose, again, isAgain, onChoose }: ButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(leaveNoPage, []);
  return (
    <>
      <Push look={isAgain ? 'outline' : 'primary'} onClick={() => input.current?.click()}>
        {isAgain ? again : choose}
      </Push>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          // The same file, changed meanwhile, can be chosen again.
          target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
    </>
  );
}

const sizeOf = ({ size }: File): string =>
  size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
