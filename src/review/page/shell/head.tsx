import type { Bilingual, Language } from '../../../model/language.js';
import type { About } from '../../library/about.js';
import { VIEWS } from '../views.js';
import { Help } from './help.js';
import { useSay } from './language.js';
import { hrefOf } from './place.js';
import type { View } from './view.js';

const WORDS = {
  views: { en: 'Views', zh: '视图' },
  language: { en: 'Language', zh: '语言' },
  skip: { en: 'Skip to the content', zh: '跳到正文' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Each language under its own name. */
const LANGUAGE_NAMES: readonly (readonly [Language, string])[] = [
  ['zh', '中文'],
  ['en', 'English'],
];

interface HeadProps {
  readonly view: View | null;
  readonly about: About | null;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** The head of every page: its views, and the switch between the languages. */
export function Head({ view, about, language, onLanguage }: HeadProps) {
  const say = useSay();
  return (
    <header class="head">
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say(WORDS.skip)}
      </button>
      <a class="brand" href={hrefOf([])}>
        <span lang="zh-CN">勾稽</span> gouji
      </a>
      {about && <span class="dataset">{about.name}</span>}
      <nav aria-label={say(WORDS.views)}>
        {VIEWS.filter(({ isInHead }) => isInHead).map((each) => (
          <a key={each.word} href={hrefOf([each.word])} aria-current={each === view ? 'page' : undefined}>
            {say(each.title)}
          </a>
        ))}
      </nav>
      <fieldset class="languages" aria-label={say(WORDS.language)}>
        {LANGUAGE_NAMES.map(([code, name]) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={code === language}
            onClick={() => onLanguage(code)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <Help />
    </header>
  );
}
