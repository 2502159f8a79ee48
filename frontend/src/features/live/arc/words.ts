import { catalogue } from '../../../ui/language';

export const words = catalogue(
  {
    arriving: 'How are you arriving?',
    mood: '0 is very hard, 10 is very good.',
    word: 'One word, if you like',
    share: 'Who may see it?',
    shares: { nobody: 'Only me', facilitators: 'Me and the facilitators', group: 'The group' },
    give: 'Done',
    checkedIn: (mood: number, word: string) =>
      word === '' ? `You arrived at ${mood}.` : `You arrived at ${mood}: ${word}.`,
    change: 'Change',
    notNow: 'Not now',
    checkIn: 'Check in',
    arrivals: 'How we arrive',
    going: 'How was it for you?',
    average: 'Your facilitator sees the group’s average, never your answers.',
    asks: {
      heard: 'I felt heard',
      understood: 'I felt understood',
      hopeful: 'I go with some hope',
    },
    scale: ['Not at all', 'A little', 'Partly', 'Mostly', 'Very much'],
    given: 'Thank you. You can change it until the session closes.',
    checkOut: 'Check out',
  },
  {
    arriving: '¿Cómo llega hoy?',
    mood: '0 es muy mal, 10 es muy bien.',
    word: 'Una palabra, si quiere',
    share: '¿Quién puede verlo?',
    shares: { nobody: 'Solo yo', facilitators: 'Yo y quienes facilitan', group: 'El grupo' },
    give: 'Listo',
    checkedIn: (mood: number, word: string) =>
      word === '' ? `Llegó con ${mood}.` : `Llegó con ${mood}: ${word}.`,
    change: 'Cambiar',
    notNow: 'Ahora no',
    checkIn: 'Decir cómo llego',
    arrivals: 'Cómo llegamos',
    going: '¿Cómo fue para usted?',
    average: 'Quien facilita ve el promedio del grupo, nunca sus respuestas.',
    asks: {
      heard: 'Me sentí escuchado o escuchada',
      understood: 'Sentí que me comprendieron',
      hopeful: 'Me voy con algo de esperanza',
    },
    scale: ['Nada', 'Un poco', 'En parte', 'Bastante', 'Mucho'],
    given: 'Gracias. Puede cambiarlo hasta que cierre la sesión.',
    checkOut: 'Decir cómo me voy',
  },
);
