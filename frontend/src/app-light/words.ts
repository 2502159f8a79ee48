import { catalogue } from '../ui/language';

export const words = catalogue(
  {
    skip: 'Skip to the page',
    home: 'Holdspace',
    me: 'My profile',
    groups: 'My groups',
    signOut: 'Sign out',
    verify: 'Check a report',
    language: 'Language',
    theme: 'Colours',
    themes: { auto: 'As my device', light: 'Light', dark: 'Dark' },
    loading: 'One moment…',
    unreachable: 'We cannot reach Holdspace. Check your connection, then try again.',
    again: 'Try again',
    notFoundTitle: 'There is no such page',
    notFound:
      'The address may be old, mistyped or cut off. Nothing is lost, and you did nothing wrong.',
    back: 'Back to the start',
    titles: {
      '/': 'Welcome',
      '/second-factor': 'Second step',
      '/enrol': 'Set up the second step',
      '/choose-clinic': 'Choose a clinic',
      '/invitation': 'Invitation',
      '/reset': 'New password',
      '/home': 'My groups',
      '/me': 'My profile',
      '/help': 'Help now',
      '/verify': 'Check a report',
      '/session': 'Session',
    },
    idleTitle: 'Are you still here?',
    idle: (minutes: number) =>
      minutes > 1
        ? `To keep your groups private, you will be signed out in ${minutes} minutes.`
        : 'To keep your groups private, you will be signed out in less than a minute.',
    stay: 'Stay signed in',
  },
  {
    skip: 'Ir al contenido',
    home: 'Holdspace',
    me: 'Mi perfil',
    groups: 'Mis grupos',
    signOut: 'Cerrar sesión',
    verify: 'Comprobar un informe',
    language: 'Idioma',
    theme: 'Colores',
    themes: { auto: 'Como mi dispositivo', light: 'Claro', dark: 'Oscuro' },
    loading: 'Un momento…',
    unreachable: 'No podemos conectar con Holdspace. Revise su conexión e inténtelo de nuevo.',
    again: 'Intentar de nuevo',
    notFoundTitle: 'Esta página no existe',
    notFound:
      'La dirección puede ser antigua, estar incompleta o tener un error. No se pierde nada, y usted no hizo nada mal.',
    back: 'Volver al inicio',
    titles: {
      '/': 'Bienvenida',
      '/second-factor': 'Segundo paso',
      '/enrol': 'Preparar el segundo paso',
      '/choose-clinic': 'Elegir clínica',
      '/invitation': 'Invitación',
      '/reset': 'Nueva contraseña',
      '/home': 'Mis grupos',
      '/me': 'Mi perfil',
      '/help': 'Ayuda ahora',
      '/verify': 'Comprobar un informe',
      '/session': 'Sesión',
    },
    idleTitle: '¿Sigue aquí?',
    idle: (minutes: number) =>
      minutes > 1
        ? `Para proteger la privacidad de sus grupos, cerraremos su sesión en ${minutes} minutos.`
        : 'Para proteger la privacidad de sus grupos, cerraremos su sesión en menos de un minuto.',
    stay: 'Seguir conectado',
  },
);
