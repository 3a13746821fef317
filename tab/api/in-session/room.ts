import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { meetingAddress, type MeetingDeed } from '../../../bot/contract/in-session/deeds';
import { roomSchema, type RoomView } from '../../../bot/contract/in-session/room';
import { useHost } from '../../host/context';
import { useIsLive } from '../live/state';
import { getTagged, post, type ApiError, type Tagged } from '../client';
import { useShown } from '../shown-partnership';

/** A meeting as it is held, with its version. `asOf` stands beside it, where every resource has it. */
export type RoomRead = Tagged<RoomView> & Pick<RoomView, 'asOf'>;

const EVERY_MS = 30_000;
/** Where nothing is told as it happens: votes are waited for. */
const UNTOLD_EVERY_MS = 3_000;

const withAge = (read: Tagged<RoomView>): RoomRead => ({ ...read, asOf: read.data.asOf });

const keyOf = (ref: string, id: string | undefined) => ['meetings', id ?? 'only', ref];

/** A meeting as it is held, read anew whenever somebody does something at it, and every 30 seconds, or every three where nothing is told. */
export function useRoom(ref: string): UseQueryResult<RoomRead, ApiError> {
  const host = useHost();
  const { id, isSettled } = useShown();
  const isLive = useIsLive();
  return useQuery<RoomRead, ApiError>({
    queryKey: keyOf(ref, id),
    queryFn: async ({ signal }) =>
      withAge(await getTagged(host, meetingAddress(ref, undefined, id), roomSchema, signal)),
    enabled: isSettled,
    refetchInterval: isLive ? EVERY_MS : UNTOLD_EVERY_MS,
    staleTime: 1_000,
    retry: (failures, error) => failures < 1 && error.passing,
    retryDelay: 1_000,
    networkMode: 'always',
  });
}

/** What is done at a meeting; `key` names it, so that the same sent twice is done once. */
export interface AtMeeting {
  readonly deed: MeetingDeed;
  readonly body: object;
  readonly key: string;
}

/**
 * Does something at a meeting. From item to item the page goes at once, and comes back to where the meeting is should
 * somebody else have been quicker.
 */
export function useAtMeeting(ref: string) {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const key = keyOf(ref, id);
  return useMutation<RoomRead, ApiError, AtMeeting, { before?: RoomRead }>({
    mutationFn: async ({ deed, ...sending }) => {
      const etag = client.getQueryData<RoomRead>(key)?.etag ?? '*';
      return withAge(await post(host, meetingAddress(ref, deed, id), { ...sending, etag }, roomSchema));
    },
    onMutate: ({ deed, body }) => {
      const before = client.getQueryData<RoomRead>(key);
      if (deed !== 'item' || !before) return { before };
      const item = { key: (body as { item: string }).item, since: before.asOf };
      client.setQueryData<RoomRead>(key, { ...before, data: { ...before.data, item } });
      return { before };
    },
    onSuccess: (done) => {
      client.setQueryData(key, done);
      for (const name of ['meetings', 'outstanding', 'ahead'])
        void client.invalidateQueries({ queryKey: [name] });
    },
    onError: (_error, _sent, context) => {
      if (context?.before) client.setQueryData(key, context.before);
      void client.invalidateQueries({ queryKey: key });
    },
    // One after the other: each goes by the version that the one before left.
    scope: { id: `meeting ${ref}` },
    networkMode: 'always',
  });
}
