import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useAct } from '../act';
import type { Licence, Staff } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, Empty } from '../ui/bits';
import { Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Trouble } from '../ui/Trouble';
import { moment, plainDate } from '../words/time';
import { retireLicence, verifyLicence } from './commands';
import { LicenceDialog } from './LicenceDialog';
import { LICENCE_WORDS } from './words';

function useKeeping() {
  const verify = useAct({
    run: verifyLicence,
    touches: [['staff']],
    said: 'The licence is verified.',
  });
  const retire = useAct({
    run: retireLicence,
    touches: [['staff']],
    said: 'The licence is put away.',
  });
  return { verify, retire };
}

/** Without a verified licence in force nobody facilitates: its state is said plainly. */
export function Licences({ person }: { readonly person: Staff }) {
  const [adding, add] = useDisclosure(false);
  const { verify, retire } = useKeeping();
  const mayKeep = person.abilities.add_licence?.allowed;
  return (
    <Section
      title="Licences"
      aside={
        mayKeep && (
          <Button variant="default" onClick={add.open}>
            Add a licence…
          </Button>
        )
      }
    >
      <Trouble error={verify.error ?? retire.error} />
      {person.licences.length === 0 ? (
        <Empty title="No licence is recorded">
          A facilitator needs a licence that covers where people are during a session. Add it, then
          verify it against the register.
        </Empty>
      ) : (
        <Rows label="Licences">
          {person.licences.map((licence) => (
            <LicenceRow
              key={licence.id}
              licence={licence}
              {...(mayKeep && {
                onVerify: () => verify.mutate(licence.id),
                onRetire: () => retire.mutate(licence.id),
              })}
            />
          ))}
        </Rows>
      )}
      {adding && <LicenceDialog person={person} onClose={add.close} />}
    </Section>
  );
}

interface RowProps {
  readonly licence: Licence;
  readonly onVerify?: () => void;
  readonly onRetire?: () => void;
}

function LicenceRow({ licence, onVerify, onRetire }: RowProps) {
  const { clinic } = useMe();
  const [words, tone] = LICENCE_WORDS[licence.state];
  const name = `${licence.kind} ${licence.number}`;
  return (
    <Row
      title={name}
      detail={
        <>
          {licence.jurisdictions.join(', ')} · until {plainDate(licence.expires_on)}
          {licence.verified_at &&
            ` · verified by ${licence.verified_by ?? 'a colleague'}, ${moment(licence.verified_at, clinic.time_zone)}`}
        </>
      }
      state={<Chip tone={tone}>{words}</Chip>}
    >
      {onVerify && !licence.verified_at && (
        <Button variant="default" onClick={onVerify} aria-label={`Verify ${name}`}>
          Verify
        </Button>
      )}
      {onRetire && (
        <Button variant="default" onClick={onRetire} aria-label={`Put away ${name}`}>
          Put away
        </Button>
      )}
    </Row>
  );
}
