import { reportsSchema } from '../../bot/contract/reports/reports';
import { useResource } from './resource';

/** What moved since each board last met. */
export const useReports = () => useResource('reports', reportsSchema);
