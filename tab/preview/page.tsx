import { makeStyles } from '@fluentui/react-components';
import type { PreviewView } from '../../bot/contract/preview';
import { usePreview } from '../api/preview';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Morning } from './morning';
import { Rules } from './rules';
import { Warnings } from './warnings';
import { shortDay } from '../parts/format';

const useStyles = makeStyles({ plain: { margin: 0 } });

/** What would go out, to whom and why, in the coming working days: for coordinators and chairs. */
export default function PreviewPage() {
  const query = usePreview();
  const until = query.data && shortDay(query.data.until);
  return (
    <Page
      title="Coming up"
      lead={`What goes out in the next 10 working days${until ? `, until ${until}` : ''}, as long as nobody answers and nothing is changed.`}
    >
      <Loaded query={query}>{(data) => <ComingUp view={data} />}</Loaded>
    </Page>
  );
}

function ComingUp({ view }: { view: PreviewView }) {
  const styles = useStyles();
  return (
    <>
      <Warnings view={view} />
      {view.mornings.map((morning) => (
        <Morning key={morning.at} morning={morning} />
      ))}
      {view.mornings.length === 0 && (
        <Card title="Nothing is due">
          <p className={styles.plain}>No reminder or message is due to go out in this time.</p>
        </Card>
      )}
      <Rules view={view} />
    </>
  );
}
