import { inspectionPage } from '../../bot/contract/action-path';
import type { InspectionsView, InspectionView } from '../../bot/contract/inspection/inspections';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { TextLink } from '../parts/text-link';

/** The other inspections and dry runs, with the way to each. */
export function Others({
  view,
  shown,
}: {
  readonly view: InspectionsView;
  readonly shown: InspectionView | undefined;
}) {
  const others = view.inspections.filter(({ ref }) => ref !== shown?.ref);
  if (others.length === 0) return null;
  return (
    <Card title="Other inspections and dry runs">
      <Rows>
        {others.map((one) => (
          <Row
            key={one.ref}
            first={<TextLink to={inspectionPage(one.ref)}>{one.title}</TextLink>}
            second={secondOf(one)}
            end={stateOf(one)}
            endTone="soft"
          />
        ))}
      </Rows>
    </Card>
  );
}

const secondOf = ({ exercise, asked, provided }: InspectionView): string =>
  [
    exercise ? 'Exercise, counted apart' : 'Inspection',
    asked > 0 ? `${provided} of ${count(asked, 'request')} provided` : '',
  ]
    .filter(Boolean)
    .join(', ');

function stateOf({ countdown, endedOn, notifiedOn, asked }: InspectionView): string {
  if (countdown?.beginsOn) return `begins ${shortDay(countdown.beginsOn)}`;
  if (countdown) return `day ${countdown.day} of ${countdown.of}`;
  if (endedOn) return `ended ${shortDay(endedOn)}`;
  if (notifiedOn) return `called ${shortDay(notifiedOn)}`;
  return asked > 0 ? 'Annex A alone' : 'not opened';
}
