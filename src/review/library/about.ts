/** What the pages have to know of the dataset before anything else. */
export interface About {
  readonly version: string;
  /** Name of the folder of the dataset. */
  readonly name: string;
  readonly isWritable: boolean;
}
