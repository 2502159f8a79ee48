import { useQuery } from '@tanstack/react-query';
import type { Incident, IncidentLine } from '../../shapes';
import { Facts } from '../../ui/bits';
import { Ready } from '../../ui/Trouble';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { IncidentForm } from './IncidentForm';
import { incidentQuery } from './incidents';
import styles from './safety.module.css';
import { PARTS } from './writing';

/** One incident: who, when, and what is or was written about it. */
export function IncidentRecord({ line }: { readonly line: IncidentLine }) {
  const { zone } = useDesk();
  const incident = useQuery(incidentQuery(line.id));
  const { opened, closed, participant } = line;
  const about = participant ? <bdi>{participant.alias}</bdi> : 'Nobody in particular';
  return (
    <section className={styles.form} aria-label="Incident record">
      <Facts
        facts={[
          ['About', about],
          ['Begun', `${clock(opened.at, zone)} by ${opened.by}`],
          ['Closed', closed ? `${clock(closed.at, zone)} by ${closed.by}` : 'Not yet'],
        ]}
      />
      <Ready query={incident}>
        {(found) =>
          line.closed || !found.abilities.write.allowed ? (
            <Written incident={found} />
          ) : (
            <IncidentForm incident={found} />
          )
        }
      </Ready>
    </section>
  );
}

const Written = ({ incident }: { readonly incident: Incident }) =>
  PARTS.map(([part, label]) => (
    <div key={part}>
      <h3 className={styles.partTitle}>{label}</h3>
      <p className={styles.partText} dir="auto">
        {incident[part] || 'Nothing written.'}
      </p>
    </div>
  ));
