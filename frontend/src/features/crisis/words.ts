import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    getHelp: 'Get help now',
    leave: 'Leave quickly',
    leaveHint:
      'Goes to a weather page at once and signs you out. Pressing Esc twice does the same.',
    title: 'Help, right now',
    intro:
      'You do not have to carry this alone. These lines are free, private, and open all day and night.',
    danger: (number: string) => `In danger right now? Call ${number}.`,
    call: (number: string) => `Call ${number}`,
    text: (number: string) => `Text ${number}`,
    textWord: (word: string, number: string) => `Text ${word} to ${number}`,
    elsewhere: 'Other countries',
    anywhere: 'Somewhere else? Call your local emergency number.',
    checked: (day: string) => `Numbers as of ${day}.`,
    close: 'Close',
  },
  {
    getHelp: 'Pedir ayuda',
    leave: 'Salir rápido',
    leaveHint:
      'Abre una página del tiempo de inmediato y cierra su sesión. Pulsar Esc dos veces hace lo mismo.',
    title: 'Ayuda, ahora mismo',
    intro:
      'No tiene que pasar por esto a solas. Estas líneas son gratis, privadas y atienden de día y de noche.',
    danger: (number: string) => `¿Está en peligro ahora? Llame al ${number}.`,
    call: (number: string) => `Llamar al ${number}`,
    text: (number: string) => `Enviar un mensaje al ${number}`,
    textWord: (word: string, number: string) => `Enviar ${word} al ${number}`,
    elsewhere: 'Otros países',
    anywhere: '¿Está en otro lugar? Llame al número de emergencia local.',
    checked: (day: string) => `Números a fecha de ${day}.`,
    close: 'Cerrar',
  },
);
