import type { LiveRoom } from '../../room/useRoom';
import { formatTime } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { LeaveQuickly } from '../crisis/LeaveQuickly';
import { words } from './words';

export function RoomHeader({ room: { session, status, link } }: { readonly room: LiveRoom }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const state = () => {
    if (!session) return link.state === 'ended' ? '' : say.connecting;
    if (status === 'closed') return say.closed;
    return status === 'open'
      ? say.open(formatTime(session.ends_at, language))
      : say.lobby(formatTime(session.starts_at, language));
  };
  return (
    <header className="room-header">
      <div>
        <h1 dir="auto">{session?.group ?? 'Holdspace'}</h1>
        <p className="muted small">{state()}</p>
      </div>
      <LeaveQuickly />
    </header>
  );
}
