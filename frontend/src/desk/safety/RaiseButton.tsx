import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RaiseDialog } from './RaiseDialog';

interface Props {
  readonly participant: string;
  readonly name: string;
}

export function RaiseButton({ participant, name }: Props) {
  const [raising, raise] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={raise.open}>
        Raise a flag…
      </Button>
      {raising && <RaiseDialog participant={participant} name={name} onClose={raise.close} />}
    </>
  );
}
