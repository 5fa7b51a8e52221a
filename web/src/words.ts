import * as service from '@/rooms/calls/service/words'
import * as calls from '@/rooms/calls/words'
import * as cases from '@/rooms/cases/words'
import * as clock from '@/rooms/clock/words'
import * as complaints from '@/rooms/complaints/words'
import * as conduct from '@/rooms/conduct/words'
import * as customers from '@/rooms/customers/words'
import * as handbook from '@/rooms/handbook/words'
import * as knowledge from '@/rooms/knowledge/words'
import * as ledger from '@/rooms/ledger/words'
import * as people from '@/rooms/people/words'
import * as privacy from '@/rooms/privacy/words'
import * as promises from '@/rooms/promises/words'
import * as reports from '@/rooms/reports/words'
import * as suggestions from '@/rooms/suggestions/words'
import * as switchboard from '@/rooms/switchboard/words'
import * as telephony from '@/rooms/telephony/words'
import * as training from '@/rooms/training/words'
import * as common from '@/shell/words'

const zh = {
  common: common.zh,
  people: people.zh,
  switchboard: switchboard.zh,
  calls: calls.zh,
  service: service.zh,
  cases: cases.zh,
  clock: clock.zh,
  complaints: complaints.zh,
  conduct: conduct.zh,
  suggestions: suggestions.zh,
  customers: customers.zh,
  privacy: privacy.zh,
  promises: promises.zh,
  reports: reports.zh,
  telephony: telephony.zh,
  handbook: handbook.zh,
  knowledge: knowledge.zh,
  training: training.zh,
  ledger: ledger.zh,
}

/** The same keys in every language, checked by the compiler. */
export type Words = Same<typeof zh>
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

const en: Words = {
  common: common.en,
  people: people.en,
  switchboard: switchboard.en,
  calls: calls.en,
  service: service.en,
  cases: cases.en,
  clock: clock.en,
  complaints: complaints.en,
  conduct: conduct.en,
  suggestions: suggestions.en,
  customers: customers.en,
  privacy: privacy.en,
  promises: promises.en,
  reports: reports.en,
  telephony: telephony.en,
  handbook: handbook.en,
  knowledge: knowledge.en,
  training: training.en,
  ledger: ledger.en,
}

export const words: Record<'zh-CN' | 'en', Words> = { 'zh-CN': zh, en }
