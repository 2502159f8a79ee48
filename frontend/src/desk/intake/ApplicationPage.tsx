import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Call } from '../safety/Call';
import { FlagsOf } from '../safety/FlagsOf';
import { RaiseButton } from '../safety/RaiseButton';
import { Screenings } from '../screening/Screenings';
import type { Application } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, Empty, Facts } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Card, Page, Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { placeName } from '../words/places';
import { moment, zoneName } from '../words/time';
import { DecisionPanel } from './DecisionPanel';
import styles from './intake.module.css';
import { applicationQuery } from './queries';
import { decisionWords, languageName, sourceWords, statusOf } from './words';

const route = getRouteApi('/shell/intake/$applicationId');

/** Everything about one application on one page, and the decision beside it. */
export function ApplicationPage() {
  const { applicationId } = route.useParams();
  const application = useQuery(applicationQuery(applicationId));
  const { data } = application;
  return (
    <Page
      key={data?.id ?? 'unknown'}
      title={data ? nameOf(data) : 'Application'}
      lead={data && <Lead application={data} />}
      back={{ to: { to: '/intake' }, label: 'Intake' }}
      actions={data && <Actions application={data} />}
    >
      <Ready query={application}>
        {(found) => (
          <div className={styles.columns}>
            <Story application={found} />
            <DecisionPanel application={found} />
          </div>
        )}
      </Ready>
    </Page>
  );
}

const nameOf = ({ details, name }: Application): string =>
  details.chosen_name || details.legal_name || name || 'Name not given yet';

const Actions = ({ application }: { readonly application: Application }) => (
  <>
    <RaiseButton participant={application.participant} name={nameOf(application)} />
    <LinkButton
      to="/participants/$participantId"
      params={{ participantId: application.participant }}
      variant="default"
    >
      Their own page
    </LinkButton>
  </>
);

function Lead({ application }: { readonly application: Application }) {
  const { clinic } = useMe();
  const { group, source, submitted_at, created_at, status } = application;
  const [words, tone] = statusOf(status);
  const when = submitted_at
    ? `sent ${moment(submitted_at, clinic.time_zone)}`
    : `begun ${moment(created_at, clinic.time_zone)}`;
  return (
    <>
      <Chip tone={tone}>{words}</Chip> for{' '}
      <Link to="/groups/$groupId" params={{ groupId: group.id }}>
        <bdi>{group.name}</bdi>
      </Link>
      , {sourceWords(source)}, {when}
    </>
  );
}

function Story({ application }: { readonly application: Application }) {
  const { details, flags, screenings, decisions } = application;
  return (
    <div className={styles.story}>
      {flags.length > 0 && (
        <Section title="Risk flags">
          <FlagsOf flags={flags} />
        </Section>
      )}
      <Section title="Who they are">
        <Person application={application} />
      </Section>
      <Section title="What they hope for">
        <Card>
          <p className={details.goals ? styles.goals : styles.quiet} dir="auto">
            {details.goals || 'Not said yet.'}
          </p>
        </Card>
      </Section>
      <Section title="Screening">
        {screenings.length > 0 ? (
          <Screenings screenings={screenings} />
        ) : (
          <Empty
            title={
              application.answers_shown ? 'Nothing is asked for' : 'Answers are not shown here'
            }
          >
            {application.answers_shown
              ? 'What this group asks for stands in its Intake tab.'
              : 'Answers are read by this group’s facilitators and by supervisors.'}
          </Empty>
        )}
      </Section>
      {decisions.length > 0 && <Decisions decisions={decisions} />}
    </div>
  );
}

function Person({ application: { details, email, note } }: { readonly application: Application }) {
  const { emergency_contact: contact } = details;
  return (
    <Card>
      <Facts
        facts={[
          ['Chosen name', details.chosen_name && <bdi>{details.chosen_name}</bdi>],
          ['Legal name', details.legal_name && <bdi>{details.legal_name}</bdi>],
          ['Pronouns', details.pronouns && <bdi>{details.pronouns}</bdi>],
          ['E-mail', email],
          ['Phone', details.phone && <Call number={details.phone} />],
          ['Lives in', placeName(details.country, details.region)],
          ['Time zone', details.time_zone && zoneName(details.time_zone)],
          ['Language', languageName(details.language)],
          ['Access needs', details.access_needs && <bdi>{details.access_needs}</bdi>],
          [
            'Whom to call for them',
            contact?.name && (
              <>
                <bdi>{contact.name}</bdi>
                {contact.relation && ` (${contact.relation})`} <Call number={contact.phone} />
              </>
            ),
          ],
          ...(note ? [['Note by a colleague', <bdi key="note">{note}</bdi>] as const] : []),
        ]}
      />
    </Card>
  );
}

function Decisions({ decisions }: { readonly decisions: Application['decisions'] }) {
  const { clinic } = useMe();
  return (
    <Section title="Decisions so far">
      <Rows label="Decisions so far">
        {decisions.map(({ kind, reason, message, by, at }) => (
          <Row
            key={at}
            title={decisionWords(kind)}
            detail={
              <>
                <bdi>{by}</bdi>, {moment(at, clinic.time_zone)}
                {reason && (
                  <>
                    . Reason: <bdi>{reason}</bdi>
                  </>
                )}
                {message && (
                  <>
                    <br />
                    They read: “<bdi>{message}</bdi>”
                  </>
                )}
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
