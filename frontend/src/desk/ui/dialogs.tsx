import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Modal } from './Modal';
import { Trouble } from './Trouble';

interface Base {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly error?: unknown;
}

interface ButtonsProps extends Pick<Base, 'confirm' | 'danger' | 'busy' | 'onClose'> {
  readonly blocked?: boolean;
}

export const DialogButtons = ({ confirm, danger, busy, onClose, blocked }: ButtonsProps) => (
  <Group justify="flex-end" gap="xs">
    <Button variant="default" onClick={onClose}>
      Cancel
    </Button>
    <Button
      type="submit"
      color={danger ? 'danger' : 'accent'}
      loading={busy ?? false}
      disabled={blocked ?? false}
    >
      {confirm}
    </Button>
  </Group>
);

/** Ask before something that cannot be taken back. */
export function ConfirmDialog({ onConfirm, ...base }: Base & { readonly onConfirm: () => void }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Modal opened={base.opened} onClose={base.onClose} title={base.title}>
      <form onSubmit={submit}>
        <Stack gap="lg">
          <div>{base.children}</div>
          <Trouble error={base.error} />
          <DialogButtons {...base} />
        </Stack>
      </form>
    </Modal>
  );
}

interface ReasonProps extends Base {
  readonly label?: string;
  readonly hint?: string;
  readonly onConfirm: (reason: string) => void;
}

/** The same, when the reason is kept for good. */
export function ReasonDialog(props: ReasonProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm({ label = 'Reason', hint, onConfirm, children, ...base }: ReasonProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onConfirm(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        {children && <div>{children}</div>}
        <Textarea
          label={label}
          description={hint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          required
          autosize
          minRows={2}
          data-autofocus
        />
        <Trouble error={base.error} />
        <DialogButtons {...base} blocked={!reason.trim()} />
      </Stack>
    </form>
  );
}

interface FormDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly blocked?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
}

/** Some fields, the refusal if there is one, and two buttons. The form says itself what is missing. */
export const FormDialog = ({ act, children, ...props }: FormDialogProps) => (
  <Modal opened onClose={props.onClose} title={props.title}>
    <form onSubmit={props.onSubmit} noValidate>
      <Stack gap="md">
        {children}
        <Trouble error={act.error} />
        <DialogButtons
          confirm={props.confirm}
          busy={act.isPending}
          onClose={props.onClose}
          blocked={props.blocked ?? false}
        />
      </Stack>
    </form>
  </Modal>
);
