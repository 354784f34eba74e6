import { useRef } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import { KEYS } from './key-help.js';
import { isTyping, usePageKeys } from './keys.js';
import { useSay } from './language.js';

const WORDS = {
  keys: { en: 'Keys', zh: '快捷键' },
  close: { en: 'Close', zh: '关闭' },
  open: { en: 'Keys (?)', zh: '快捷键（?）' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The keys of the pages, in a dialog that `?` opens. */
export function Help() {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  usePageKeys((event) => {
    if (event.key === '?' && !isTyping(event)) dialog.current?.showModal();
  }, []);
  return (
    <>
      <button
        type="button"
        class="help"
        aria-label={say(WORDS.open)}
        title={say(WORDS.open)}
        onClick={() => dialog.current?.showModal()}
      >
        ?
      </button>
      <dialog ref={dialog} aria-labelledby="keys">
        <h2 id="keys">{say(WORDS.keys)}</h2>
        <dl>
          {KEYS.map(([keys, meaning]) => (
            <div key={meaning.en}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{say(meaning)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{say(WORDS.close)}</button>
        </form>
      </dialog>
    </>
  );
}
