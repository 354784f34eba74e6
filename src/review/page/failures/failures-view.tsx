import type { Bilingual } from '../../../model/language.js';
import type { ShownFailure } from '../../library/failure-list.js';
import { useSay } from '../shell/language.js';
import { Notice } from '../shell/notice.js';
import { useData } from '../shell/use-data.js';
import { WebAddress } from '../shell/web-address.js';

const WORDS = {
  title: { en: 'Inputs that gave no report', zh: '未能读出报告的输入' },
  none: { en: 'Every input gave a report.', zh: '所有输入均已读出报告。' },
  failed: { en: 'The list could not be loaded.', zh: '列表未能载入。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The inputs from which nothing was read: what is missing from every other page. */
export function FailuresView() {
  const say = useSay();
  const failures = useData<readonly ShownFailure[]>('failures.json');
  if (failures.state === 'failed') return <Notice>{say(WORDS.failed)}</Notice>;
  if (failures.state === 'waiting') return null;
  if (failures.value.length === 0) return <Notice>{say(WORDS.none)}</Notice>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse.
    <section class="failures" tabIndex={0} aria-labelledby="failures">
      <h1 id="failures">
        {say(WORDS.title)} <b>{failures.value.length}</b>
      </h1>
      <ul>
        {failures.value.map(({ path, url, code, message, remedy }) => (
          <li key={`${path} ${url}`}>
            <b>{path}</b> {url !== '' && url !== path && <WebAddress url={url} />}
            <p lang="en">
              <code>{code}</code> {message}. <span class="faint remedy">{remedy}.</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
