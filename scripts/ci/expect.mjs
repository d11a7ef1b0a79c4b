/** @throws with both values when they differ; prints what was found otherwise */
export const expect = (what, found, wanted) => {
  if (found !== wanted) {
    throw new Error(`${what}: ${found}, expected ${wanted}`);
  }
  console.log(`${what}: ${found}`);
};

/** A client of one server's HTTP API. `token` is added once there is one. Answers with status, text and JSON. */
export const client = (address, token) => async (method, path, body) => {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, text, json: isJson && text ? JSON.parse(text) : null };
};
