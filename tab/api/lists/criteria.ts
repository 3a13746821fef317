import { criteriaSchema } from '../../../bot/contract/gaps/criteria';
import { useListChange } from './change';
import { useResource } from '../resource';

/** What inspectors look at, with the partnership's own judgement, and other plans beside this one. */
export const useCriteria = () => useResource('criteria', criteriaSchema);

/** Adds a criterion, the start of a theme, or changes one. */
export const useCriteriaChange = () => useListChange('criteria', criteriaSchema);
