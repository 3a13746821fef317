import { previewSchema } from '../../bot/contract/preview';
import { useResource } from './resource';

/** What would go out in the coming working days. */
export const usePreview = () => useResource('preview', previewSchema);
