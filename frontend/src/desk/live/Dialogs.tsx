import { BreakoutDialog } from './apart/BreakoutDialog';
import { CircleDialog } from './circle/CircleDialog';
import type { Dialogue } from './desk';
import { HeldDialog } from './holding/HeldDialog';
import { SlowDialog } from './holding/SlowDialog';
import { KeyMap } from './KeyMap';
import { AppealDialog } from './people/AppealDialog';
import { MuteDialog } from './people/MuteDialog';
import { OfferDialog } from './people/OfferDialog';
import { RemoveMember, RemoveMessage } from './Removals';
import { PauseDialog } from './safety/PauseDialog';

interface Props {
  readonly dialogue: Dialogue | null;
  readonly keys: boolean;
  readonly onKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The one dialog that is open, if any. */
export function Dialogs({ dialogue, keys, onKeys, onClose }: Props) {
  switch (dialogue?.type) {
    case 'message.remove':
      return <RemoveMessage seq={dialogue.seq} onClose={onClose} />;
    case 'member.remove':
      return <RemoveMember person={dialogue.person} onClose={onClose} />;
    case 'member.mute':
      return <MuteDialog person={dialogue.person} onClose={onClose} />;
    case 'circle.begin':
      return <CircleDialog newcomer={dialogue.newcomer} onClose={onClose} />;
    case 'breakouts.begin':
      return <BreakoutDialog onClose={onClose} />;
    case 'slow.set':
      return <SlowDialog onClose={onClose} />;
    case 'pause.begin':
      return <PauseDialog about={dialogue.about} onClose={onClose} />;
    case 'held.return':
    case 'held.aside':
      return (
        <HeldDialog aside={dialogue.type === 'held.aside'} seq={dialogue.seq} onClose={onClose} />
      );
    case 'offer.introduce':
    case 'offer.decline':
      return (
        <OfferDialog
          introduce={dialogue.type === 'offer.introduce'}
          offer={dialogue.offer}
          onClose={onClose}
        />
      );
    case 'appeal.answer':
      return <AppealDialog appeal={dialogue.appeal} onClose={onClose} />;
    case 'keys':
      return <KeyMap on={keys} onSwitch={onKeys} onClose={onClose} />;
    default:
      return null;
  }
}
