/**
 * An embedded database with nothing in it, to copy: making one takes seconds, copying it a fraction. Made once a machine and version of
 * PGlite, by whichever test is first.
 */
export declare function emptyDatabase(): Promise<{
  /** A data folder: copy it before it is opened. */
  folder: string;
  /** The same as a file, for `loadDataDir`. */
  dump: string;
}>;
