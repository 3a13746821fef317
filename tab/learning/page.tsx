import { makeStyles } from '@fluentui/react-components';
import type { LearningView } from '../../bot/contract/inspection/learning';
import { useLearning } from '../api/learning';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { OtherLetter } from './other-letter';
import { Subject } from './subject';

const useStyles = makeStyles({ plain: { margin: 0 } });

/** What other areas' letters found, subject by subject, beside what this partnership does about it. */
export default function LearningPage() {
  const query = useLearning();
  const me = useMe();
  const mayAdd = me.data?.may.editPlan === true;
  return (
    <Page
      title="Learning"
      lead="What other areas were told in their letters, the most frequent first, and what we do about it."
    >
      {mayAdd && <OtherLetter />}
      <Loaded query={query}>{(view) => <Subjects view={view} mayAdd={mayAdd} />}</Loaded>
    </Page>
  );
}

function Subjects({ view: { subjects }, mayAdd }: { view: LearningView; mayAdd: boolean }) {
  const styles = useStyles();
  if (subjects.length === 0)
    return (
      <Card title="No letter of another area has been kept yet">
        <p className={styles.plain}>
          {mayAdd
            ? 'Inspection letters are published by Ofsted. Choose one above: only its findings are kept, by subject.'
            : 'The coordinator can add the published letters of other areas here. Only their findings are kept.'}
        </p>
      </Card>
    );
  return subjects.map((one) => <Subject key={one.subject} of={one} />);
}
