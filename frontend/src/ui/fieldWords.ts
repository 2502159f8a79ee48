import { catalogue } from './language';

const EN = {
  required: 'Please fill this in.',
  blank: 'Please fill this in.',
  null: 'Please fill this in.',
  invalid: 'This does not look right. Please check it.',
  invalid_choice: 'Please choose one from the list.',
  max_length: 'This is too long. Please shorten it.',
  min_length: 'This is too short.',
  max_value: 'Please choose one of the numbers shown.',
  min_value: 'Please choose one of the numbers shown.',
  bad_country: 'Please choose a country from the list.',
  bad_region: 'Please choose your state or region again.',
  place: 'Choose your country, and in the United States your state.',
  details_missing: 'Please fill this in.',
  unsafe_text: 'This has characters that cannot be kept safely. Please type it again.',
  password_too_short: 'Please use at least 12 characters. A few words in a row work well.',
  password_too_common: 'Many people use this password. Please choose another one.',
  password_entirely_numeric: 'Please do not use digits alone.',
} as const;

const ES: Readonly<Record<keyof typeof EN, string>> = {
  required: 'Rellene este campo, por favor.',
  blank: 'Rellene este campo, por favor.',
  null: 'Rellene este campo, por favor.',
  invalid: 'Esto no parece correcto. Revíselo, por favor.',
  invalid_choice: 'Elija una opción de la lista, por favor.',
  max_length: 'Es demasiado largo. Acórtelo, por favor.',
  min_length: 'Es demasiado corto.',
  max_value: 'Elija uno de los números que se muestran.',
  min_value: 'Elija uno de los números que se muestran.',
  bad_country: 'Elija un país de la lista, por favor.',
  bad_region: 'Elija otra vez su estado o región, por favor.',
  place: 'Elija su país y, en Estados Unidos, su estado.',
  details_missing: 'Rellene este campo, por favor.',
  unsafe_text: 'Tiene caracteres que no se pueden guardar con seguridad. Escríbalo de nuevo.',
  password_too_short: 'Use al menos 12 caracteres. Unas cuantas palabras seguidas funcionan bien.',
  password_too_common: 'Muchas personas usan esta contraseña. Elija otra, por favor.',
  password_entirely_numeric: 'No use solo cifras, por favor.',
};

/** What is to be mended in a field, by the stable code that the server gives. */
export const fieldWords = catalogue<Readonly<Record<string, string>>>(EN, ES);
