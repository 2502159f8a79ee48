import { api, ok } from '../../api/client';

export const demoPeople = () => ok(api.GET('/api/v1/demo/people'));
export const demoPage = () => ok(api.GET('/api/v1/demo/public-page'));
export const demoLetters = () => ok(api.GET('/api/v1/demo/letters'));
export const demoCode = () => ok(api.GET('/api/v1/demo/code'));
export const demoSignIn = (person: string) =>
  ok(api.POST('/api/v1/demo/sign-in', { body: { person } }));
