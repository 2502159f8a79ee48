import { useId } from 'react';
import type { NoteDesk } from '../notes/useNote';
import { type Aside, Asides } from './apart/Asides';
import { BreakoutsPane } from './apart/BreakoutsPane';
import { Team } from './apart/Team';
import type { Beside as Part } from './desk';
import { useDesk } from './desk';
import { NotePane } from './NotePane';
import styles from './panes.module.css';
import { IncidentPane } from './safety/IncidentPane';
import { Tabs } from './Tabs';
import type { News } from './useNews';

interface Props {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly aside: Aside;
  readonly onMember: (member: string) => void;
  readonly news: News;
  readonly note: NoteDesk;
}

/** What a facilitator has beside the conversation. The note stays where it is while another part is in front. */
export function Beside({ part, onPart, aside, onMember, news, note }: Props) {
  const { room, holds, zone } = useDesk();
  const id = useId();
  if (!holds)
    return (
      <div className={styles.panel}>
        <NotePane desk={note} room={room} zone={zone} />
      </div>
    );
  const tabs = [
    { name: 'note', label: 'Note', news: 0 },
    { name: 'words', label: 'Private', news: news.words },
    { name: 'team', label: 'Team', news: news.team },
    { name: 'breakouts', label: 'Rooms', news: 0 },
    { name: 'incident', label: 'Incident', news: 0 },
  ] as const;
  return (
    <>
      <Tabs id={id} label="Beside the conversation" tabs={tabs} at={part} onTab={onPart} />
      {tabs.map(({ name }) => (
        <div
          key={name}
          id={`${id}-${name}`}
          className={styles.panel}
          role="tabpanel"
          aria-labelledby={`${id}-tab-${name}`}
          hidden={part !== name}
        >
          {name === 'note' && <NotePane desk={note} room={room} zone={zone} />}
          {name === 'words' && <Asides aside={aside} onMember={onMember} />}
          {name === 'team' && <Team />}
          {name === 'breakouts' && <BreakoutsPane />}
          {name === 'incident' && <IncidentPane shown={part === 'incident'} />}
        </div>
      ))}
    </>
  );
}
