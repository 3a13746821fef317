import { makeStyles, tokens } from '@fluentui/react-components';
import { useDigestChoice } from '../api/digest';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { usePress } from '../parts/hooks/use-press';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  words: { margin: 0, lineHeight: '1.45' },
  fault: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground3 },
});

/** Whether the weekly summary goes to whoever reads, who stops it and starts it again here, as with `digest` in the chat. */
export function Digest() {
  const styles = useStyles();
  const wanted = useMe().data?.digest;
  const choose = useDigestChoice();
  const { busy, fault, run } = usePress();
  if (wanted === undefined) return null;
  const press = () =>
    run(
      async () => {
        await choose(!wanted);
      },
      wanted ? 'You get no weekly summary any more.' : 'You get the weekly summary.',
    );
  return (
    <Card
      title={wanted ? 'You get the weekly summary' : 'You get no weekly summary'}
      action={
        <Push look="outline" disabled={busy} onClick={press}>
          {wanted ? 'Stop my summary' : 'Send me the summary'}
        </Push>
      }
    >
      <p className={styles.words}>
        It comes in the chat on the first working morning of a week: who is silent, what is red, whether the
        meeting is quorate and what it must agree.
      </p>
      <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
    </Card>
  );
}
