import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  words: {
    margin: '2px 0 0',
    gridColumn: '1 / -1',
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Why what was ticked or written in a group of fields was refused. */
export const Wrong = ({ words }: { readonly words: string }) => (
  <p role="alert" className={useStyles().words}>
    {words}
  </p>
);
