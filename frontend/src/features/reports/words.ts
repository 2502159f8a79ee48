import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    title: 'Check a report',
    intro:
      'Type the code that is printed on the report. We say whether it stands, and nothing else.',
    code: 'Code on the report',
    check: 'Check',
    answers: {
      valid: 'This report is valid.',
      superseded: 'A newer version has taken the place of this report.',
      revoked: 'This report was revoked. It no longer counts.',
      unknown:
        'We do not know this code. Check the letters and try again, or ask the clinic that gave it to you.',
    },
  },
  {
    title: 'Comprobar un informe',
    intro: 'Escriba el código impreso en el informe. Decimos si es válido, y nada más.',
    code: 'Código del informe',
    check: 'Comprobar',
    answers: {
      valid: 'Este informe es válido.',
      superseded: 'Una versión más reciente sustituye a este informe.',
      revoked: 'Este informe fue revocado. Ya no es válido.',
      unknown:
        'No conocemos este código. Revise las letras e inténtelo de nuevo, o pregunte a la clínica que se lo dio.',
    },
  },
);
