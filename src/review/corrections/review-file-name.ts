/** Name of the file, among the corrections of a dataset, that the pages write to; only what stands there they take back. */
export const REVIEW_FILE = 'review.csv';
