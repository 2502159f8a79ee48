import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    title: 'Harbour Street Clinic',
    intro: 'This is a demonstration. Nobody here is real. Choose whom you would like to be.',
    holds: 'People who hold the groups',
    joins: 'People who take part',
    or: 'Or sign in with an e-mail and a password',
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
    or: 'O entre con correo y contraseña',
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
