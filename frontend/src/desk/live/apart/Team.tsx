import { useDesk } from '../desk';
import { Composer } from '../talk/Composer';
import { Thread } from './Thread';

/** The facilitators among themselves. */
export function Team() {
  const { room, may } = useDesk();
  const pending = room.pending.filter(({ saying }) => saying.type === 'backstage.say');
  return (
    <>
      <Thread
        label="Among facilitators"
        words={room.backstage}
        pending={pending}
        empty="Only the facilitators of this group see what is written here."
      />
      {may('backstage.say') && room.status !== 'closed' && (
        <Composer
          label="Write to the facilitators"
          placeholder="To the facilitators…"
          onSay={(text) => room.client.speak({ type: 'backstage.say', text })}
        />
      )}
    </>
  );
}
