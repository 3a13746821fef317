import { meSchema } from '../../bot/contract/me';
import { useResource } from './resource';

/** Who is signed in. */
export const useMe = () => useResource('me', meSchema);
