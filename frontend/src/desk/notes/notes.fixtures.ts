import type { Note, NoteText } from '../shapes';
import { BLANK } from './draft';

const ADA = { id: 'ada', display_name: 'Ada Quill' };

export const noteOf = (text: Partial<NoteText> = {}, status: Note['status'] = 'draft'): Note => ({
  session: 's1',
  status,
  version: 1,
  header: {
    group: 'Tuesday Circle',
    number: 7,
    date: '2026-11-22',
    time_zone: 'America/New_York',
    started_at: null,
    stopped_at: null,
    kind: 'therapy_group',
    modality: 'Text',
    facilitators: ['Ada Quill'],
    number_present: 5,
  },
  author: ADA,
  updated_at: null,
  signed_at: status === 'signed' ? '2026-11-22T20:00:00Z' : null,
  signed_by: status === 'signed' ? ADA : null,
  signed_as: '',
  warnings: [],
  abilities: {},
  ...BLANK,
  ...text,
});
