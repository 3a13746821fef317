import { useHost } from '../../host/context';
import { usePushClass } from '../push';

/** The way to the chat with the app, where its cards are. Nothing where nobody knows where that is. */
export function OpenChat() {
  const { chat, open } = useHost();
  const look = usePushClass('subtle');
  if (chat === undefined) return null;
  return (
    <a
      className={look}
      href={chat}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (!open) return;
        event.preventDefault();
        open(chat);
      }}
    >
      Open chat
    </a>
  );
}
