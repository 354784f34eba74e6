import { useMemo } from 'preact/hooks';
import type { Variable } from '../../across/variable.js';
import { ChartFigure } from '../chart/chart-figure.js';
import { GapNote } from '../chart/gap-note.js';
import { VariableChoice } from '../chart/variable-choice.js';
import { variableLabel } from '../chart/variable-label.js';
import { extentOf } from '../chart/year-bar.js';
import { YearBars } from '../chart/year-bars.js';
import { useSay } from '../shell/language.js';
import { type AgencyFigures, barsOf, yearData } from './agency-figures.js';
import { AGENCY_WORDS } from './words.js';

interface VariableChartProps {
  readonly figures: AgencyFigures;
  /** Id of the variable. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Any variable of the panel over the years; one that means something else on another form is not drawn across. */
export function VariableChart({ figures, chosen, onChoose }: VariableChartProps) {
  const say = useSay();
  const variables = useMemo(() => [...figures.variables.values()], [figures]);
  const variable: Variable = figures.variables.get(chosen) ?? variables[0]!;
  const bars = useMemo(() => barsOf(figures, [variable.id]), [figures, variable]);
  const shown = bars.map(({ figure }) => figure);
  const extent = useMemo(() => extentOf(shown), [bars]);
  return (
    <ChartFigure
      title={say(AGENCY_WORDS.variable)}
      note={<GapNote figures={shown} years={figures.agency.years} text={say(variable.note)} />}
      data={yearData(figures, variable.id, [variable.id])}
    >
      <VariableChoice variables={variables} chosen={variable} onChoose={onChoose} />
      <YearBars title={say(variableLabel(variable))} {...{ bars, extent, heightPx: 200 }} />
    </ChartFigure>
  );
}
