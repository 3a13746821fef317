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
          <li>Run a meeting by keys, and turn off those that are letters if you speak what you write.</li>
          <li>Zoom to 400% without scrolling sideways and without losing anything.</li>
          <li>Choose light, dark or high contrast in Teams; the tab follows at once.</li>
          <li>
            Use the colours of Windows’ contrast themes: the page, row and answer that is chosen stays told
            apart.
          </li>
          <li>Tell ratings, votes and answers by their shape and word, never by colour alone.</li>
          <li>Have pages read out: headings, tables, forms and refusals have names.</li>
          <li>Hear what was saved, refused or changed by others, without leaving where you are.</li>
          <li>Read each chart as a table.</li>
          <li>Work without moving pictures: where you ask for less motion, nothing moves.</li>
        </ul>
      </Card>
      <Card title="How it is checked">
        <p className={styles.text}>
          The tab is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Before each
          version its pages and forms are tested with axe-core in light, dark and high contrast, from 280 to
          1,280 pixels wide, and its forms are opened and closed by keyboard alone. In December 2026 its
          pages, most of its forms and states, and a meeting as it is held, were also passed over at 400% zoom
          (320 by 256 pixels), in the colours of a contrast theme and with less motion, and the main jobs were
          done by keyboard alone, most of them to their end. What was found is mended.
        </p>
        <p className={styles.text}>
          Not yet played to the end by keyboard alone are: accepting an inspectorate’s letter; an ask with its
          day, and sending an item back, in a meeting; days away, a change of deputy and putting somebody back
          on the list; deciding on more time; and recording that the statement of action was sent.
        </p>
        <p className={styles.text}>
          That was done by programs. The tab has not been audited by an independent body, nor tried by people
          with each screen reader.
        </p>
      </Card>
      <Card title="What falls short">
        <p className={styles.text}>
          For the moment in which a page that was not opened before is fetched it has no heading. The month in
          Calendar shortens long titles; the list beside it shows them whole. Documents that you export are as
          accessible as Word and Excel make them. Microsoft Teams around the tab is Microsoft’s.
        </p>
      </Card>
      <Card title="If something does not work for you">
        <p className={styles.text}>
          Tell your coordinator what you wanted to do, and where it stopped. Everything that you answer here
          you can also answer in the chat with the app, or by ringing your coordinator, who records it on your
          agency’s behalf.
        </p>
        <p className={styles.text}>
          If the answer does not help you, the Equality Advisory and Support Service (EASS) does, and the
          Equality and Human Rights Commission (EHRC) enforces the accessibility regulations of 2018.
        </p>
      </Card>
    </Page>
  );
}
