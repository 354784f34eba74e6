import { useMemo } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import type { Figure } from '../../across/figure.js';
import { DISPUTES, ENDINGS, OUTCOMES } from '../../across/measures.js';
import { ChartFigure } from '../chart/chart-figure.js';
import { GapNote } from '../chart/gap-note.js';
import { extentOf } from '../chart/year-bar.js';
import { YearBars } from '../chart/year-bars.js';
import { useSay } from '../shell/language.js';
import { type AgencyFigures, barsOf, yearData } from './agency-figures.js';
import { AGENCY_WORDS } from './words.js';

/** A chart of several that are drawn to one scale. */
interface Panel {
  readonly label: Bilingual;
  /** Variables that are added. */
  readonly variables: readonly string[];
  /** Variables that are a part of them. */
  readonly part?: readonly string[];
}

const REQUESTS: readonly Panel[] = [
  { label: { en: 'carried in', zh: '上年结转' }, variables: ['t3_carried_in__total'] },
  { label: { en: 'newly received', zh: '本年新收' }, variables: ['t3_new_received__total'] },
  { label: { en: 'handled', zh: '办理结果总计' }, variables: ['t3_result_total__total'] },
  { label: { en: 'carried out', zh: '结转下年度' }, variables: ['t3_carried_out__total'] },
];

const DISPUTE_PANELS: readonly Panel[] = DISPUTES.map(({ row, label }) => ({
  label,
  variables: [`${row}__total`],
  part: [`${row}__corrected`],
}));

const DISPUTE_VARIABLES = DISPUTES.flatMap(({ row }) => [
  ...ENDINGS.map(({ column }) => `${row}__${column}`),
  `${row}__total`,
]);

interface ChartsProps {
  readonly figures: AgencyFigures;
}

/** What came in, was handled and was carried over. */
export function RequestsCharts({ figures }: ChartsProps) {
  const ids = REQUESTS.flatMap(({ variables }) => variables);
  return (
    <PanelCharts
      {...{ figures, panels: REQUESTS, ids, topic: 'requests' }}
      title={AGENCY_WORDS.requests}
      note={AGENCY_WORDS.requestsNote}
    />
  );
}

/** What became of the requests. */
export function OutcomesCharts({ figures }: ChartsProps) {
  const ids = [...OUTCOMES.flatMap(({ variables }) => variables), 't3_result_total__total'];
  return (
    <PanelCharts
      {...{ figures, panels: OUTCOMES, ids, topic: 'outcomes' }}
      title={AGENCY_WORDS.outcomes}
      note={AGENCY_WORDS.outcomesNote}
    />
  );
}

/** Reviews and suits. */
export function DisputesCharts({ figures }: ChartsProps) {
  return (
    <PanelCharts
      {...{ figures, panels: DISPUTE_PANELS, ids: DISPUTE_VARIABLES, topic: 'disputes' }}
      title={AGENCY_WORDS.disputes}
      note={AGENCY_WORDS.disputesNote}
      partLabel={AGENCY_WORDS.corrected}
    />
  );
}

interface PanelChartsProps extends ChartsProps {
  readonly panels: readonly Panel[];
  readonly ids: readonly string[];
  /** Names the CSV file. */
  readonly topic: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  /** What the part of each bar is. */
  readonly partLabel?: Bilingual;
}

function PanelCharts({ figures, panels, ids, topic, title, note, partLabel }: PanelChartsProps) {
  const say = useSay();
  const drawn = useMemo(
    () => panels.map(({ label, variables, part }) => ({ label, bars: barsOf(figures, variables, part) })),
    [figures, panels],
  );
  const shown: Figure[] = drawn.flatMap(({ bars }) => bars.map(({ figure }) => figure));
  const extent = useMemo(() => extentOf(shown), [drawn]);
  return (
    <ChartFigure
      title={say(title)}
      note={
        <GapNote
          figures={shown}
          years={figures.agency.years}
          text={say(note)}
          part={partLabel && say(partLabel)}
        />
      }
      data={yearData(figures, topic, ids)}
    >
      <div class="multiples" style={{ '--across': panels.length > 4 ? 3 : panels.length }}>
        {drawn.map(({ label, bars }) => (
          <YearBars key={label.en} title={say(label)} bars={bars} extent={extent} />
        ))}
      </div>
    </ChartFigure>
  );
}
