import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  meetingChangedSchema,
  meetingPreviewSchema,
  type MeetingPreview,
} from '../../bot/contract/meeting/changes';
import { rowPath } from '../../bot/contract/action-path';
import { seriesDoneSchema, type SeriesDeed } from '../../bot/contract/meeting/series';
import { meetingsSchema } from '../../bot/contract/meetings';
import type { MeetingChange } from '../../bot/domain/meetings/changing/change-names';
import { useHost } from '../host/context';
import { post, type ApiError } from './client';
import { useListChange } from './lists/change';
import { ofPartnership, useShown } from './shown-partnership';

/** Changes one of them, and tells what was done and who hears of it. */
export const useMeetingChange = () => useListChange('meetings', meetingChangedSchema);

/** Undoes what was answered to one of them. */
export const useAnswerUndone = () => useListChange('meetings', meetingsSchema);

/** Decides on all meetings at once about which a changed series asks, and tells of how many that was. */
export const useSeriesDecision = () => useListChange('meetings', seriesDoneSchema);

/** Where that is done, behind `/api/v1/`. */
export const seriesPath = (code: string, deed: SeriesDeed): string => rowPath('series', code, deed);

/** Where something is done to a meeting, behind `/api/v1/`. */
export const meetingPath = (ref: string, deed: string): string => rowPath('meetings', ref, deed);

/** What a change of a meeting would come to, of what is filled in so far; nothing of it is recorded. */
export function useMeetingPreview(ref: string, deed: MeetingChange, given: object) {
  const host = useHost();
  const { id } = useShown();
  const body = { deed, given };
  return useQuery<MeetingPreview, ApiError>({
    queryKey: ['meeting-preview', id ?? 'only', ref, JSON.stringify(body)],
    queryFn: async () => {
      const path = `/api/v1/${meetingPath(ref, 'preview')}${ofPartnership(id)}`;
      return (await post(host, path, { body, key: crypto.randomUUID() }, meetingPreviewSchema)).data;
    },
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
  });
}
