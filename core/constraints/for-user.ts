import { USER, type Condition, type Operand, type Test, type UserToken } from './types';

/** Who asks; without an account (an API token) they are nobody, and nothing is theirs. */
export interface Asker {
  id: number | null;
  email: string | null;
}

const filled = ({ type, value }: Test, { id, email }: Asker): Test['value'] => {
  const self = type === 'email' ? email : id;
  const fill = (one: Operand | UserToken): Operand | UserToken => (one === USER ? (self ?? USER) : one);
  if (!Array.isArray(value)) return value === null ? null : fill(value);
  return value.map(fill).filter((one) => one !== USER);
};

/** The condition with `$user` replaced by who asks. */
export const forUser = (condition: Condition, asker: Asker): Condition => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, of: condition.of.map((part) => forUser(part, asker)) };
    case 'not':
    case 'within':
      return { ...condition, of: forUser(condition.of, asker) };
    case 'test':
      return { ...condition, value: filled(condition, asker), written: condition.value };
    case 'presence':
    case 'change':
      return condition;
  }
};
