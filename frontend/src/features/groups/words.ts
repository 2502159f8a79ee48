import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    title: 'My groups',
    empty: 'You are not in a group yet. When your clinic offers you a place, it shows here.',
    kinds: {
      therapy_group: 'Therapy group',
      support_group: 'Support group',
      workshop: 'Workshop',
    },
    heldBy: (names: string) => `Held by ${names}`,
    next: 'Next session',
    now: 'Happening now',
    none: 'No session is planned yet.',
    groupTime: (time: string, place: string) => `That is ${time} in ${place}.`,
    enter: 'Enter the room',
    early: 'The door opens shortly before the session.',
    later: 'Later sessions',
    cancelled: 'cancelled',
    who: 'Who is in this group',
    rules: 'What we agreed on',
    alone: 'Nobody else is in this group yet.',
  },
  {
    title: 'Mis grupos',
    empty:
      'Todavía no está en ningún grupo. Cuando su clínica le ofrezca un lugar, aparecerá aquí.',
    kinds: {
      therapy_group: 'Grupo de terapia',
      support_group: 'Grupo de apoyo',
      workshop: 'Taller',
    },
    heldBy: (names: string) => `A cargo de ${names}`,
    next: 'Próxima sesión',
    now: 'Ahora mismo',
    none: 'Todavía no hay ninguna sesión prevista.',
    groupTime: (time: string, place: string) => `Son las ${time} en ${place}.`,
    enter: 'Entrar en la sala',
    early: 'La puerta se abre poco antes de la sesión.',
    later: 'Sesiones siguientes',
    cancelled: 'cancelada',
    who: 'Quién está en este grupo',
    rules: 'Lo que acordamos',
    alone: 'Todavía no hay nadie más en este grupo.',
  },
);
