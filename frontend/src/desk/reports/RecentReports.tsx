import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, More } from '../ui/bits';
import { Ready } from '../ui/Trouble';
import { reportsQuery } from './queries';
import { ReportRows } from './ReportRows';

export function RecentReports() {
  const reports = useInfiniteQuery(reportsQuery());
  return (
    <Ready query={reports}>
      {(made) =>
        made.length === 0 ? (
          <Empty title="No reports yet">
            Each report gets a code. Whoever holds it can check on the public page whether it is
            still valid, and sees nothing else.
          </Empty>
        ) : (
          <>
            <ReportRows reports={made} />
            <More query={reports} />
          </>
        )
      }
    </Ready>
  );
}
