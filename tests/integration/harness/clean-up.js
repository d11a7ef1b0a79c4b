'use strict';

/** Tables whose rows come and go with the tests; everything else is the application's own. */
const COMES_AND_GOES = [
  /^api::/,
  /^(shared|section)\./,
  /^plugin::upload\.file$/,
  /^plugin::change-requests\.(?!lease$|content-type-policy$)/,
  /^admin::(user|role|permission|api-token|api-token-permission)$/,
];

const OPEN = ['draft', 'ready_for_review', 'ready_for_merging'];

/** Tables with rows of documents, of components and of accounts, then those that link them. */
const tablesOf = (strapi) => {
  const models = [...strapi.db.metadata.entries()]
    .filter(([uid]) => COMES_AND_GOES.some((pattern) => pattern.test(uid)))
    .map(([, meta]) => meta);
  const links = models.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap(({ joinTable }) => (joinTable ? [joinTable.name] : [])),
  );
  const own = new Set(models.map(({ tableName }) => tableName));
  return [...own, ...[...new Set(links)].filter((name) => !own.has(name))];
};

/** As a column takes what was read from it. */
const storable = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isJson = value !== null && typeof value === 'object' && !(value instanceof Date);
      return [name, isJson && !Buffer.isBuffer(value) ? JSON.stringify(value) : value];
    }),
  );

/**
 * What a test file made is removed when it ends: what it leaves open would be judged again after every right, group or
 * setting that a later one edits, and whatever reads a whole table would take longer from file to file. What was there
 * from the start is put back, row by row, where a test has changed it.
 * @returns a function that does it; the background must have come to rest before
 */
const rememberTables = async (strapi) => {
  const { connection } = strapi.db;
  const seed = new Map();
  for (const table of tablesOf(strapi)) {
    const rows = await connection(table).select();
    seed.set(table, new Map(rows.map((row) => [row.id, storable(row)])));
  }

  const restore = async (trx, table, rows) => {
    const found = rows.size === 0 ? [] : await trx(table).whereIn('id', [...rows.keys()]);
    const stored = new Map(found.map((row) => [row.id, JSON.stringify(storable(row))]));
    for (const [id, row] of rows) {
      if (!stored.has(id)) await trx(table).insert(row);
      else if (stored.get(id) !== JSON.stringify(row)) await trx(table).where({ id }).update(row);
    }
  };

  return async () => {
    // Closed first and told so: which documents open requests are about is kept in memory.
    await strapi.db.query('plugin::change-requests.change-request').updateMany({
      where: { status: { $in: OPEN } },
      data: { status: 'closed' },
    });
    await strapi.eventHub.emit('change-request.split', {});
    await connection.transaction(async (trx) => {
      for (const [table, rows] of [...seed].reverse()) {
        await trx(table)
          .whereNotIn('id', [...rows.keys()])
          .delete();
      }
      for (const [table, rows] of seed) await restore(trx, table, rows);
    });
    // Who held it has ended with the file.
    await connection('cr_leases').where({ name: 'recomputation' }).update({ held_until: null, data: null });
  };
};

module.exports = { rememberTables };
