import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, More } from '../ui/bits';
import { Ready } from '../ui/Trouble';
import { reportsQuery } from './queries';
import { ReportRows } from './ReportRows';

interface Props {
  /** Only those of this session or group. */
  readonly of?: { readonly session?: string; readonly group?: string };
}

export function RecentReports({ of }: Props) {
  const reports = useInfiniteQuery(reportsQuery());
  return (
    <Ready query={reports}>
      {(all) => {
        const made = all.filter(
          ({ session, group }) =>
            (!of?.session || session?.id === of.session) && (!of?.group || group.id === of.group),
        );
        return made.length === 0 ? (
          <Empty title="No reports yet">
            Each report gets a code. Whoever holds it can check on the public page whether it is
            still valid, and sees nothing else.
          </Empty>
        ) : (
          <>
            <ReportRows reports={made} />
            <More query={reports} />
          </>
        );
      }}
    </Ready>
  );
}
