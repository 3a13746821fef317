import type { DiaryView } from '../../../bot/contract/inspection/diary';
import type { InspectionView } from '../../../bot/contract/inspection/inspections';
import type { RequestView } from '../../../bot/contract/lists/requests';
import type { Opened } from '../opened';

/** What the parts of the three weeks' page are given. */
export interface DaysProps {
  readonly shown: InspectionView;
  readonly countdown: NonNullable<InspectionView['countdown']>;
  readonly requests: readonly RequestView[];
  readonly diary: DiaryView;
  readonly mayRun: boolean;
  readonly opened: Opened;
}
