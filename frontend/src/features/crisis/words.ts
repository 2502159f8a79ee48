import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    getHelp: 'Get help now',
    title: 'Help, right now',
    intro:
      'You do not have to carry this alone. These lines are free, private, and open all day and night.',
    danger: (number: string) => `In danger right now? Call ${number}.`,
    call: (number: string) => `Call ${number}`,
    text: (number: string) => `Text ${number}`,
    textWord: (word: string, number: string) => `Text ${word} to ${number}`,
    elsewhere: 'Other countries',
    anywhere: 'Somewhere else? Call your local emergency number.',
    checked: (day: string) => `Numbers checked on ${day}.`,
    close: 'Close',
    offline: 'This page works without a connection.',
  },
  {
    getHelp: 'Pedir ayuda',
    title: 'Ayuda, ahora mismo',
    intro:
      'No tiene que pasar por esto a solas. Estas líneas son gratis, privadas y atienden de día y de noche.',
    danger: (number: string) => `¿Está en peligro ahora? Llame al ${number}.`,
    call: (number: string) => `Llamar al ${number}`,
    text: (number: string) => `Enviar un mensaje al ${number}`,
    textWord: (word: string, number: string) => `Enviar ${word} al ${number}`,
    elsewhere: 'Otros países',
    anywhere: '¿Está en otro lugar? Llame al número de emergencia local.',
    checked: (day: string) => `Números revisados el ${day}.`,
    close: 'Cerrar',
    offline: 'Esta página funciona sin conexión.',
  },
);
