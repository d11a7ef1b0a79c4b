import { login } from './harness';

const URL = '/change-requests/settings';

describe('settings', () => {
  it('keeps what a change does not mention, and refuses bad values whole', async () => {
    const admin = await login('admin@demo.test');
    const before = (await admin.get(URL)).body.data;
    expect(before).toMatchObject({ approvalStrategy: 'only_approved', fixedNumber: 3, location: '/', mergeUser: null });

    await admin.put(URL).send({ approvalStrategy: 'accept_all' });
    const partly = await admin.put(URL).send({ fixedNumber: 2 });
    expect(partly.body.data).toMatchObject({ approvalStrategy: 'accept_all', fixedNumber: 2 });

    for (const bad of [
      { fixedNumber: 0 },
      { fixedNumber: '2' },
      { approvalStrategy: 'nothing_like_it' },
      { mergeUser: 999_999 },
      { location: '' },
      { unknown: true },
      { fixedNumber: 5, approvalStrategy: 'nothing_like_it' },
    ]) {
      const refused = await admin.put(URL).send(bad);
      expect([refused.status, bad]).toEqual([400, bad]);
      expect(Object.keys(bad)).toContain(refused.body.error.details.errors[0].path[0]);
    }
    expect((await admin.get(URL)).body.data).toMatchObject({ approvalStrategy: 'accept_all', fixedNumber: 2, location: '/' });
    await admin.put(URL).send({ approvalStrategy: 'only_approved', fixedNumber: 3 });
  });

  it('is for holders of the permission only', async () => {
    for (const email of ['editor@demo.test', 'publisher@demo.test', 'outsider@demo.test'] as const) {
      const person = await login(email);
      expect((await person.get(URL)).status).toBe(403);
      expect((await person.put(URL).send({ fixedNumber: 1 })).status).toBe(403);
    }
  });
});
