import { Link } from '@tanstack/react-router';
import type { QueueRow } from '../shapes';
import { Chip, Initials } from '../ui/bits';
import { Row } from '../ui/Rows';
import { since } from '../words/since';
import { languageName, sourceWords, statusOf } from './words';

interface Props {
  readonly row: QueueRow;
  readonly now: Date;
}

export function ApplicationRow({ row, now }: Props) {
  const [words, tone] = statusOf(row.status);
  const name = row.name || 'Name not given yet';
  const from = row.waiting_since ?? row.submitted_at ?? row.created_at;
  return (
    <Row
      mark={<Initials name={name} seed={row.id} />}
      title={
        <Link to="/intake/$applicationId" params={{ applicationId: row.id }}>
          <bdi>{name}</bdi>
        </Link>
      }
      detail={
        <>
          <bdi>{row.group.name}</bdi> · {sourceWords(row.source)}
          {row.language && row.language !== 'en' && ` · ${languageName(row.language)}`} ·{' '}
          {since(from, now)}
        </>
      }
      state={
        <>
          {row.open_flags > 0 && (
            <Chip tone="warm">
              {row.open_flags === 1 ? 'Risk flag open' : `${row.open_flags} risk flags open`}
            </Chip>
          )}
          <Chip tone={tone}>{words}</Chip>
        </>
      }
    />
  );
}
