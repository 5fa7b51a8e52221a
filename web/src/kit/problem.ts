/** What went wrong, with a stable code and a message for the person at the screen. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 0,
    /** The fields that are wrong, with dots into lists. */
    readonly fields: readonly string[] = [],
  ) {
    super(message)
  }
}

/** Refusals that the same question only meets again: not allowed, not there, not valid. */
const FINAL = [403, 404, 422]

/** Whether trying again may help. */
export function worthTrying(thrown: unknown): boolean {
  return !(thrown instanceof Problem && FINAL.includes(thrown.status))
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
