import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { usePlace } from '../address/place';
import { useNavigate } from '../address/routes';
import { useShown } from '../api/shown-partnership';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0, '& select': { minHeight: '44px', textOverflow: 'ellipsis', maxWidth: '16rem' } },
});

/** Which of their partnerships somebody wants to see; only people of more than one are asked. */
export default function ChoosePartnership() {
  const styles = useStyles();
  const field = useId();
  const { id, choices, choose } = useShown();
  const navigate = useNavigate();
  const { pathname } = usePlace();
  const change = (chosen: string) => {
    choose(chosen);
    // The page stays; what it was narrowed down to, or the one action shown, is of the other partnership.
    navigate(`/${pathname.split('/')[1] ?? ''}`, { replace: true });
  };
  return (
    <div className={styles.group}>
      <label htmlFor={field} className={styles.label}>
        Partnership
      </label>
      <Select id={field} className={styles.select} value={id} onChange={(_, { value }) => change(value)}>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </div>
  );
}
