import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { RoomPlanIn } from '../shapes';
import { whole } from '../whole';

const at = (group: string) => ({ path: { group_id: group } });

export const roomPlanQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'room-plan'],
    queryFn: () => whole(api.GET('/api/v1/groups/{group_id}/room-plan', { params: at(group) })),
  });

export const settleRoomPlan = ({ group, plan }: { group: string; plan: RoomPlanIn }) =>
  whole(api.PUT('/api/v1/groups/{group_id}/room-plan', { params: at(group), body: plan }));

export const feelingsQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'feelings'],
    queryFn: () => whole(api.GET('/api/v1/groups/{group_id}/feelings', { params: at(group) })),
  });
