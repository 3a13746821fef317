import { useEffect, useRef } from 'react';
import type { RoomView } from '../../../bot/contract/in-session/room';

/** Ends the meeting; whoever did is led to what follows it then, as the button that they pressed is gone. */
export function useEnding({ status }: RoomView['meeting'], end: () => void): () => void {
  const isPressed = useRef(false);
  useEffect(() => {
    if (status === 'Held' && isPressed.current) document.getElementById('item')?.focus();
  }, [status]);
  return () => {
    isPressed.current = true;
    end();
  };
}
