import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    loading: 'One moment…',
    intro: (total: number) =>
      total === 1
        ? 'There is one question. Your answer is saved as you go.'
        : `There are up to ${total} questions, one at a time. Your answers are saved as you go.`,
    pause: 'You can stop at any time and come back later. There are no right or wrong answers.',
    whoReads:
      'Only the clinicians at your clinic read your answers. If an answer shows that you may need help soon, they are told at once, also before you send.',
    from: 'Where these questions come from',
    unofficial: 'The clinic uses a translation that is not official.',
    begin: 'Start',
    notNow: 'Not now',
    question: (at: number, of: number) => `Question ${at} of ${of}`,
    rather: 'I’d rather not answer',
    choose: 'Please choose an answer, or “I’d rather not answer”.',
    doneTitle: 'You have reached the end',
    doneAll: 'All questions are answered. You can go back and change an answer before you send.',
    doneOpen: (count: number) =>
      count === 1
        ? 'One question has no answer. You can go back to it, or send it like this.'
        : `${count} questions have no answer. You can go back to them, or send it like this.`,
    toOpen: 'Go to the first one',
    send: 'Send my answers',
    sentTitle: 'Thank you. Your answers are sent.',
    read: 'A clinician will look at what you wrote.',
    riskTitle: 'Thank you for telling us',
    risk: 'A clinician will look at what you wrote as soon as they can. They may call you. You do not have to wait: these people are here for you now.',
    riskMore:
      'Your answer is saved. There are more questions: go on now, or stop here and come back later.',
    riskOn: 'Go on with the questions',
    riskStop: 'Stop here',
    unsavedHelp:
      'Nobody at your clinic can see this answer yet. If things feel heavy now, do not wait for it:',
    goOn: 'Continue',
    already: 'You have sent these answers already. You do not have to do anything more here.',
    gone: 'These questions are no longer here for you.',
    back: 'Go back',
  },
  {
    loading: 'Un momento…',
    intro: (total: number) =>
      total === 1
        ? 'Hay una pregunta. Su respuesta se guarda mientras avanza.'
        : `Hay hasta ${total} preguntas, una por una. Sus respuestas se guardan mientras avanza.`,
    pause:
      'Puede parar en cualquier momento y volver más tarde. No hay respuestas buenas ni malas.',
    whoReads:
      'Solo los profesionales de su clínica leen sus respuestas. Si una respuesta muestra que quizá necesite ayuda pronto, se les avisa de inmediato, también antes de enviarlas.',
    from: 'De dónde vienen estas preguntas',
    unofficial: 'La clínica usa una traducción que no es oficial.',
    begin: 'Empezar',
    notNow: 'Ahora no',
    question: (at: number, of: number) => `Pregunta ${at} de ${of}`,
    rather: 'Prefiero no responder',
    choose: 'Elija una respuesta, o «Prefiero no responder».',
    doneTitle: 'Ha llegado al final',
    doneAll:
      'Todas las preguntas tienen respuesta. Puede volver y cambiar alguna antes de enviarlas.',
    doneOpen: (count: number) =>
      count === 1
        ? 'Una pregunta no tiene respuesta. Puede volver a ella o enviarlo así.'
        : `${count} preguntas no tienen respuesta. Puede volver a ellas o enviarlo así.`,
    toOpen: 'Ir a la primera',
    send: 'Enviar mis respuestas',
    sentTitle: 'Gracias. Sus respuestas se enviaron.',
    read: 'Un profesional mirará lo que escribió.',
    riskTitle: 'Gracias por contarlo',
    risk: 'Un profesional mirará lo que escribió en cuanto pueda. Quizá le llame. No tiene que esperar: estas personas están para usted ahora.',
    riskMore:
      'Su respuesta está guardada. Hay más preguntas: siga ahora, o pare aquí y vuelva más tarde.',
    riskOn: 'Seguir con las preguntas',
    riskStop: 'Parar aquí',
    unsavedHelp:
      'Nadie en su clínica puede ver todavía esta respuesta. Si ahora le pesa, no espere a que se guarde:',
    goOn: 'Continuar',
    already: 'Ya envió estas respuestas. No tiene que hacer nada más aquí.',
    gone: 'Estas preguntas ya no están aquí para usted.',
    back: 'Volver',
  },
);
