// Writes src/api/schema.d.ts, or the second argument, from the API's own description: what `huawu openapi` prints,
// or the file that is the first argument.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const here = new URL('..', import.meta.url)
const inVenv = new URL('../.venv/bin/huawu', here)
const huawu = process.env.HUAWU_COMMAND ?? (existsSync(inVenv) ? inVenv.pathname : 'huawu')

function description() {
  const file = process.argv[2]
  return file ? readFileSync(file, 'utf8') : execFileSync(huawu, ['openapi'], { encoding: 'utf8', cwd: new URL('..', here) })
}

const head = '// Generated from the OpenAPI document by `npm run api:types`. Do not edit.\n\n'
const nodes = await openapiTS(JSON.parse(description()))
writeFileSync(process.argv[3] ?? new URL('src/api/schema.d.ts', here), head + astToString(nodes))
