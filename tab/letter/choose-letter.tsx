import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
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
  over: { backgroundColor: tokens.colorBrandBackground2 },
  words: { flex: '1 1 14rem', minWidth: 0, margin: 0 },
});

interface Props {
  /** A button alone, once a letter is there. */
  readonly isSmall?: boolean;
  readonly onChoose: (file: File) => void;
}

/** Where a letter is chosen, or dropped. */
export function ChooseLetter({ isSmall = false, onChoose }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const button = (
    <>
      <Push look={isSmall ? 'outline' : 'primary'} onClick={() => input.current?.click()}>
        {isSmall ? 'Read another file' : 'Choose the letter'}
      </Push>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="An inspection letter as a file"
        accept=".pdf,.docx,.txt"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          // The same file, changed meanwhile, can be chosen again.
          target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
    </>
  );
  if (isSmall) return button;
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
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
        Drop the letter here, or choose it: PDF, Word (.docx) or text, 25 MB at most.
      </p>
      {button}
    </div>
  );
}
