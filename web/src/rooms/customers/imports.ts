import type { CustomerImport, ImportColumn } from '@/api/types'

/** What a column may be, in the order of the choice. */
export const COLUMNS: readonly ImportColumn[] = ['name', 'number', 'level', 'note', 'tags', '']

/** How far an import is, in percent: of taking in, or of taking back. */
export function progress(table: Pick<CustomerImport, 'state' | 'total' | 'pending' | 'made' | 'undone' | 'kept'>): number {
  const back = table.state === 'undoing' || table.state === 'undone'
  const done = back ? table.undone + table.kept : table.total - table.pending
  const all = back ? table.made + done : table.total
  return all ? Math.floor((100 * done) / all) : 100
}
