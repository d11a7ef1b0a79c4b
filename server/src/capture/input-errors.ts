import { errors } from '@strapi/utils';

export type Path = readonly (string | number)[];

export interface InputError {
  path: string[];
  message: string;
  name: 'ValidationError';
}

/** Collects what is wrong with an input, so that a person learns all of it at once. */
export class InputErrors {
  private readonly found: InputError[] = [];

  /** @param message completes "title …", such as "must be a text" */
  add(path: Path, message: string): void {
    this.found.push({
      path: path.map(String),
      message: `${path.length === 0 ? 'data' : path.join('.')} ${message}`,
      name: 'ValidationError',
    });
  }

  /** @throws ValidationError with `details.errors[].path`, as Strapi's own validator does */
  throwIfAny(): void {
    if (this.found.length === 0) return;
    const [first] = this.found;
    const message = this.found.length === 1 ? first.message : `${this.found.length} errors occurred`;
    throw new errors.ValidationError(message, { errors: this.found });
  }
}
