import { useEffect, useRef } from 'react';
import type { RoomView } from '../../bot/contract/in-session/room';
import { say } from '../parts/hooks/say';

/** Has what happens in the room said to who does not see it: it comes from other people’s hands as well. */
export function useTold(room: RoomView): void {
  const was = useRef(room);
  useEffect(() => {
    for (const words of toldOf(was.current, room)) say(words);
    was.current = room;
  }, [room]);
}

/** What has happened between two readings; who is missing and how the vote stands is said where it stands. */
const toldOf = (was: RoomView, is: RoomView): readonly string[] => [
  ...whereItIs(was, is),
  ...whoCame(was, is),
  ...is.minutes
    .filter(({ key }) => was.minutes.every((one) => one.key !== key))
    .map(({ kind, words }) => `${kind} written down: ${words}`),
];

function whereItIs(was: RoomView, is: RoomView): readonly string[] {
  if (is.meeting.status === 'Held') return was.meeting.status === 'Held' ? [] : ['The meeting has ended.'];
  const at = is.agenda.findIndex(({ key }) => key === is.item?.key);
  const item = is.agenda[at];
  return item && item.key !== was.item?.key ? [`Item ${at + 1} of ${is.agenda.length}: ${item.title}.`] : [];
}

const isHere = ({ presences }: RoomView, code: string): boolean =>
  presences.some((one) => one.agency.code === code && (one.is === 'here' || one.is === 'deputy-here'));

const whoCame = (was: RoomView, is: RoomView): readonly string[] =>
  is.presences
    .filter(({ agency: { code } }) => isHere(was, code) !== isHere(is, code))
    .map(
      ({ agency: { code }, shortName }) => `${shortName} ${isHere(is, code) ? 'is here' : 'is not here'}.`,
    );
