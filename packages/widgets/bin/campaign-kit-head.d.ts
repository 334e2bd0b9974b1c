/** HTML for a page's head. `languages`: those that the page may speak besides English; none: all. */
export declare function headOf(base: string, integrity: Record<string, string>, languages?: string[]): string;
