import { useMemo, useRef } from 'react';
import type { LiveRoom } from '../../room/useRoom';
import type { NoteDesk } from '../notes/useNote';
import { AlertBanner } from '../safety/AlertBanner';
import { AboveDialogs } from '../ui/Modal';
import { AgendaBar } from './arc/AgendaBar';
import { Banner } from './Banner';
import { Beside } from './Beside';
import { CircleStrip } from './circle/CircleStrip';
import { Dialogs } from './Dialogs';
import { DeskRoom } from './desk';
import { HeldQueue } from './holding/HeldQueue';
import { Panes } from './Panes';
import { People } from './people/People';
import { RoomHeader } from './RoomHeader';
import styles from './room.module.css';
import { HelpAbove } from './safety/HelpAbove';
import { HelpCalls } from './safety/HelpCalls';
import { LeadBanner } from './safety/LeadBanner';
import { PauseBanner } from './safety/PauseBanner';
import { Conversation } from './talk/Conversation';
import { Floor } from './talk/Floor';
import { linesOf } from './talk/lines';
import { Typing } from './talk/Typing';
import { useKeys } from './useKeys';
import { useView, type View } from './useView';

interface Props {
  readonly room: LiveRoom;
  readonly sessionId: string;
  readonly note: NoteDesk;
}

/** The room at the desk: who needs somebody first on top, then the arc, then three panes. */
export function OpenRoom({ room, sessionId, note }: Props) {
  const view = useView(room, sessionId);
  useKeys(view.keys, view.shortcut);
  return (
    <DeskRoom desk={view.desk}>
      <AboveDialogs.Provider value={HelpAbove}>
        <main className={styles.room} id="content">
          <RoomHeader silent={view.silent} onSilence={view.toggleSilence} />
          <AlertBanner beside />
          <Banner link={room.link} />
          <HelpCalls />
          <PauseBanner />
          <LeadBanner />
          <AgendaBar />
          <Parts room={room} note={note} view={view} />
          <Dialogs
            dialogue={view.dialogue}
            keys={view.keys}
            onKeys={view.setKeys}
            onClose={view.close}
          />
        </main>
      </AboveDialogs.Provider>
    </DeskRoom>
  );
}

interface PartsProps extends Omit<Props, 'sessionId'> {
  readonly view: View;
}

const Parts = ({ room, note, view }: PartsProps) => (
  <Panes
    pane={view.pane}
    onPane={view.setPane}
    quiet={room.entries.length === 0 && room.status === 'lobby'}
    waiting={view.desk.holds ? room.waiting.length : 0}
    people={<People />}
    talk={<Talk room={room} silent={view.silent} signed={note.draft.state === 'signed'} />}
    note={
      <Beside
        part={view.part}
        onPart={view.setPart}
        aside={view.aside}
        onMember={view.setMember}
        news={view.news}
        note={note}
      />
    }
  />
);

interface TalkProps {
  readonly room: LiveRoom;
  readonly silent: boolean;
  readonly signed: boolean;
}

function useLines({ entries, pending, names, you, agenda, session }: LiveRoom) {
  return useMemo(
    () => linesOf({ entries, pending, names, you, agenda, session }),
    [entries, pending, names, you, agenda, session],
  );
}

/** What was said before somebody came is history: it is there to be read, not read out. */
function useCaughtUp({ link, last, stateAt }: LiveRoom): boolean {
  const done = useRef(false);
  if (link.state === 'live' && last >= stateAt) done.current = true;
  return done.current;
}

function Talk({ room, silent, signed }: TalkProps) {
  const caughtUp = useCaughtUp(room);
  return (
    <>
      <div className={styles.flow}>
        <CircleStrip />
        <Conversation lines={useLines(room)} silent={silent || !caughtUp} />
        <HeldQueue />
        <Typing />
      </div>
      <Floor signed={signed} />
    </>
  );
}
