/** Where nginx is: the one at NGINX_PATH, or an installed one; `undefined` where there is none. */
export declare function findNginx(): string | undefined;
/** Finds nginx, or installs it where this is Debian and we may, and says what it does. */
export declare function ensureNginx(say?: (line: string) => void): string | undefined;
