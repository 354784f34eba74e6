/** Why a file is left as it is: it was changed by somebody, and what they wrote is not to be lost. */
export type FileRefusal = 'not_understood' | 'changed';

/** Why nothing was done. */
export type Refusal = 'bad_request' | 'no_such_report' | 'refused' | FileRefusal;
