import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { toProblem } from '../api/problem';
import { type Language, LanguageProvider } from './language';
import { useFieldErrors } from './useFieldErrors';

const problem = (code: string, message = 'What the server says.') =>
  toProblem(400, { code: 'bad_input', errors: { contact: { phone: [{ message, code }] } } });

function Errors({ code }: { readonly code: string }) {
  return <p>{useFieldErrors(problem(code).fields)['contact.phone']}</p>;
}

const said = (code: string, language: Language) => {
  localStorage.setItem('language', language);
  const { container } = render(
    <LanguageProvider>
      <Errors code={code} />
    </LanguageProvider>,
  );
  const text = container.textContent;
  cleanup();
  return text;
};

afterEach(() => localStorage.clear());

test.each([
  ['blank', /fill this in/, /Rellene/],
  ['required', /fill this in/, /Rellene/],
  ['invalid', /does not look right/, /no parece correcto/],
  ['max_length', /too long/, /demasiado largo/],
  ['bad_region', /state or region/, /estado o región/],
  ['place', /Choose your country/, /Elija su país/],
  ['unsafe_text', /type it again/, /Escríbalo de nuevo/],
  ['password_too_common', /Many people use/, /Muchas personas/],
])('%s is said plainly in both languages', (code, en, es) => {
  expect(said(code, 'en')).toMatch(en);
  expect(said(code, 'es')).toMatch(es);
});

test('a code without words here: the server’s sentence in English, a general one in Spanish', () => {
  expect(said('brand_new', 'en')).toBe('What the server says.');
  expect(said('brand_new', 'es')).toBe('Revise esto, por favor.');
});
