import { failureObject, reportObject } from '../../dataset/formats/report-object.js';
import type { ReportOnForm } from '../../dataset/tables/report-on-form.js';
import type { Failure } from '../../model/report.js';
import type { TextOutput } from '../terminal/text-output.js';

/** Version of the object that `--json` prints. */
const SCHEMA = 1;

/** Prints the object of `--json` piece by piece: reports as they come, failures, which are small, at the end. */
export interface JsonOutput {
  report(onForm: ReportOnForm): Promise<void>;
  failure(failure: Failure): void;
  /** Completes the object. An object that is not completed is not JSON, so a run that was cut off cannot pass for whole. */
  end(): Promise<void>;
}

/** Begins the object with the first report, so that a run that cannot begin prints nothing. */
export function jsonOutput(output: TextOutput): JsonOutput {
  const failures: object[] = [];
  let lead = `{"schema":${SCHEMA},"reports":[\n`;
  return {
    async report(onForm) {
      await output.write(lead + JSON.stringify(reportObject(onForm)));
      lead = ',\n';
    },
    failure(failure) {
      failures.push(failureObject(failure));
    },
    async end() {
      const opening = lead.startsWith('{') ? lead : '\n';
      await output.write(`${opening}],"failures":${JSON.stringify(failures)}}\n`);
    },
  };
}
