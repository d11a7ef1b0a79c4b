import { login, people, strapi } from './harness';

const URL = '/change-requests/settings';

describe('settings', () => {
  it('keeps what a change does not mention, and refuses bad values whole', async () => {
    const admin = await login('admin@demo.test');
    const before = (await admin.get(URL)).body.data;
    expect(before).toMatchObject({
      approvalStrategy: 'only_approved',
      fixedNumber: 3,
      location: '/',
      mergeUser: null,
    });

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
    expect((await admin.get(URL)).body.data).toMatchObject({
      approvalStrategy: 'accept_all',
      fixedNumber: 2,
      location: '/',
    });
    await admin.put(URL).send({ approvalStrategy: 'only_approved', fixedNumber: 3 });
  });

  it('keeps what several people change at once', async () => {
    const admin = await login('admin@demo.test');
    const before = (await admin.get(URL)).body.data;
    const changes = {
      fixedNumber: 4,
      staleAfterDays: 33,
      closeAfterStaleDays: 7,
      preventAuthorsToReview: true,
    };
    const replies = await Promise.all(
      Object.entries(changes).map(([name, value]) => admin.put(URL).send({ [name]: value })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await admin.get(URL)).body.data).toMatchObject(changes);
    const former = Object.fromEntries(Object.keys(changes).map((name) => [name, before[name]]));
    expect((await admin.put(URL).send(former)).status).toBe(200);
  });

  it('keeps what several people change at once about a content type that had no rules of its own', async () => {
    const admin = await login('admin@demo.test');
    const uid = 'api::category.category';
    await strapi.db
      .query('plugin::change-requests.content-type-policy')
      .deleteMany({ where: { contentType: uid } });
    const path = `/change-requests/content-type-policies/${uid}`;
    const wishes = [{ strategy: 'accept_all' }, { protection: 'off' }, { strategy: 'accept_all' }];
    const replies = await Promise.all(wishes.map((wish) => admin.put(path).send(wish)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await admin.get(path)).body.data).toMatchObject({ strategy: 'accept_all', protection: 'off' });
    expect((await admin.put(path).send({ strategy: null })).status).toBe(200);
  });

  it('names the merge user, so that nobody has to read a number', async () => {
    const admin = await login('admin@demo.test');
    const { id, firstname, lastname } = people['publisher@demo.test'];
    const chosen = await admin.put(URL).send({ mergeUser: id });
    expect(chosen.body.data).toMatchObject({
      mergeUser: id,
      mergeUserAccount: { id, name: `${firstname} ${lastname}` },
    });
    const none = await admin.put(URL).send({ mergeUser: null });
    expect(none.body.data).toMatchObject({ mergeUser: null, mergeUserAccount: null });
  });

  it('validates the account that closes stale requests, and the days; a blocked one keeps nobody from changing the rest', async () => {
    const admin = await login('admin@demo.test');
    const { id } = people['reviewer2@demo.test'];
    const accounts = strapi.db.query('admin::user');
    for (const bad of [
      { schedulerUser: 999_999 },
      { staleAfterDays: -1 },
      { closeAfterStaleDays: 1.5 },
      { staleByCreationDate: 'yes' },
    ]) {
      expect([(await admin.put(URL).send(bad)).status, bad]).toEqual([400, bad]);
    }
    await accounts.update({ where: { id }, data: { blocked: true } });
    expect((await admin.put(URL).send({ schedulerUser: id })).status).toBe(400);
    await accounts.update({ where: { id }, data: { blocked: false } });
    const chosen = await admin.put(URL).send({ schedulerUser: id });
    expect(chosen.body.data).toMatchObject({
      staleAfterDays: 20,
      closeAfterStaleDays: 5,
      staleByCreationDate: false,
      schedulerUser: id,
      schedulerUserAccount: { id },
    });
    await accounts.update({ where: { id }, data: { blocked: true } });
    expect((await admin.put(URL).send({ staleAfterDays: 30 })).status).toBe(200);
    await accounts.update({ where: { id }, data: { blocked: false } });
    const back = await admin.put(URL).send({ schedulerUser: null, staleAfterDays: 20 });
    expect(back.body.data).toMatchObject({ schedulerUser: null, schedulerUserAccount: null });
  });

  it('is for holders of the permission only', async () => {
    for (const email of ['editor@demo.test', 'publisher@demo.test', 'outsider@demo.test'] as const) {
      const person = await login(email);
      expect((await person.get(URL)).status).toBe(403);
      expect((await person.put(URL).send({ fixedNumber: 1 })).status).toBe(403);
    }
  });
});
