import { planSchema } from '../../bot/contract/plan';
import { useResource } from './resource';

/** The action plan. */
export const usePlan = () => useResource('plan', planSchema);
