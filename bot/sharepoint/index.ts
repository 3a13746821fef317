export { LOAD_LISTS } from './load-lists';
export { createGraph, type Graph, type GraphOptions } from './graph';
export { openStore, type SharePointStore, type StoreHealth, type StoreOptions } from './store';
export { isInStep, provision, type ListReport, type ProvisionReport } from './provision';
export { LISTS, TABLES } from './lists';
export { appCredential, ownCredential, type AppProof } from './credential';
