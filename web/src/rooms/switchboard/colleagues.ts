/** Colleagues as a sentence names them: each with name and staff number. */
export const named = (people: readonly { number: string; name: string }[]): string => people.map(({ number, name }) => `${name} ${number}`).join('、')
