import { world, type Name } from './world';

interface Answer<Body> {
  status: number;
  body: Body;
}

const ask = async <Body>(
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer<Body>> => {
  const answer = await fetch(`${world.address}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();

  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Body };
};

/** What somebody does without the browser: arranging a scenario, or acting as another person in between. */
export const call = <Body>(name: Name, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
  ask<Body>(world.people[name].token, method, path, body);

/** As `call`, and it must succeed. Answers `data`. */
export const must = async <Data>(name: Name, method: string, path: string, body?: unknown): Promise<Data> => {
  const answer = await call<{ data: Data }>(name, method, path, body);
  if (answer.status >= 300) {
    throw new Error(`${name} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body.data;
};

/** The content API, as a website asks it; undefined where there is nothing to read. */
export const readAsWebsite = async <Data>(path: string): Promise<Data | undefined> => {
  const answer = await ask<{ data?: Data }>(world.readToken, 'GET', `/api${path}`);

  return answer.status === 200 ? answer.body.data : undefined;
};
