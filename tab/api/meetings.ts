import { meetingsSchema } from '../../bot/contract/meetings';
import { useResource } from './resource';

/** The meetings ahead, with answers. */
export const useMeetings = () => useResource('meetings', meetingsSchema);
