import { makeStyles } from '@fluentui/react-components';
import { usePlace } from '../../address/place';
import { useSearchParams } from '../../address/search';
import { TextLink } from '../text-link';

const useStyles = makeStyles({
  line: { margin: '8px 0 0', '@media (max-width: 760px)': { margin: 0 } },
});

/** What the address of a page says that was opened from a step of the set-up. */
export const FROM_SET_UP = 'from=set-up';

/** The way back to the steps, on a page that was opened from one of them; the steps themselves are the first page. */
export function ToSteps() {
  const styles = useStyles();
  const [search] = useSearchParams();
  const isElsewhere = usePlace().pathname !== '/';
  return isElsewhere && search.get('from') === 'set-up' ? (
    <p className={styles.line}>
      <TextLink to={`/?${FROM_SET_UP}`}>← Back to the steps</TextLink>
    </p>
  ) : null;
}
