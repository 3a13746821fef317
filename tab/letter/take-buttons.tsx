import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  buttons: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly onClose: () => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** The foot of a form beside the letter: what it holds is taken into the draft, and saved only with the letter. */
export const TakeButtons = ({ onClose, children }: Props) => (
  <div className={useStyles().buttons}>
    <Push look="outline" type="submit">
      Take this
    </Push>
    {children}
    <Push look="subtle" data-closes onClick={onClose}>
      Close
    </Push>
  </div>
);
