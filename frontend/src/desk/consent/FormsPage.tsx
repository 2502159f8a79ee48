import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAct } from '../act';
import type { ConsentForm } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, Empty } from '../ui/bits';
import { ConfirmDialog } from '../ui/dialogs';
import { Page } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { day } from '../words/time';
import { addStarterForms } from './commands';
import { NewFormDialog } from './NewFormDialog';
import { formsQuery } from './queries';
import { formKind, languageWords } from './words';

/** What the clinic asks people to agree to. */
export function FormsPage() {
  const { role } = useMe();
  const forms = useQuery(formsQuery);
  const [adding, add] = useDisclosure(false);
  const [starting, start] = useDisclosure(false);
  const keeps = role === 'administrator';
  return (
    <Page
      title="Forms"
      lead="What people read and sign before they come in. Each version stays as it was signed."
      actions={
        keeps && (
          <>
            <Button variant="default" onClick={start.open}>
              Add the starter set…
            </Button>
            <Button onClick={add.open}>New form…</Button>
          </>
        )
      }
    >
      <Ready query={forms}>
        {(all) =>
          all.length === 0 ? (
            <NoForms keeps={keeps} />
          ) : (
            <Rows label="Forms">
              {all.map((form) => (
                <FormRow key={form.id} form={form} />
              ))}
            </Rows>
          )
        }
      </Ready>
      {adding && <NewFormDialog onClose={add.close} />}
      {starting && <StarterDialog onClose={start.close} />}
    </Page>
  );
}

const NoForms = ({ keeps }: { readonly keeps: boolean }) => (
  <Empty title="No form yet">
    {keeps
      ? 'Begin with the starter set: consent to group telehealth, a confidentiality pledge, a group agreement and a Part 2 disclosure consent. They are drafts for your counsel to review.'
      : 'An administrator of your clinic adds forms here. Then groups can require them.'}
  </Empty>
);

function FormRow({ form }: { readonly form: ConsentForm }) {
  const { clinic } = useMe();
  const { current, next } = form;
  const languages = form.languages.map(languageWords).join(', ');
  return (
    <Row
      title={
        <Link to="/forms/$formId" params={{ formId: form.id }}>
          <bdi>{form.title || formKind(form.kind)}</bdi>
        </Link>
      }
      detail={
        <>
          {form.title && form.title !== formKind(form.kind) && `${formKind(form.kind)} · `}
          {form.per_group ? 'signed for each group' : 'signed once'}
          {languages && ` · ${languages}`}
          {current &&
            ` · version ${current.number}, since ${day(current.effective_from, clinic.time_zone)}`}
          {next && ` · version ${next.number} from ${day(next.effective_from, clinic.time_zone)}`}
        </>
      }
      state={
        <>
          {form.required_of_all && <Chip tone="accent">Required of all</Chip>}
          {!current && !next && <Chip tone="warm">No version yet</Chip>}
          {current && !current.reviewed_by_counsel && (
            <Chip tone="warm">To be reviewed by counsel</Chip>
          )}
        </>
      }
    />
  );
}

function StarterDialog({ onClose }: { readonly onClose: () => void }) {
  const add = useAct({
    run: addStarterForms,
    touches: [['forms']],
    said: 'The starter forms are here. Have your counsel review them.',
    after: onClose,
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Add the starter set?"
      confirm="Add the starter set"
      busy={add.isPending}
      error={add.error}
      onConfirm={() => add.mutate(undefined)}
    >
      Consent to group telehealth, a confidentiality pledge, a group agreement and a Part 2
      disclosure consent, in English and Spanish. They are a start, not legal advice: your counsel
      reviews them before people sign. Forms that you have already are left alone.
    </ConfirmDialog>
  );
}
