import { useEffect, useRef } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import { isTyping } from './keys.js';
import { useSay } from './language.js';

const WORDS = {
  keys: { en: 'Keys', zh: '快捷键' },
  close: { en: 'Close', zh: '关闭' },
  open: { en: 'Keys (?)', zh: '快捷键（?）' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Every key of the pages; `docs/review.md` tells the same. */
export const KEYS: readonly (readonly [keys: readonly string[], meaning: Bilingual])[] = [
  [['j', '↓'], { en: 'list: next report', zh: '列表：下一份报告' }],
  [['k', '↑'], { en: 'list: previous report', zh: '列表：上一份报告' }],
  [['Enter'], { en: 'open what has the focus', zh: '打开焦点所在项' }],
  [['/'], { en: 'list: search', zh: '列表：搜索' }],
  [['n'], { en: 'report: next finding', zh: '报告：下一条发现' }],
  [['p'], { en: 'report: previous finding', zh: '报告：上一条发现' }],
  [['← ↑ ↓ →'], { en: 'form: from cell to cell', zh: '表格：在单元格间移动' }],
  [['u'], { en: 'report: back to the list', zh: '报告：返回列表' }],
  [['Esc'], { en: 'take back what is chosen; leave the search', zh: '取消所选；离开搜索框' }],
  [['?'], { en: 'this help', zh: '本说明' }],
];

/** The keys of the pages, in a dialog that `?` opens. */
export function Help() {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event)) dialog.current?.showModal();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
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
