/** What supervisors write most; the words stand under `switchboard.memo.phrases`. */
export const PHRASES = ['closing', 'slower', 'verify', 'script', 'well'] as const
