/** When tests happen. */
const START = Date.parse('2026-03-02T09:00:00Z');

let tenants = 0;

/** A tenant that no other test of the file has, and a time that stands still until `pass` moves it by milliseconds. */
export const tenantOfTest = () => {
  let time = START;
  return {
    tenant: `t${(tenants += 1)}`,
    now: (): Date => new Date(time),
    pass: (milliseconds: number): void => {
      time += milliseconds;
    },
  };
};
