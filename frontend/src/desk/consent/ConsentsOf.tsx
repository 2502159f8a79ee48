import { useQuery } from '@tanstack/react-query';
import type { Consent } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, Empty } from '../ui/bits';
import { Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { day } from '../words/time';
import { consentsQuery } from './queries';
import { consentState, languageWords } from './words';

/** What one person has agreed to, and what is still to sign. */
export function ConsentsOf({ participant }: { readonly participant: string }) {
  const consents = useQuery(consentsQuery(participant));
  return (
    <Section title="Consents">
      <Ready query={consents}>
        {({ forms: all }) =>
          all.length === 0 ? (
            <Empty title="Nothing to sign yet">
              What a person signs follows from their groups and the clinic's forms.
            </Empty>
          ) : (
            <Rows label="Consents">
              {all.map((consent) => (
                <ConsentRow
                  key={`${consent.form.id} ${consent.group?.id ?? ''}`}
                  consent={consent}
                />
              ))}
            </Rows>
          )
        }
      </Ready>
    </Section>
  );
}

function ConsentRow({ consent }: { readonly consent: Consent }) {
  const { clinic } = useMe();
  const { form, group, version, signature, due_at } = consent;
  const [words, tone] = consentState(consent);
  return (
    <Row
      title={<bdi>{form.title}</bdi>}
      detail={
        <>
          {group && (
            <>
              for <bdi>{group.name}</bdi> ·{' '}
            </>
          )}
          {version && `version ${version.number}`}
          {signature &&
            ` · signed ${day(signature.signed_at, clinic.time_zone)} in ${languageWords(signature.language)}`}
          {due_at && ` · due ${day(due_at, clinic.time_zone)}`}
        </>
      }
      state={<Chip tone={tone}>{words}</Chip>}
    />
  );
}
