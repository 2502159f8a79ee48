/** What is known of open risk flags. Pure: frames and the state of the line go in, what to show and say comes out. */
export type FlagState = 'raised' | 'acknowledged' | 'escalated' | 'cleared';

export type AlertFrame =
  | { readonly type: 'welcome'; readonly open: number }
  | { readonly type: 'flag'; readonly id: string; readonly state: FlagState; readonly open: number }
  | { readonly type: 'beat' };

export type AlertAction =
  | AlertFrame
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'counted'; readonly open: number };

export type Line = 'connecting' | 'live' | 'down' | 'ended';

export interface Alerts {
  /** Null until the server has said it. */
  readonly open: number | null;
  readonly line: Line;
  /** Counts what calls for attention, so that each time is said once, even for the same flag. */
  readonly calls: number;
  readonly last: FlagState | null;
}

export const NO_ALERTS: Alerts = { open: null, line: 'connecting', calls: 0, last: null };

const CALLING: readonly FlagState[] = ['raised', 'escalated'];

export function reduceAlerts(alerts: Alerts, action: AlertAction): Alerts {
  switch (action.type) {
    case 'welcome':
    case 'counted':
      return counted(alerts, action.open);
    case 'flag': {
      const calls = CALLING.includes(action.state) ? alerts.calls + 1 : alerts.calls;
      return { ...alerts, open: action.open, last: action.state, calls };
    }
    case 'line':
      return { ...alerts, line: action.line };
    default:
      return alerts;
  }
}

/** More than before the line was lost: something was raised meanwhile, and is called out as if just now. */
function counted(alerts: Alerts, open: number): Alerts {
  const grown = alerts.open !== null && open > alerts.open;
  return grown ? { ...alerts, open, last: 'raised', calls: alerts.calls + 1 } : { ...alerts, open };
}

export function openWords(open: number): string {
  return open === 1 ? '1 risk flag is open' : `${open} risk flags are open`;
}

/** What a screen reader hears when a flag calls for attention. */
export function callWords({ last, open, calls }: Alerts): string {
  if (calls === 0) return '';
  const what =
    last === 'escalated' ? 'A risk flag has waited too long.' : 'A risk flag was raised.';
  return `${what} ${openWords(open ?? 1)}.`;
}
