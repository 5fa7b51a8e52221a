/** Where the wallboard is: of all queues or of one, opened by the session or by a key, which stays out of every log. */
export function wallPath(queue: number | null, key = ''): string {
  return `/wall${queue === null ? '' : `?queue=${queue}`}${key ? `#${key}` : ''}`
}
