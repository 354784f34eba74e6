import type { Bilingual } from '../../../model/language.js';
import type { ShownSource } from '../../library/shown-report.js';
import { useSay } from '../shell/language.js';
import { WebAddress } from '../shell/web-address.js';
import { HtmlSource } from './html-source.js';
import { PdfSource } from './pdf-source.js';
import type { SourceProps } from './source-props.js';
import { TextSource } from './text-source.js';

const WORDS = {
  source: { en: 'Source', zh: '来源' },
  word: {
    en: 'A Word document is shown as the text that was read from it.',
    zh: 'Word 文档以读出的内容显示。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a source cannot be shown, and what can be done. */
const LACKS: Readonly<Record<NonNullable<ShownSource['lack']>, Bilingual>> = {
  not_at_hand: {
    en: 'The source is not at hand. Start gouji review where the dataset was made, or name its archive with --archive.',
    zh: '来源不在手边。请在当初生成数据集的文件夹中运行 gouji review，或用 --archive 指明归档。',
  },
  changed: {
    en: 'The source has changed since it was read: it is not shown, as the figures are not from it. Run gouji extract again.',
    zh: '来源自读取之后已有变动，数字并非出自现在的内容，故不显示。请重新运行 gouji extract。',
  },
  not_shown: { en: 'Sources of this kind are not shown.', zh: '此类来源不予显示。' },
};

const SHOWN_AS = { html: HtmlSource, text: TextSource, pdf: PdfSource } as const;

/** The source of a report, with the places lit that its figures were read from. */
export function SourcePane(props: SourceProps) {
  const say = useSay();
  const { source, key } = props.report;
  const Shown = source.kind === null ? null : SHOWN_AS[source.kind];
  const isWord = /word/.test(source.mediaType ?? '');
  return (
    <section class="source" aria-label={say(WORDS.source)}>
      <p class="origin">
        <span class="path">{source.path}</span>
        {source.url !== null && <WebAddress class="path" url={source.url} />}
        {isWord && <span>{say(WORDS.word)}</span>}
      </p>
      {source.lack !== null || Shown === null ? (
        <p class="notice" role="status">
          {say(LACKS[source.lack ?? 'not_shown'])}
        </p>
      ) : (
        <Shown key={key} {...props} />
      )}
    </section>
  );
}
