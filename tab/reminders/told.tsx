import { makeStyles } from '@fluentui/react-components';
import { useSearchParams } from '../address/search';
import {
  TOLD_DAYS,
  type ToldCardView,
  type ToldDays,
  type ToldItemView,
  type ToldView,
} from '../../bot/contract/chasing/told';
import { useMe } from '../api/me';
import { useTold } from '../api/told';
import { Card } from '../parts/card';
import { Pick } from '../parts/choosing/pick';
import { count, longDay, shortDay, time } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Folded } from '../parts/outgoing/folded';
import { ToPerson } from '../parts/outgoing/to-person';
import { TextLink } from '../parts/text-link';
import { useWhose, WhoseFilter, type Whose } from '../parts/whose/filter';

const useStyles = makeStyles({ plain: { margin: 0 } });

/** Who was told what and when, which way, and what came of it: card by card, the newest first. */
export default function Told() {
  const [days] = useDays();
  const query = useTold(days);
  return <Loaded query={query}>{(view) => <Listed view={view} />}</Loaded>;
}

/** Since when, as the address says. */
function useDays(): readonly [ToldDays, (days: ToldDays) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = TOLD_DAYS.find((one) => one === search.get('days')) ?? TOLD_DAYS[0];
  return [
    asked,
    (days) => setSearch((before) => ({ ...Object.fromEntries(before), days }), { replace: true }),
  ];
}

const DAYS_WORDS: Readonly<Record<ToldDays, string>> = {
  10: 'Last 10 working days',
  30: 'Last 30 working days',
  130: 'Last half year',
};

function Listed({ view }: { view: ToldView }) {
  const styles = useStyles();
  const [whose, choose] = useWhose();
  const [days, setDays] = useDays();
  const agencies = useMe().data?.agencies ?? [];
  const cards = view.days.flatMap((one) => one.cards);
  const codes = new Set(cards.flatMap(({ items }) => items.map(({ agency }) => agency.code)));
  const shown = view.days.flatMap((one) => ofWhom(one, whose));
  return (
    <>
      <WhoseFilter
        whose={whose}
        agencies={agencies.filter(({ code }) => codes.has(code))}
        people={[...new Set(cards.map(({ name }) => name))].sort()}
        onChange={choose}
      >
        <Pick
          label="Since when"
          value={days}
          isWide
          choices={TOLD_DAYS.map((one) => [one, DAYS_WORDS[one]] as const)}
          onPick={setDays}
        />
      </WhoseFilter>
      {shown.map((one, at) => (
        <Folded
          key={one.day}
          title={longDay(one.day)}
          count={count(one.cards.length, 'card')}
          isOpenAtFirst={at === 0}
        >
          {one.cards.map(({ at: sentAt, items, ...card }, place) => (
            <ToPerson
              key={`${card.name} ${place}`}
              {...card}
              time={time(sentAt)}
              nowhere="Did not arrive"
              items={items.map((item) => ({ ...item, soft: becameWords(item) }))}
            />
          ))}
        </Folded>
      ))}
      {shown.length === 0 && (
        <Card title="Nothing went out">
          <p className={styles.plain}>
            Nothing was sent since {shortDay(view.since)} that is asked for here.
          </p>
        </Card>
      )}
      {view.isCut && (
        <p>
          The newest 1,000 are shown. The record has all of them: <TextLink to="/export">Export</TextLink>.
        </p>
      )}
    </>
  );
}

type DayOf = ToldView['days'][number];

/** What of a day went to this person and is this agency's; nothing where that is nothing. */
function ofWhom({ day, cards }: DayOf, { agency: code, person }: Whose): readonly DayOf[] {
  const theirs = cards
    .filter(({ name }) => person === undefined || name === person)
    .map((card): ToldCardView => ({
      ...card,
      items: card.items.filter(({ agency }) => code === undefined || agency.code === code),
    }))
    .filter(({ items }) => items.length > 0);
  return theirs.length > 0 ? [{ day, cards: theirs }] : [];
}

/** 'Police · 5 working days before the meeting · No answer yet'. */
const becameWords = ({ agency, why, became }: ToldItemView): string =>
  [agency.title, why, became].filter(Boolean).join(' · ');
