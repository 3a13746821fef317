import { makeStyles } from '@fluentui/react-components';
import type { PreviewView } from '../../bot/contract/preview';
import { usePreview } from '../api/preview';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { NudgeSilent } from '../parts/nudged/nudge-silent';
import { Page } from '../parts/page';
import { Digest } from './digest';
import { Morning } from './morning';
import { Rules } from './rules';
import { Warnings } from './warnings';
import { shortDay } from '../parts/format';
import { useWhose, WhoseFilter, type Whose } from '../parts/whose/filter';

const useStyles = makeStyles({ plain: { margin: 0 } });

/** What would go out, to whom and why, in the coming working days: for coordinators and chairs. */
export default function PreviewPage() {
  const query = usePreview();
  const [{ agency }] = useWhose();
  const until = query.data && shortDay(query.data.until);
  return (
    <Page
      title="Coming up"
      beside={query.data && <NudgeSilent agency={agency} />}
      lead={`What goes out in the next 10 working days${until ? `, until ${until}` : ''}, as long as nobody answers and nothing is changed.`}
    >
      <Loaded query={query}>{(data) => <ComingUp view={data} />}</Loaded>
    </Page>
  );
}

/** As many mornings stand open at first. */
const SOON = 1;

function ComingUp({ view }: { view: PreviewView }) {
  const styles = useStyles();
  const [whose, choose] = useWhose();
  const mornings = view.mornings.flatMap((morning) => ofWhom(morning, whose));
  return (
    <>
      <Warnings view={view} />
      <WhoseFilter
        whose={whose}
        agencies={agenciesIn(view)}
        people={[...new Set(cardsIn(view).map(({ name }) => name))].sort()}
        onChange={choose}
      />
      {mornings.map((morning, at) => (
        <Morning key={morning.at} morning={morning} isSoon={at < SOON} />
      ))}
      {mornings.length === 0 && (
        <Card title="Nothing is due">
          <p className={styles.plain}>No reminder or message is due to go out in this time.</p>
        </Card>
      )}
      <Digest />
      <Rules view={view} />
    </>
  );
}

type MorningOf = PreviewView['mornings'][number];

const cardsIn = ({ mornings }: PreviewView) => mornings.flatMap(({ cards }) => cards);

/** Each agency that something goes out to or about, once. */
function agenciesIn(view: PreviewView): readonly { readonly code: string; readonly title: string }[] {
  const agencies = cardsIn(view).flatMap(({ items }) => items.map(({ agency }) => agency));
  return [...new Map(agencies.filter(({ code }) => code).map((one) => [one.code, one])).values()];
}

/** What of a morning goes to this person and is this agency's; nothing where that is nothing. */
function ofWhom(morning: MorningOf, { agency: code, person }: Whose): readonly MorningOf[] {
  const cards = morning.cards
    .filter(({ name }) => person === undefined || name === person)
    .map((card) => ({
      ...card,
      items: card.items.filter(({ agency }) => code === undefined || agency.code === code),
    }))
    .filter(({ items }) => items.length > 0);
  return cards.length > 0 ? [{ ...morning, cards }] : [];
}
