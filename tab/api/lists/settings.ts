import { settingsSchema } from '../../../bot/contract/lists/settings';
import { useResource } from '../resource';
import { useListChange } from './change';

/** All that the partnership has chosen. */
export const useSettings = () => useResource('settings', settingsSchema);

/** Changes some of it. */
export const useSettingsChange = () => useListChange('settings', settingsSchema);
