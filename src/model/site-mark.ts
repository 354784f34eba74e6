/** Name of the file that says that a folder holds the pages of a dataset, which are no reports. */
export const SITE_MARK = '.gouji-site';
