import { conversationOf, type Incoming } from './incoming';

/** In which order Teams says that things happened, as far as this copy of the app has heard. */
export interface Order {
  /** Remembers when Teams says that an activity happened. */
  heard(activity: Incoming): void;
  /** True when something later was heard from the same chat, channel or team. */
  isOvertaken(activity: Incoming): boolean;
}

/** More conversations than any partnership's people have; the ones heard of least lately are forgotten first. */
const MOST_REMEMBERED = 5_000;

/** Activities overtake each other, and one that was not answered is delivered again. Only Teams' own times are compared. */
export function createOrder(): Order {
  const last = new Map<string, number>();
  return {
    heard(activity) {
      const at = timeOf(activity);
      if (at === undefined) return;
      for (const place of placesOf(activity)) {
        const latest = Math.max(at, last.get(place) ?? at);
        last.delete(place);
        last.set(place, latest);
      }
      for (const place of last.keys()) {
        if (last.size <= MOST_REMEMBERED) return;
        last.delete(place);
      }
    },
    isOvertaken(activity) {
      const at = timeOf(activity);
      return at !== undefined && placesOf(activity).some((place) => (last.get(place) ?? at) > at);
    },
  };
}

function timeOf({ timestamp }: Incoming): number | undefined {
  const at = Date.parse(timestamp ?? '');
  return Number.isNaN(at) ? undefined : at;
}

const placesOf = (activity: Incoming): readonly string[] => {
  const team = activity.channelData?.team?.id;
  return team ? [conversationOf(activity), team] : [conversationOf(activity)];
};
