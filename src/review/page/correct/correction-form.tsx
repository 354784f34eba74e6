import { useEffect, useState } from 'preact/hooks';
import type { Change } from '../../corrections/request.js';
import type { About } from '../../library/about.js';
import type { LoadedReport } from '../report/use-report.js';
import { useSay } from '../shell/language.js';
import { token } from '../shell/token.js';
import { useData } from '../shell/use-data.js';
import { type Answered, askServer } from './ask-server.js';
import { Becomes } from './becomes.js';
import { CORRECT_WORDS } from './words.js';

const NAME_KEY = 'gouji-who';

/** Long enough that a figure of several digits is asked about once. */
const PAUSE_MS = 200;

interface CorrectionFormProps {
  readonly loaded: LoadedReport;
  readonly changes: readonly Change[];
  /** What speaks for it, as far as it is known. */
  readonly reason: string;
  readonly onDone: () => void;
}

/** Figures, a reason and a name become corrections; what the sums become is told before. */
export function CorrectionForm({ loaded, changes: first, reason: why, onDone }: CorrectionFormProps) {
  const say = useSay();
  const about = useData<About>('about.json');
  const [changes, setChanges] = useState(first);
  const [reason, setReason] = useState(why);
  const [who, setWho] = useState(localStorage.getItem(NAME_KEY) ?? '');
  const [refusal, setRefusal] = useState<Extract<Answered, { refusal: unknown }> | null>(null);
  const isWritable = about.state === 'there' && about.value.isWritable && token() !== null;
  const previewed = usePreview(loaded.report.key, changes, isWritable);
  const isStatic = about.state === 'there' && !about.value.isWritable;
  const submit = async (event: Event) => {
    event.preventDefault();
    localStorage.setItem(NAME_KEY, who);
    if (isStatic) {
      // Only static pages need what writes CSV.
      const { downloadCorrections } = await import('./download.js');
      return downloadCorrections(loaded.report, changes, { reason, who });
    }
    const answered = await askServer('make', { key: loaded.report.key, changes, reason, who });
    if ('refusal' in answered) return setRefusal(answered);
    loaded.reload();
    onDone();
  };
  return (
    <form class="correction" onSubmit={submit}>
      <FigureFields changes={changes} onChanges={setChanges} />
      <RequiredField label={say(CORRECT_WORDS.reason)} name="reason" value={reason} onValue={setReason} />
      <RequiredField label={say(CORRECT_WORDS.who)} name="who" value={who} onValue={setWho} />
      <div role="status">
        {previewed !== null && 'report' in previewed && (
          <Becomes before={loaded.report} after={previewed.report} changes={changes} />
        )}
        {refusal !== null && <p class="failed">{say(refusal.refusal)}</p>}
        {!isWritable && !isStatic && <p class="faint">{say(CORRECT_WORDS.noToken)}</p>}
        {isStatic && <p class="faint">{say(CORRECT_WORDS.staticPages)}</p>}
      </div>
      <p class="actions">
        <button type="submit" class="main" disabled={!isWritable && !isStatic}>
          {say(isStatic ? CORRECT_WORDS.download : CORRECT_WORDS.make)}
        </button>
        <button type="button" onClick={onDone}>
          {say(CORRECT_WORDS.cancel)}
        </button>
      </p>
    </form>
  );
}

interface FigureFieldsProps {
  readonly changes: readonly Change[];
  readonly onChanges: (changes: readonly Change[]) => void;
}

/** The new figure of each cell; empty where none is to be stood behind. */
function FigureFields({ changes, onChanges }: FigureFieldsProps) {
  const say = useSay();
  return changes.map(({ cell, value }, at) => (
    <label key={cell}>
      <span>
        {say(CORRECT_WORDS.newFigure)} <code>{cell}</code>
      </span>
      <input
        inputMode="decimal"
        autocomplete="off"
        name="figure"
        value={value}
        placeholder={say(CORRECT_WORDS.none)}
        onInput={(event) => onChanges(withValue(changes, at, event.currentTarget.value.trim()))}
      />
    </label>
  ));
}

interface RequiredFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A line of text without which nothing is sent. */
function RequiredField({ label, name, value, onValue }: RequiredFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input name={name} required value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    </label>
  );
}

/** The report as the changes would make it, once typing has paused. */
function usePreview(key: string, changes: readonly Change[], isAsked: boolean): Answered | null {
  const [previewed, setPreviewed] = useState<Answered | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answered = await askServer('preview', { key, changes });
      if (isWanted) setPreviewed(answered);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, changes, isAsked]);
  return previewed;
}

function withValue(changes: readonly Change[], at: number, value: string): Change[] {
  return changes.map((change, index) => (index === at ? { ...change, value } : change));
}
