import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  place: { overflowWrap: 'break-word' },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** A room, or a link to join; only web links are made into links. */
export function Place({ place }: { place: string }) {
  const styles = useStyles();
  if (!/^https:\/\/\S+$/.test(place)) return <span className={styles.place}>{place}</span>;
  return (
    <a className={styles.link} href={place} target="_blank" rel="noreferrer">
      Join the meeting
    </a>
  );
}
