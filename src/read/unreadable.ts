/** Stands for what is printed and cannot be read. */
export const UNREADABLE = '\uFFFD';
