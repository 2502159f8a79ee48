import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { ACCOUNT, leaveDesk } from '../leave';
import type { Session } from '../shapes';
import { elsewhere } from './places';
import { sessionQuery } from './queries';

const ASK_MS = 60_000;

/** The sign-in that this desk stands on, watched. When it ends or becomes another's, the desk goes at once. */
export function useSignIn(): Session | undefined {
  const { data } = useQuery({
    ...sessionQuery,
    refetchInterval: ASK_MS,
    refetchIntervalInBackground: true,
  });
  const member = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!data) return;
    const place = elsewhere(data);
    member.current ??= data.member_id;
    if (place) leaveDesk(place);
    else if (data.member_id !== member.current) leaveDesk('/desk/');
  }, [data]);
  useOtherTabs();
  return data;
}

/** Another tab that signed out is believed. One that only thinks so by its clock makes us ask the server. */
function useOtherTabs(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const tabs = new BroadcastChannel(ACCOUNT);
    tabs.onmessage = ({ data }) => {
      if (data === 'left') leaveDesk();
      else void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    };
    return () => tabs.close();
  }, [queries]);
}
