export { backupSite, rowsIn, type BackupReport } from './backup';
export { MANIFEST, parseManifest, rowFaultFinder, type BackupList, type Manifest } from './format';
export { restoreSite, type RestoredList, type RestoreReport } from './restore';
export { standingOf, type Standing } from './standing';
