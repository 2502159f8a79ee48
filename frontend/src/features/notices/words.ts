import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    title: 'Reminders',
    what: 'An e-mail a day and an hour before each session. It does not say what the session is about.',
    on: 'Send me reminders',
    saved: 'Saved.',
    outTitle: 'Stop the reminders?',
    outWhat:
      'You will get no more reminders. If a session moves or is cancelled, we still write to you. Your place in the group stays.',
    outDo: 'Stop the reminders',
    outDone: 'Done. You will get no more reminders.',
    outUndo: 'You can turn them on again on “My profile”.',
    outSpent: 'This link no longer works. You can turn reminders off on “My profile”.',
    toStart: 'To the start',
  },
  {
    title: 'Recordatorios',
    what: 'Un correo un día y una hora antes de cada sesión. No dice de qué trata la sesión.',
    on: 'Enviarme recordatorios',
    saved: 'Guardado.',
    outTitle: '¿Dejar de recibir recordatorios?',
    outWhat:
      'No recibirá más recordatorios. Si una sesión cambia o se cancela, le escribimos igual. Su lugar en el grupo sigue siendo suyo.',
    outDo: 'Dejar de recibirlos',
    outDone: 'Hecho. No recibirá más recordatorios.',
    outUndo: 'Puede activarlos de nuevo en «Mi perfil».',
    outSpent: 'Este enlace ya no funciona. Puede desactivar los recordatorios en «Mi perfil».',
    toStart: 'Al inicio',
  },
);
