import { catalogue } from '../../../ui/language';

export const words = catalogue(
  {
    held: 'Your message is held.',
    onlyYou: 'Only you and the facilitators see it.',
    why: {
      group: 'In this group a facilitator reads first.',
      person: 'A facilitator reads your messages first for now.',
      newcomer: 'A facilitator reads the first messages of everyone who is new.',
      word: 'It has a word that this group is careful with.',
    },
    wait: 'A facilitator will come back to you.',
    returned: 'The facilitator asks you to change something:',
    change: 'Change it',
    again: 'Send again',
    withdraw: 'Take it back',
    yours: 'Your message',
  },
  {
    held: 'Su mensaje está en espera.',
    onlyYou: 'Solo lo ven usted y quienes facilitan.',
    why: {
      group: 'En este grupo, quien facilita lee primero.',
      person: 'Por ahora, quien facilita lee antes sus mensajes.',
      newcomer: 'Quien facilita lee los primeros mensajes de cada persona nueva.',
      word: 'Tiene una palabra con la que este grupo tiene cuidado.',
    },
    wait: 'Quien facilita le responderá.',
    returned: 'Quien facilita le pide un cambio:',
    change: 'Cambiarlo',
    again: 'Enviar otra vez',
    withdraw: 'Retirarlo',
    yours: 'Su mensaje',
  },
);
