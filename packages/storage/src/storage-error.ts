/** What keeps the storage from opening or answering, told so that a person can act on it. */

export type StorageErrorCode =
  | "account-missing"
  | "binaries-missing"
  | "database-newer"
  | "database-unreachable"
  | "folder-closed"
  | "folder-not-ours"
  | "folder-other-version"
  | "role-too-strong"
  | "role-needed"
  | "server-failed";

export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "StorageError";
    this.code = code;
  }
}

const connectionCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  // Too many connections: some will go.
  "53300",
  "57P01",
  "57P02",
  "57P03",
]);
const connectionMessages =
  /^Connection terminated|not queryable|timeout exceeded when trying to connect|timeout expired/;

/** True when the server went away, is not there yet or is full, rather than that it refused what was asked. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return connectionCodes.has(code) || code.startsWith("08") || connectionMessages.test(error.message);
}
