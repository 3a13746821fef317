import type { SettingsView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { Form } from '../parts/form/form';
import { RatingMark } from '../parts/signs/rating';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

/** What the partnership calls the ratings. */
export function ScaleWords({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { choices, mayChange } = view;
  return (
    <>
      <Setting
        id="words"
        title="Words of the scale"
        lead="How a rating is explained on cards, in the tab and in documents. Its colour and shape stay."
        action={<Change may={mayChange} what="Change the words of the scale" {...editing.by('words')} />}
      >
        <ul className={styles.line}>
          {choices.ratingWords.map(({ rating, word }) => (
            <li key={rating}>
              <RatingMark rating={rating} meaning={word} />
            </li>
          ))}
        </ul>
      </Setting>
      {mayChange && editing.at === 'words' && <WordsForm choices={choices} onClose={editing.close} />}
    </>
  );
}

function WordsForm({ choices, onClose }: { choices: SettingsView['choices']; onClose: () => void }) {
  const change = useSettingsChange();
  const { etag, ratingWords } = choices;
  return (
    <Form
      title="Change the words of the scale"
      note="Emptied, a word is the standard one again. Everybody who is asked is told."
      fields={ratingWords.map(({ rating, standard }) => ({
        name: `ratingWords.${rating}`,
        label: rating,
        kind: 'line',
        hint: `Standard: ${standard.toLowerCase()}.`,
      }))}
      first={Object.fromEntries(ratingWords.map(({ rating, word }) => [`ratingWords.${rating}`, word]))}
      send="Save the words"
      onSend={(values) =>
        change({
          path: 'settings',
          method: 'PATCH',
          etag,
          body: {
            ratingWords: Object.fromEntries(
              ratingWords.map(({ rating }) => [rating, String(values[`ratingWords.${rating}`])]),
            ),
          },
        })
      }
      onClose={onClose}
    />
  );
}
