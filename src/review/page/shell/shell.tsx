import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Bilingual, Language } from '../../../model/language.js';
import type { About } from '../../library/about.js';
import { VIEWS } from '../views.js';
import { Head } from './head.js';
import { firstLanguage, keepLanguage, LanguageContext, useSay } from './language.js';
import { Notice } from './notice.js';
import { type Place, usePlace } from './place.js';
import { useData } from './use-data.js';
import type { View, ViewProps } from './view.js';

const WORDS = {
  noSuchPage: { en: 'There is no such page.', zh: '没有这个页面。' },
  notLoaded: { en: 'This part of the pages could not be loaded.', zh: '页面的这一部分未能载入。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is around every view: the head, and the language. */
export function Shell() {
  const place = usePlace();
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const about = useData<About>('about.json');
  const word = place.path[0] ?? '';
  const view = VIEWS.find((each) => each.word === word) ?? null;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    keepLanguage(language);
  }, [language]);
  useEffect(() => {
    document.title = `${view ? view.title[language] : '404'} · 勾稽 gouji`;
  }, [view, language]);
  return (
    <LanguageContext.Provider value={language}>
      <Head
        view={view}
        about={about.state === 'there' ? about.value : null}
        language={language}
        onLanguage={setLanguage}
      />
      <main id="content" tabIndex={-1}>
        <Outlet view={view} place={place} />
      </main>
    </LanguageContext.Provider>
  );
}

/** Shows the view of a place, once its code is there. */
function Outlet({ view, place }: { readonly view: View | null; readonly place: Place }) {
  const say = useSay();
  const [loaded, setLoaded] = useState<{ view: View; Shown: ComponentType<ViewProps> | null } | null>(null);
  useEffect(() => {
    if (view === null) return;
    view.load().then(
      (Shown) => setLoaded({ view, Shown }),
      () => setLoaded({ view, Shown: null }),
    );
  }, [view]);
  if (view === null) return <Notice>{say(WORDS.noSuchPage)}</Notice>;
  if (loaded?.view !== view) return null;
  return loaded.Shown === null ? <Notice>{say(WORDS.notLoaded)}</Notice> : <loaded.Shown place={place} />;
}
