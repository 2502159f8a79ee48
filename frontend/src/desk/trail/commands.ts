import { api, ok } from '../../api/client';
import { keepFile } from '../reports/commands';

export interface ExportSpan {
  readonly from?: string;
  readonly to?: string;
}

/** The trail as a file that can be checked without us (audit-verify). */
export async function exportTrail(body: ExportSpan): Promise<void> {
  const bytes = await ok<Blob>(
    api.POST('/api/v1/audit/exports', { body, parseAs: 'blob' }) as Promise<{
      data?: Blob;
      error?: unknown;
      response: Response;
    }>,
  );
  keepFile(bytes, `trail-${new Date().toISOString().slice(0, 10)}.jsonl`);
}
