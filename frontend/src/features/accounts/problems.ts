import { catalogue } from '../../ui/language';

/** How long to wait, said as people say it. */
export interface Waits {
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
}

/** What went wrong and what to do, by the problem's stable code. */
export const problemWords = catalogue(
  {
    said: {
      bad_credentials: 'The e-mail or the password is not right. Please try again.',
      locked_out: 'Too many tries. Please wait 15 minutes, then try again.',
      too_many: 'Too many tries. Please wait a little, then try again.',
      bad_code: 'This code is not right. Codes change every 30 seconds: try the newest.',
      invitation_spent:
        'This invitation was used already or is too old. Ask your clinic for a new one.',
      csrf_failed: 'Please reload the page and try again.',
      unreachable: 'We cannot reach Holdspace. Check your connection, then try again.',
      bad_input: 'Please look at the marked fields.',
      second_factor_wait: 'Too many wrong codes. Please wait a little, then try again.',
      alias_shows_name:
        'This name is part of your real name. To stay private, please choose another one.',
      alias_taken: 'Somebody here goes by that name. Please choose another one.',
      bad_alias: 'A name has 1 to 24 plain letters, digits or spaces. Please change it a little.',
      unsafe_text: 'The text has characters that cannot be kept safely. Please type it again.',
      reset_spent: 'This link was used already or is too old. Please ask for a new one.',
      group_closed: 'This group takes nobody new right now. Your clinic can tell you more.',
      enrolment_state: 'This place has changed in the meantime. Please look again.',
      participant_inactive: 'Your account at this clinic is closed. Please ask your clinic.',
      already_member: 'You are already a part of this clinic. Sign in as you always do.',
      not_found: 'This is no longer here. Please look again.',
      forbidden: 'You cannot do this from here. Your clinic can help.',
      not_signed_in: 'You are signed out. Please sign in again.',
      sign_in_for_this: 'You have an account here. Please sign in to change what it holds.',
      ask_the_clinic: 'Please ask the clinic to correct your legal name.',
      bad_region: 'Please look at the state or region again.',
      application_with_clinic: 'The clinic has your application now. It cannot be changed.',
      application_settled: 'Your application has been answered. Please load this page again.',
      details_missing: 'Please fill in what is missing.',
      response_complete: 'These answers were sent already. They stay as they are.',
      not_asked_for: 'Your group does not ask for these questions any more.',
      other: 'That did not work. Please try again in a moment.',
    },
    waits: {
      seconds: (count: number) =>
        `Too many tries. Please wait ${count === 1 ? 'a second' : `${count} seconds`}, then try again.`,
      minutes: (count: number) =>
        `Too many tries. Please wait ${count === 1 ? 'a minute' : `${count} minutes`}, then try again.`,
    },
  },
  {
    said: {
      bad_credentials: 'El correo o la contraseña no son correctos. Inténtelo de nuevo.',
      locked_out: 'Demasiados intentos. Espere 15 minutos e inténtelo de nuevo.',
      too_many: 'Demasiados intentos. Espere un poco e inténtelo de nuevo.',
      bad_code: 'Este código no es correcto. Cambian cada 30 segundos: pruebe el más nuevo.',
      invitation_spent: 'Esta invitación ya se usó o es antigua. Pida una nueva a su clínica.',
      csrf_failed: 'Vuelva a cargar la página e inténtelo de nuevo.',
      unreachable: 'No podemos conectar con Holdspace. Revise su conexión e inténtelo de nuevo.',
      bad_input: 'Revise los campos marcados.',
      second_factor_wait: 'Demasiados códigos incorrectos. Espere un poco e inténtelo de nuevo.',
      alias_shows_name:
        'Este nombre es parte de su nombre real. Para proteger su privacidad, elija otro.',
      alias_taken: 'Otra persona usa ya ese nombre aquí. Elija otro, por favor.',
      bad_alias:
        'Un nombre tiene de 1 a 24 letras, cifras o espacios. Cámbielo un poco, por favor.',
      unsafe_text:
        'El texto tiene caracteres que no se pueden guardar con seguridad. Escríbalo de nuevo.',
      reset_spent: 'Este enlace ya se usó o es antiguo. Pida uno nuevo, por favor.',
      group_closed: 'Este grupo no admite a nadie más ahora. Su clínica puede decirle más.',
      enrolment_state: 'Este lugar ha cambiado mientras tanto. Mírelo otra vez, por favor.',
      participant_inactive: 'Su cuenta en esta clínica está cerrada. Pregunte a su clínica.',
      already_member: 'Ya forma parte de esta clínica. Entre como siempre.',
      not_found: 'Esto ya no está aquí. Mírelo otra vez, por favor.',
      forbidden: 'No puede hacer esto desde aquí. Su clínica puede ayudarle.',
      not_signed_in: 'Su sesión está cerrada. Entre de nuevo, por favor.',
      sign_in_for_this: 'Ya tiene una cuenta aquí. Entre en ella para cambiar lo que guarda.',
      ask_the_clinic: 'Pida a la clínica que corrija su nombre legal.',
      bad_region: 'Revise el estado o la región, por favor.',
      application_with_clinic: 'La clínica ya tiene su solicitud. No se puede cambiar.',
      application_settled: 'Su solicitud ya tiene respuesta. Vuelva a cargar esta página.',
      details_missing: 'Rellene lo que falta, por favor.',
      response_complete: 'Estas respuestas ya se enviaron. Se quedan como están.',
      not_asked_for: 'Su grupo ya no pide estas preguntas.',
      other: 'No ha funcionado. Inténtelo de nuevo en un momento.',
    },
    waits: {
      seconds: (count: number) =>
        `Demasiados intentos. Espere ${count === 1 ? 'un segundo' : `${count} segundos`} e inténtelo de nuevo.`,
      minutes: (count: number) =>
        `Demasiados intentos. Espere ${count === 1 ? 'un minuto' : `${count} minutos`} e inténtelo de nuevo.`,
    },
  },
);
