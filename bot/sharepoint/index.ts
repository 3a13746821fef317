export { LOAD_LISTS } from './load-lists';
export { createGraph, type Graph, type GraphOptions } from './graph';
export { SharePointCopies } from './copies';
export { openStore, type SharePointStore, type StoreHealth, type StoreOptions } from './store';
export { isInStep, provision, type ListReport, type ProvisionReport } from './provision';
export { LISTS, TABLES } from './lists';
export { promptly } from './urgency';
export type { Following } from './following';
export type { Cost } from './cost';
export { appCredential, ownCredential, type AppProof } from './credential';
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
