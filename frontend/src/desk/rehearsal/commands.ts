import { api } from '../../api/client';
import { whole } from '../whole';

export const beginRehearsal = () => whole(api.POST('/api/v1/rehearsals'));
