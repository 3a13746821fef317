import { factsFor } from '../../domain/inspection/facts-for';
import type { SendingAsOf } from '../../domain/sending/hours';
import { asOfNow } from '../../usecases/facts-as-of';
import type { Asking } from './asking';

/** The facts as of now, as whoever reads the answer may be told them: in a channel that is everybody. */
export const toldNow = ({ parts, snapshot, personal, actor }: Asking): SendingAsOf =>
  asOfNow(parts, factsFor(snapshot, personal ? actor : undefined, parts.clock.now()));
