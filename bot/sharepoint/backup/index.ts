export { backupSite, rowsIn, type BackupReport } from './backup';
export { MANIFEST, parseManifest, rowFaultFinder, type BackupList, type Manifest } from './format';
export { restoreSite, type RestoreReport } from './restore';
export type { RestoredList } from './restore-list';
export { standingOf, type Standing } from './standing';
