import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { chainOf } from '../../../explain/chain.js';
import { BASES, SEVERITIES, STATES } from '../../../explain/meanings.js';
import type { Bilingual } from '../../../model/language.js';
import type { Where } from '../../../model/place.js';
import { CorrectionForm } from '../correct/correction-form.js';
import { Corrections } from '../correct/corrections.js';
import { CORRECT_WORDS } from '../correct/words.js';
import { figureText } from '../shell/figure-text.js';
import { LanguageContext, useSay, useSayCounted } from '../shell/language.js';
import type { Place } from '../shell/place.js';
import { choiceOf, choose, chosenIdentity } from './choice.js';
import { Equation } from './equation.js';
import type { LoadedReport } from './use-report.js';
import { REPORT_WORDS } from './words.js';

interface ChainPanelProps {
  readonly loaded: LoadedReport;
  readonly place: Place;
}

/** What is chosen, told in full: the chain behind a figure, or both sides of a sum. */
export function ChainPanel({ loaded, place }: ChainPanelProps) {
  const say = useSay();
  const choice = choiceOf(place);
  const onCell = (cell: string) => choose(place, { cell });
  if (choice.cell !== null && loaded.report.cells[choice.cell]) {
    return (
      <Panel
        title={<CellTitle loaded={loaded} cell={choice.cell} />}
        onClose={() => choose(place, { cell: null })}
      >
        <Chain loaded={loaded} cell={choice.cell} onCell={onCell} />
      </Panel>
    );
  }
  const identity = choice.sum === null ? null : chosenIdentity(loaded.report, choice);
  if (identity === null) return null;
  return (
    <Panel title={say(identity.statement)} onClose={() => choose(place, { sum: null })}>
      <Equation identity={identity} onCell={onCell} />
    </Panel>
  );
}

interface PanelProps {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

function Panel({ title, children, onClose }: PanelProps) {
  const say = useSay();
  return (
    <aside class="chain" aria-live="polite">
      <header>
        <h2>{title}</h2>
        <button type="button" class="close" aria-label={say(REPORT_WORDS.close)} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </aside>
  );
}

function CellTitle({ loaded, cell }: { readonly loaded: LoadedReport; readonly cell: string }) {
  const language = useContext(LanguageContext);
  const on = loaded.form.cells.find(({ id }) => id === cell);
  if (on === undefined) return <>{cell}</>;
  const labels = language === 'zh' ? [on.groupZh, on.rowZh, on.columnZh] : [on.rowEn, on.columnEn];
  return (
    <>
      {labels.filter(Boolean).join(' / ')} <code>{cell}</code>
    </>
  );
}

interface ChainProps {
  readonly loaded: LoadedReport;
  readonly cell: string;
  readonly onCell: (cell: string) => void;
}

function Chain({ loaded, cell, onCell }: ChainProps) {
  const { report, form } = loaded;
  const say = useSay();
  const sayCounted = useSayCounted();
  const language = useContext(LanguageContext);
  const reading = report.cells[cell]!;
  const on = form.cells.find(({ id }) => id === cell);
  const { open, identities, findings, corrections } = chainOf(cell, report);
  const { resolved, basis, certificate, raw, state, printedUnit, where } = reading;
  return (
    <>
      <dl>
        <Fact name={say(REPORT_WORDS.figure)}>
          <b class="figure">{resolved === null ? say(REPORT_WORDS.noFigure) : figureText(resolved)}</b>{' '}
          {resolved !== null && on?.unit}
        </Fact>
        <Fact name={say(REPORT_WORDS.basis)}>{say(BASES[basis ?? 'none'])}</Fact>
        {certificate.length > 0 && (
          <Fact name={say(REPORT_WORDS.certificate)}>
            <code>{certificate.join('; ')}</code>
          </Fact>
        )}
        <Fact name={say(REPORT_WORDS.printed)}>
          {raw !== null && raw !== '' && <q lang="zh-CN">{raw}</q>}{' '}
          <span class="faint">{say(STATES[state])}</span>
        </Fact>
        {printedUnit !== null && <Fact name={say(REPORT_WORDS.unit)}>{printedUnit}</Fact>}
        {open !== null && (
          <Fact name={say(REPORT_WORDS.openRow)}>
            <q>{open.raw}</q> {open.count} {sayCounted(open.count, REPORT_WORDS.ways)}:{' '}
            {open.figures
              .map((figure) => (figure === null ? say(REPORT_WORDS.blank) : figureText(figure)))
              .join(', ')}
          </Fact>
        )}
        {on?.note && <Fact name={say(REPORT_WORDS.note)}>{on.note}</Fact>}
        {where !== null && (
          <Fact name={say(REPORT_WORDS.place)}>
            <PlaceText where={where} />
          </Fact>
        )}
      </dl>
      <CorrectCell key={cell} loaded={loaded} cell={cell} />
      <Corrections loaded={loaded} outcomes={corrections} />
      {identities.length > 0 && <h3>{say(REPORT_WORDS.through)}</h3>}
      {identities.map((identity) => (
        <Equation key={identity.label} identity={identity} onCell={onCell} chosen={cell} />
      ))}
      {findings.length > 0 && <h3>{say(REPORT_WORDS.naming)}</h3>}
      <ul class="naming">
        {findings.map((finding) => (
          <li key={finding.messageEn} class={finding.severity}>
            <b>{say(SEVERITIES[finding.severity])}</b>{' '}
            {language === 'zh' ? finding.messageZh : finding.messageEn}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A button that becomes the form in which the figure of a cell is corrected. */
function CorrectCell({ loaded, cell }: { readonly loaded: LoadedReport; readonly cell: string }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button type="button" class="start-correction" onClick={() => setOpen(true)}>
        {say(CORRECT_WORDS.title)}
      </button>
    );
  }
  return (
    <CorrectionForm
      loaded={loaded}
      changes={[{ cell, value: String(loaded.report.cells[cell]?.resolved ?? '') }]}
      reason=""
      onDone={() => setOpen(false)}
    />
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlaceText({ where }: { readonly where: Where }) {
  const say = useSay();
  if (where.kind === 'pdf') {
    return (
      <>
        {say(pageText(where.page))}, {where.box.map((side) => Math.round(side)).join(' ')} pt
      </>
    );
  }
  return (
    <>
      {say(REPORT_WORDS.characters)} {where.start}–{where.end}
      {where.kind === 'html' && <code class="path"> {where.path}</code>}
    </>
  );
}

function pageText(page: number): Bilingual {
  return { en: `page ${page}`, zh: `第 ${page} 页` };
}
