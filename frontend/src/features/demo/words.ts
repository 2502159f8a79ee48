import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    title: 'Harbour Street Clinic',
    intro: 'This is a demonstration. Nobody here is real. Choose whom you would like to be.',
    holds: 'People who hold the groups',
    joins: 'People who take part',
    newcomer: 'Or come as somebody new',
    apply: (group: string) => `Apply for ${group}`,
    applyWhy: 'The public page, as somebody finds it who knows nobody here yet.',
    mailbox: 'Demo mailbox',
    mailboxWhy: 'Every letter that this clinic writes: codes, invitations, news.',
    mailHere: 'This is a demonstration: the letter is in the demo mailbox.',
    openMailbox: 'Open it in a new tab',
    noLetters: 'No letters yet. They appear here by themselves.',
    codeTitle: 'Your code app, for this demonstration',
    codeWhy:
      'At a real clinic this number shows only on the person’s own phone. Here we show it, and the step itself is real.',
    use: 'Use this code',
    roles: {
      participant: 'takes part',
      facilitator: 'facilitator',
      supervisor: 'supervisor',
      administrator: 'administrator',
      auditor: 'auditor',
    },
  },
  {
    title: 'Clínica Harbour Street',
    intro: 'Esto es una demostración. Nadie aquí es real. Elija quién quiere ser.',
    holds: 'Quienes cuidan los grupos',
    joins: 'Quienes participan',
    newcomer: 'O venga como alguien nuevo',
    apply: (group: string) => `Solicitar un lugar en ${group}`,
    applyWhy: 'La página pública, tal como la encuentra quien aún no conoce a nadie aquí.',
    mailbox: 'Buzón de la demostración',
    mailboxWhy: 'Todas las cartas que escribe esta clínica: códigos, invitaciones, noticias.',
    mailHere: 'Esto es una demostración: la carta está en el buzón de la demostración.',
    openMailbox: 'Abrirlo en otra pestaña',
    noLetters: 'Todavía no hay cartas. Aparecen aquí por sí solas.',
    codeTitle: 'Su aplicación de códigos, en esta demostración',
    codeWhy:
      'En una clínica real, este número solo aparece en el teléfono de la persona. Aquí lo mostramos, y el paso es de verdad.',
    use: 'Usar este código',
    roles: {
      participant: 'participa',
      facilitator: 'facilita',
      supervisor: 'supervisa',
      administrator: 'administra',
      auditor: 'audita',
    },
  },
);
