export { LOAD_LISTS } from './lists/load-lists';
export { createGraph, type Graph, type GraphOptions } from './graph/graph';
export { SharePointCopies } from './copies';
export { openStore, type SharePointStore } from './store';
export { isInStep, provision, type ListReport, type ProvisionReport } from './provisioning/provision';
export { LISTS, TABLES } from './lists';
export { promptly } from './graph/urgency';
export type { Following } from './memory/following';
export type { Cost } from './graph/cost';
export { appCredential, ownCredential } from './graph/credential';
export {
  backupSite,
  MANIFEST,
  parseManifest,
  restoreSite,
  rowFaultFinder,
  rowsIn,
  standingOf,
  type BackupList,
  type BackupReport,
  type Manifest,
  type RestoredList,
  type RestoreReport,
  type Standing,
} from './backup';
