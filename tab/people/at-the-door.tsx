import { makeStyles, tokens } from '@fluentui/react-components';
import type { ListedPersonView } from '../../bot/contract/lists/people';
import { personPath, usePeopleChange } from '../api/lists/people';
import { Card } from '../parts/card';
import { dayOfInstant, time } from '../parts/format';
import { usePress } from '../parts/hooks/use-press';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  words: { margin: '0 0 8px', lineHeight: '1.45', overflowWrap: 'break-word' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  fault: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground3 },
});

/**
 * Somebody who may be on the list has opened the tab: the coordinator says whether it is them, as on the card; and can undo
 * that for ten minutes.
 */
export function AtTheDoor({ person }: { person: ListedPersonView }) {
  const styles = useStyles();
  const change = usePeopleChange();
  const { busy, fault, run } = usePress();
  const { name, email, etag, door, doorUndo } = person;
  const send = (deed: 'confirm' | 'undo-confirm', body: object, done: string) =>
    run(async () => {
      await change({ path: personPath(email, deed), body, etag });
    }, done);
  const said = doorUndo?.isThem ? `${name} was let in` : `You said that it is not ${name}`;
  return (
    <Card title={door ? `Is this ${name}?` : said}>
      {door && (
        <p className={styles.words}>
          Somebody called “{door.calledInTeams}” in Teams opened the tab on {dayOfInstant(door.askedAt)},{' '}
          {time(door.askedAt)}. If it is {name}, the app knows them from now on.
        </p>
      )}
      <div className={styles.buttons}>
        {door && (
          <>
            <Push
              look="outline"
              disabled={busy}
              onClick={() => send('confirm', { isThem: true }, `${name} is let in.`)}
            >
              Yes, let them in
            </Push>
            <Push
              look="outline"
              disabled={busy}
              onClick={() => send('confirm', { isThem: false }, `It is not ${name}. They stay outside.`)}
            >
              No, somebody else
            </Push>
          </>
        )}
        {doorUndo && (
          <Push look="outline" disabled={busy} onClick={() => send('undo-confirm', {}, `Undone: ${said}.`)}>
            Undo (until {time(doorUndo.until)})<span className="visually-hidden">: {said}</span>
          </Push>
        )}
      </div>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </Card>
  );
}
