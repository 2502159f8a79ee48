import { api, refusal } from '../../api/client';
import type { Report, ReportIn } from '../shapes';
import { whole } from '../whole';

export const createReport = (body: ReportIn) => whole(api.POST('/api/v1/reports', { body }));

export const revokeReport = ({ id, reason }: { id: string; reason: string }) =>
  whole(
    api.POST('/api/v1/reports/{report_id}/revoke', {
      params: { path: { report_id: id } },
      body: { reason },
    }),
  );

/** The file's name as the server gives it. */
export const fileNameOf = (disposition: string | null, fallback: string): string =>
  disposition?.match(/filename="?([^";]+)"?/)?.[1] ?? fallback;

/** Hands bytes to the browser to keep, and forgets them. */
export function keepFile(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export async function downloadReport(report: Report): Promise<Report> {
  const response = await fetch(report.file_url, { credentials: 'same-origin' });
  if (!response.ok) throw refusal(response, await response.json().catch(() => null));
  const fallback = `attendance-${report.code}.${report.format}`;
  const name = fileNameOf(response.headers.get('Content-Disposition'), fallback);
  keepFile(await response.blob(), name);
  return report;
}

/** Make the report and save its file: one act for the person who asked. */
export const reportToFile = async (body: ReportIn): Promise<Report> =>
  downloadReport(await createReport(body));
