import type { Day } from '../../../domain/calendar/day';
import type { Json, TabAddress } from '../drawing/card';

/** Which card the buttons stand on: the reminder's own, or one of several in `/my`. */
export interface Place {
  /** Part of the input ids, which must differ within one card. Empty where there is one set of buttons. */
  readonly slot: string;
  /** What an answer is answered with. */
  readonly view: 'notice' | 'my';
  /** In `/my`: the agency it is of, when a coordinator asked for another than their own. */
  readonly of?: string;
  /** In `/my`: the page it stands on, from 0. */
  readonly page?: number;
  /** Which partnership's: its id, where the installation has several. Checked against who presses. */
  readonly partnership?: string;
  /** True in a channel, where others read along. */
  readonly inChannel?: true;
  /** The day it is: days of another year are shown with theirs. */
  readonly today?: Day;
  /** The address of a page of the tab, where it is known. */
  readonly tab?: TabAddress;
}

/** The reminder's own card. */
export const ownCard = (more: Pick<Place, 'partnership' | 'today' | 'tab' | 'inChannel'> = {}): Place => ({
  slot: '',
  view: 'notice',
  ...more,
});

export { DATA_VERSION } from '../drawing/parts/action';

/** What every button says of the card it stands on. */
export const placeData = ({ slot, view, partnership, of, page }: Place): Json => ({
  slot,
  view,
  ...(of && { of }),
  ...(page && { page }),
  ...(partnership && { partnership }),
});
