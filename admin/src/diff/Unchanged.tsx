import { PlainValue } from './PlainValue';
import { Side } from './Side';

/** An attribute that did not change, once somebody unfolds it. */
export const Unchanged = ({ value }: { value: unknown }) => (
  <Side side="same">
    <PlainValue value={value} />
  </Side>
);
