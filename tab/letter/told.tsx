import type { LetterReadView } from '../../bot/contract/inspection/letter';
import { Push } from '../parts/push';
import { Pill } from '../parts/signs/pill';
import { TONES, useFactStyles } from './fact-styles';
import type { Place } from './letter-pane';

/** What the letter tells of itself and nothing in the plan keeps: shown, so that a wrong letter is seen. */
export const TOLD = [
  ['area', 'Area'],
  ['inspectorates', 'Inspectorates'],
] as const;

interface Props {
  readonly place: Place | undefined;
  readonly onShow: (place: Place) => void;
  readonly name: string;
  readonly label: string;
  readonly found: LetterReadView['read']['area'] | LetterReadView['read']['inspectorates'];
}

/** One of them, with where it is printed. */
export function Told({ name, label, found, place, onShow }: Props) {
  const styles = useFactStyles();
  const isShown = found !== undefined && place?.of === name;
  const value = typeof found?.value === 'object' ? found.value.join(', ') : found?.value;
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value ?? 'Not in this letter'}</span>
      <span className={styles.end}>
        <Pill tone={found ? TONES.Printed : TONES['Not found']}>{found ? 'Printed' : 'Not found'}</Pill>
        {found && (
          <Push
            look="subtle"
            aria-pressed={isShown}
            aria-label={`Show ${label} on page ${found.page}`}
            onClick={() => onShow({ page: found.page, sentence: found.sentence, of: name })}
          >
            page {found.page}
          </Push>
        )}
      </span>
      {isShown && <blockquote className={styles.said}>{found.sentence}</blockquote>}
    </li>
  );
}
