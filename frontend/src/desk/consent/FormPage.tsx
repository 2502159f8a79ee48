import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useAct } from '../act';
import type { ConsentForm } from '../shapes';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Card, Page, Section } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { Comparison } from './Comparison';
import { changeForm } from './commands';
import { formsQuery, versionsQuery } from './queries';
import { Versions } from './Versions';
import { formKind } from './words';

const route = getRouteApi('/shell/forms/$formId');

/** One form: who signs it, its versions, and what changed between them. */
export function FormPage() {
  const { formId } = route.useParams();
  const forms = useQuery(formsQuery);
  const versions = useQuery(versionsQuery(formId));
  const form = forms.data?.find(({ id }) => id === formId);
  const publish = form?.abilities.publish;
  return (
    <Page
      key={form?.title ?? 'unknown'}
      title={form ? form.title || formKind(form.kind) : 'Form'}
      {...(form && { lead: kindLead(form) })}
      back={{ to: { to: '/forms' }, label: 'Forms' }}
      actions={
        publish?.allowed && (
          <LinkButton to="/forms/$formId/new" params={{ formId }}>
            Write a new version
          </LinkButton>
        )
      }
    >
      {form && <Required form={form} />}
      <Ready query={versions}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="No version yet">
              Nobody can sign this form before its words are written.
            </Empty>
          ) : (
            <>
              <Section title="Versions">
                <Versions versions={all} />
              </Section>
              {all.length > 1 && <Comparison form={formId} versions={all} />}
            </>
          )
        }
      </Ready>
    </Page>
  );
}

/** The kind, where the title does not say it already. */
function kindLead({ kind, per_group, title }: ConsentForm): string {
  const said = title && title !== formKind(kind) ? `${formKind(kind)}. ` : '';
  return `${said}${per_group ? 'Signed for each group.' : 'Signed once.'}`;
}

function Required({ form }: { readonly form: ConsentForm }) {
  const change = useAct({ run: changeForm, touches: [['forms'], ['groups']], said: 'Saved.' });
  const allowed = form.abilities.change.allowed;
  return (
    <Card>
      <Switch
        label="Everyone signs it, whatever their group"
        description="Otherwise each group says in its Intake tab whether it requires it."
        checked={form.required_of_all}
        disabled={!allowed || change.isPending}
        onChange={({ currentTarget: { checked } }) =>
          change.mutate({ id: form.id, required_of_all: checked })
        }
      />
      <Trouble error={change.error} />
    </Card>
  );
}
