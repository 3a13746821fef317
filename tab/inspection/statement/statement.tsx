import type { InspectionView } from '../../../bot/contract/inspection/inspections';
import { useStatement } from '../../api/inspection';
import { Card } from '../../parts/card';
import type { Opened } from '../opened';
import { NotSentForm, SentForm, SignOffForm } from './forms';
import { Signing } from './signing';
import { Standing } from './standing';
import { Versions } from './versions';
import { wordsOf } from '../../api/words-of';

/** The statement of action: what keeps it from being sent, who has signed and approved it, and its versions. */
export function Statement({ shown, opened }: { shown: InspectionView; opened: Opened }) {
  const { data, error } = useStatement(shown.ref);
  if (error && !data)
    return (
      <Card title="The statement of action">
        <p style={{ margin: 0 }}>{wordsOf(error)}</p>
      </Card>
    );
  if (!data) return <Card title="The statement of action" />;
  const parts = { statement: data, opened };
  return (
    <>
      {data.mayKeep && opened.is === 'sent' && <SentForm {...parts} />}
      {data.mayKeep && data.sent && opened.is === 'not-sent' && <NotSentForm {...parts} />}
      {data.mayKeep && opened.is === 'sign-off' && <SignOffForm {...parts} />}
      <Standing {...parts} />
      <Signing {...parts} />
      <Versions {...parts} />
    </>
  );
}
