import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';

/** An address that is none of the tab's. */
export const NotFound = () => (
  <Page title="There is no such page">
    <p>
      The link may be old. Go to the <TextLink to="/">overview</TextLink> or the{' '}
      <TextLink to="/plan">action plan</TextLink>.
    </p>
  </Page>
);
