import type { LiveRoom } from '../../room/useRoom';
import { formatTime } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { LeaveQuickly } from '../crisis/LeaveQuickly';
import { phaseTitle } from './notices';
import { words } from './words';

export function RoomHeader({ room }: { readonly room: LiveRoom }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { session, status, link, agenda } = room;
  const phase = phaseTitle(agenda?.phases[agenda.at], language);
  const state = () => {
    if (!session) return link.state === 'ended' ? '' : say.connecting;
    if (status === 'closed') return say.closed;
    const close = formatTime(session.ends_at, language);
    if (status === 'open') return phase ? say.inPhase(phase, close) : say.open(close);
    return say.lobby(formatTime(session.starts_at, language));
  };
  return (
    <header className="room-header">
      <div>
        <h1 dir="auto">{session?.group ?? 'Holdspace'}</h1>
        <p className="muted small">
          <bdi>{state()}</bdi>
        </p>
      </div>
      <LeaveQuickly />
    </header>
  );
}
