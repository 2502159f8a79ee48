import { catalogue } from '../../../ui/language';

export const words = catalogue(
  {
    title: 'Ask for another look',
    text: 'If you think this was a mistake, you can write once. The facilitators of your group read it and answer you here.',
    label: 'What should they know?',
    send: 'Send',
    sent: 'You wrote to the facilitators. Their answer will stand here.',
    answered: 'The facilitators answered you:',
    back: 'You may come to the door of the session again.',
    toDoor: 'To the door',
    yours: 'You wrote:',
  },
  {
    title: 'Pedir que se revise',
    text: 'Si cree que fue un error, puede escribir una vez. Quienes facilitan su grupo lo leen y le responden aquí.',
    label: '¿Qué deberían saber?',
    send: 'Enviar',
    sent: 'Usted escribió a quienes facilitan. Su respuesta aparecerá aquí.',
    answered: 'Quienes facilitan le respondieron:',
    back: 'Puede volver a la puerta de la sesión.',
    toDoor: 'A la puerta',
    yours: 'Usted escribió:',
  },
);
