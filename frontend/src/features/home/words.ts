import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    title: 'Before your next session',
    done: 'There is nothing for you to do now.',
    due: (day: string) => `until ${day}`,
    sign: 'Read and sign',
    answer: 'Answer',
    goOn: 'Go on',
    checkIn: 'Check in',
    checkInTitle: (group: string) => `Check in for ${group}`,
    checkInWhy: 'Where you are today, and how you are.',
    part: (answered: number, total: number) => `${answered} of ${total} answered`,
    questions: (total: number) => (total === 1 ? 'One question' : `${total} questions`),
    codes: {
      form_unsigned: 'New for you to read',
      form_outdated: 'The text has changed',
      form_withdrawn: 'You took your signature back. Sign again if you want to come.',
      agreement_changed: 'The agreement has changed',
      pledge_reopened: 'Somebody new comes, or a colleague of the clinic will sit in',
    },
  },
  {
    title: 'Antes de su próxima sesión',
    done: 'Ahora no tiene que hacer nada.',
    due: (day: string) => `hasta el ${day}`,
    sign: 'Leer y firmar',
    answer: 'Responder',
    goOn: 'Seguir',
    checkIn: 'Registrarme',
    checkInTitle: (group: string) => `Registro para ${group}`,
    checkInWhy: 'Dónde está hoy y cómo está.',
    part: (answered: number, total: number) => `${answered} de ${total} respondidas`,
    questions: (total: number) => (total === 1 ? 'Una pregunta' : `${total} preguntas`),
    codes: {
      form_unsigned: 'Nuevo para leer',
      form_outdated: 'El texto cambió',
      form_withdrawn: 'Retiró su firma. Firme otra vez si quiere venir.',
      agreement_changed: 'El acuerdo cambió',
      pledge_reopened: 'Viene una persona nueva, o alguien de la clínica estará presente',
    },
  },
);
