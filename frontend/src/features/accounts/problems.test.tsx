import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Problem, toProblem } from '../../api/problem';
import { type Language, LanguageProvider } from '../../ui/language';
import { ProblemSay } from './ProblemSay';

const show = (problem: Problem, language: Language = 'en') => {
  localStorage.setItem('language', language);
  render(
    <LanguageProvider>
      <ProblemSay problem={problem} />
    </LanguageProvider>,
  );
  return screen.getByRole('alert').textContent;
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test.each([
  ['alias_shows_name', /part of your real name/, /parte de su nombre real/],
  ['alias_taken', /Somebody here goes by that name/, /Otra persona usa ya ese nombre/],
  ['bad_alias', /1 to 24 plain letters/, /de 1 a 24 letras/],
  ['second_factor_wait', /Too many wrong codes/, /Demasiados códigos/],
])('%s is explained in both languages', (code, en, es) => {
  const problem = new Problem(409, code, 'What the server says.');
  expect(show(problem)).toMatch(en);
  cleanup();
  expect(show(problem, 'es')).toMatch(es);
});

test('a code this client does not know: the server’s sentence in English, a general one in Spanish', () => {
  const problem = new Problem(409, 'brand_new', 'The moon is full.');
  expect(show(problem)).toBe('The moon is full.');
  cleanup();
  expect(show(problem, 'es')).toMatch(/No ha funcionado/);
});

test('what a broken server says is not read out', () => {
  expect(show(new Problem(500, 'kaputt', 'Traceback'))).toMatch(/That did not work/);
});

test.each([
  ['30', {}, /wait 30 seconds/, /Espere 30 segundos/],
  ['840', {}, /wait 14 minutes/, /Espere 14 minutos/],
  [null, { errors: { retry_after: 60 } }, /wait a minute/, /Espere un minuto/],
])('who must wait learns how long (%s)', (header, body, en, es) => {
  const problem = toProblem(429, { code: 'second_factor_wait', ...body }, header);
  expect(show(problem)).toMatch(en);
  cleanup();
  expect(show(problem, 'es')).toMatch(es);
});
