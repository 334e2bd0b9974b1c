/** How to launch the browser that the checks use, for Playwright. Throws a clear sentence where none can be had. */
export declare function launchOptions(): { executablePath: string; args: string[] };
/** Finds a Chromium or installs one, and says what it does. */
export declare function ensureBrowser(say?: (line: string) => void): Promise<string>;
