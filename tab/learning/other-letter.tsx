import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OtherLetterReadView } from '../../bot/contract/inspection/learning';
import { isLearning, keepOtherLetter, readOtherLetter, type OtherLetterGiven } from '../api/learning';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { ChooseLetter } from '../letter/choose-letter';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { usePress } from '../parts/hooks/use-press';
import { Confirm } from './confirm';

const useStyles = makeStyles({
  said: { margin: '8px 0 0' },
  fault: { margin: '8px 0 0', color: tokens.colorPaletteRedForeground1 },
});

/** Another area's letter, read, looked at and then kept: its findings, and no more. */
export function OtherLetter() {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const { busy, fault, run } = usePress();
  const [read, setRead] = useState<OtherLetterReadView>();
  const [said, setSaid] = useState('');
  const choose = (file: File) =>
    run(async () => {
      setSaid('Reading the letter …');
      setRead(undefined);
      try {
        setRead(await readOtherLetter(host, file, id));
      } finally {
        setSaid('');
      }
    });
  const keep = (given: OtherLetterGiven) =>
    run(async () => {
      const done = await keepOtherLetter(host, given, id);
      setRead(undefined);
      setSaid(whatWasDone(done, given.area));
      void client.invalidateQueries({ predicate: isLearning });
    });
  return (
    <Card title="Add another area’s letter">
      {read ? (
        <Confirm read={read} busy={busy} onKeep={keep} onDrop={() => setRead(undefined)} />
      ) : (
        <ChooseLetter onChoose={(file) => !busy && choose(file)} />
      )}
      <p role="status" className={fault ? styles.fault : said ? styles.said : 'visually-hidden'}>
        {fault ?? said}
      </p>
    </Card>
  );
}

/** What keeping a letter came to: it may have been kept before, whole or with other words. */
function whatWasDone({ kept, changed }: { readonly kept: number; readonly changed: number }, area: string) {
  if (kept + changed === 0) return 'Nothing was added: this letter had been kept before.';
  const added = kept > 0 ? `${count(kept, 'finding')} of ${area} kept.` : '';
  const anew =
    changed > 0
      ? `${count(changed, 'finding')} kept before ${changed === 1 ? 'has' : 'have'} the words of this letter now.`
      : '';
  return [added, anew].filter(Boolean).join(' ');
}
