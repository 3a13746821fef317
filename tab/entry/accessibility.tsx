import { makeStyles } from '@fluentui/react-components';
import { Card } from '../parts/card';
import { Page } from '../parts/page';

const useStyles = makeStyles({
  text: { margin: '0 0 8px', maxWidth: '46rem', lineHeight: '1.5' },
  list: { margin: '0 0 8px', paddingLeft: '20px', maxWidth: '46rem', lineHeight: '1.6' },
});

/** What this tab does so that everybody can use it, what is known to fall short, and whom to tell. */
export default function AccessibilityPage() {
  const styles = useStyles();
  return (
    <Page title="Accessibility statement">
      <Card title="What you can do here">
        <ul className={styles.list}>
          <li>Use every page with the keyboard alone; what has the focus has a frame around it.</li>
          <li>Zoom to 400% without scrolling sideways and without losing anything.</li>
          <li>Choose light, dark or high contrast in Teams; the tab follows at once.</li>
          <li>Tell ratings, votes and answers by their shape and word, never by colour alone.</li>
          <li>Have pages read out: headings, tables, forms and refusals have names.</li>
          <li>Read each chart as a table.</li>
          <li>Work without moving pictures: where you ask for less motion, nothing moves.</li>
        </ul>
      </Card>
      <Card title="How it is checked">
        <p className={styles.text}>
          The tab is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Before each
          version its pages are tested with axe-core in light, dark and high contrast, from 280 to 1,280
          pixels wide. No fault is known from that. It has not been audited by an independent body, and not
          every page has been tried with every screen reader.
        </p>
      </Card>
      <Card title="What falls short">
        <p className={styles.text}>
          The month in Calendar shows a title in one line; the list beside it shows it whole. Documents that
          you export are as accessible as Word and Excel make them. Microsoft Teams around the tab is
          Microsoft’s.
        </p>
      </Card>
      <Card title="If something does not work for you">
        <p className={styles.text}>
          Tell your coordinator what you wanted to do, and where it stopped. Everything that you answer here
          you can also answer in the chat with the app, or by ringing your coordinator, who records it on your
          agency’s behalf.
        </p>
      </Card>
    </Page>
  );
}
