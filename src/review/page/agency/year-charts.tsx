import { useMemo } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import type { Figure } from '../../across/figure.js';
import { DISPUTES, HANDLED, OUTCOMES, REQUESTS, type Sum } from '../../across/measures.js';
import { ChartFigure } from '../chart/chart-figure.js';
import { GapNote } from '../chart/gap-note.js';
import { extentOf } from '../chart/year-bar.js';
import { YearBars } from '../chart/year-bars.js';
import { useSay } from '../shell/language.js';
import { type AgencyFigures, barsOf, yearData } from './agency-figures.js';
import { AGENCY_WORDS } from './words.js';

interface ChartsProps {
  readonly figures: AgencyFigures;
}

/** What came in, was handled and was carried over. */
export function RequestsCharts({ figures }: ChartsProps) {
  return (
    <PanelCharts
      {...{ figures, panels: REQUESTS, topic: 'requests' }}
      ids={columnsOf(REQUESTS)}
      title={AGENCY_WORDS.requests}
      note={AGENCY_WORDS.requestsNote}
    />
  );
}

/** What became of the requests. */
export function OutcomesCharts({ figures }: ChartsProps) {
  return (
    <PanelCharts
      {...{ figures, panels: OUTCOMES, topic: 'outcomes' }}
      ids={[...columnsOf(OUTCOMES), HANDLED]}
      title={AGENCY_WORDS.outcomes}
      note={AGENCY_WORDS.outcomesNote}
    />
  );
}

/** Reviews and suits. */
export function DisputesCharts({ figures }: ChartsProps) {
  return (
    <PanelCharts
      {...{ figures, panels: DISPUTES, topic: 'disputes' }}
      ids={columnsOf(DISPUTES)}
      title={AGENCY_WORDS.disputes}
      note={AGENCY_WORDS.disputesNote}
      partLabel={AGENCY_WORDS.corrected}
    />
  );
}

/** The variables that the table of some charts has. */
function columnsOf(panels: readonly Sum[]): string[] {
  return panels.flatMap(({ variables, columns = variables }) => columns);
}

interface PanelChartsProps extends ChartsProps {
  /** Charts that are drawn to one scale. */
  readonly panels: readonly Sum[];
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
