import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAct } from '../act';
import type { Ability } from '../shapes';
import { ReasonDialog } from '../ui/dialogs';
import { Trouble } from '../ui/Trouble';

type Verb = 'invite' | 'change' | 'deactivate' | 'reactivate';

interface Commands {
  readonly invite: (id: string) => Promise<unknown>;
  readonly reactivate: (id: string) => Promise<unknown>;
  readonly deactivate: (asked: { id: string; reason: string }) => Promise<unknown>;
}

interface Props {
  readonly id: string;
  readonly name: string;
  readonly may: Readonly<Partial<Record<Verb, Ability | undefined>>>;
  readonly commands: Commands;
  readonly touches: readonly QueryKey[];
  /** What losing access means for this kind of person. */
  readonly losing: string;
  readonly editing: (onClose: () => void) => ReactNode;
  readonly children?: ReactNode;
}

/** What can be done about somebody's membership of the clinic, staff or participant alike. */
export function MemberActions(props: Props) {
  const { id, may, commands, touches, editing, children } = props;
  const [isEditing, edit] = useDisclosure(false);
  const [ending, end] = useDisclosure(false);
  const { invite, reactivate } = useReturns(commands, touches);
  return (
    <>
      {children}
      {may.invite?.allowed && (
        <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(id)}>
          Send invitation again
        </Button>
      )}
      {may.change?.allowed && (
        <Button variant="default" onClick={edit.open}>
          Edit…
        </Button>
      )}
      {may.reactivate?.allowed ? (
        <Button loading={reactivate.isPending} onClick={() => reactivate.mutate(id)}>
          Reactivate
        </Button>
      ) : (
        may.deactivate?.allowed && (
          <Button variant="default" onClick={end.open}>
            Deactivate…
          </Button>
        )
      )}
      <Trouble error={invite.error ?? reactivate.error} />
      {isEditing && editing(edit.close)}
      {ending && <DeactivateDialog {...props} onClose={end.close} />}
    </>
  );
}

function useReturns(commands: Commands, touches: readonly QueryKey[]) {
  const reactivate = useAct({
    run: commands.reactivate,
    touches,
    said: 'They have access again.',
  });
  const invite = useAct({
    run: commands.invite,
    touches,
    said: 'A new invitation is on its way. The old link no longer works.',
  });
  return { invite, reactivate };
}

interface DeactivateProps extends Pick<Props, 'id' | 'name' | 'commands' | 'touches' | 'losing'> {
  readonly onClose: () => void;
}

function DeactivateDialog({ id, name, commands, touches, losing, onClose }: DeactivateProps) {
  const deactivate = useAct({
    run: commands.deactivate,
    touches,
    said: 'Their access has ended.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Deactivate ${name}?`}
      confirm="Deactivate"
      danger
      busy={deactivate.isPending}
      error={deactivate.error}
      onConfirm={(reason) => deactivate.mutate({ id, reason })}
    >
      {losing}
    </ReasonDialog>
  );
}
