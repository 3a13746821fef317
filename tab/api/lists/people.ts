import { rowPath } from '../../../bot/contract/action-path';
import { peopleSchema } from '../../../bot/contract/lists/people';
import { useResource } from '../resource';
import { useListChange } from './change';

/** Agencies and people. */
export const usePeople = () => useResource('people', peopleSchema);

/** Changes one of them. */
export const usePeopleChange = () => useListChange('people', peopleSchema);

/** Where something is done to an agency's row. */
export const agencyPath = (code: string, deed: string): string => rowPath('agencies', code, deed);

/** Where somebody's row is. */
export const personPath = (email: string, deed?: string): string => rowPath('people', email, deed);
