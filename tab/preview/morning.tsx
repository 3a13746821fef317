import type { PreviewItemView, PreviewMorningView } from '../../bot/contract/preview';
import { CONDITION_WORDS } from '../../bot/domain/dispatch/preview-words';
import { count, longDayOfInstant, time } from '../parts/format';
import { Folded } from '../parts/outgoing/folded';
import { ToPerson } from '../parts/outgoing/to-person';

/** All that goes out at one time, person by person. What is not soon is folded away. */
export const Morning = ({
  morning: { at, cards },
  isSoon,
}: {
  morning: PreviewMorningView;
  isSoon: boolean;
}) => (
  <Folded
    title={`${longDayOfInstant(at)}, ${time(at)}`}
    count={count(cards.length, 'card')}
    isOpenAtFirst={isSoon}
  >
    {cards.map(({ items, ...card }) => (
      <ToPerson
        key={`${card.name}${items[0]?.key ?? ''}`}
        {...card}
        nowhere="Will not arrive"
        items={items.map((item) => ({ ...item, soft: whyWords(item) }))}
      />
    ))}
  </Folded>
);

/** 'Police · 10 working days before the meeting on … (standard rule) · unless it is done before'. */
const whyWords = ({ agency, why, rule, unless }: PreviewItemView): string =>
  [agency.title, rule ? `${why} (${rule})` : why, unless && CONDITION_WORDS[unless]]
    .filter(Boolean)
    .join(' · ');
