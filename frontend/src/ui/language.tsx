import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

export type Catalogue<T> = Readonly<Record<Language, T>>;

/** Both languages side by side; the Spanish must have exactly the words that the English has. */
export const catalogue = <T,>(en: T, es: NoInfer<T>): Catalogue<T> => ({ en, es });

const STORED = 'language';
const isLanguage = (value: string | null | undefined): value is Language =>
  value === 'en' || value === 'es';

export function preferredLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return spoken.find(isLanguage) ?? 'en';
}

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Choice>({ language: 'en', choose: () => {} });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language) => {
    localStorage.setItem(STORED, next);
    setLanguage(next);
  };
  return <Context.Provider value={{ language, choose }}>{children}</Context.Provider>;
}

export const useLanguage = (): Choice => useContext(Context);
export const useWords = <T,>(words: Catalogue<T>): T => words[useLanguage().language];
