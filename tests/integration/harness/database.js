'use strict';

const { createRequire } = require('module');
const path = require('path');

const { PLAYGROUND, databaseName, databasePrefix, folder } = require('./run');

const requireDriver = createRequire(path.join(PLAYGROUND, 'package.json'));

const DEFAULTS = {
  postgres: { port: 5432, username: 'root' },
  mysql: { port: 3306, username: 'root' },
};

const client = () => process.env.DATABASE_CLIENT ?? 'sqlite';

/** Where the database server is: DATABASE_* of the environment, else a local server as continuous integration has it. */
const server = () => ({
  host: process.env.DATABASE_HOST ?? '127.0.0.1',
  port: Number(process.env.DATABASE_PORT ?? DEFAULTS[client()].port),
  user: process.env.DATABASE_USERNAME ?? DEFAULTS[client()].username,
  password: process.env.DATABASE_PASSWORD ?? '',
});

const inPostgres = async (work) => {
  const { Client } = requireDriver('pg');
  const connection = new Client({ ...server(), database: 'postgres' });
  await connection.connect();
  try {
    return await work(async (sql) => (await connection.query(sql)).rows);
  } finally {
    await connection.end();
  }
};

const inMysql = async (work) => {
  const { createConnection } = requireDriver('mysql2/promise');
  const connection = await createConnection(server());
  try {
    return await work(async (sql) => (await connection.query(sql))[0]);
  } finally {
    await connection.end();
  }
};

const postgres = {
  create: (name) =>
    inPostgres(async (query) => {
      await query(`CREATE DATABASE ${name}`);
      await query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    }),
  dropAll: (prefix) =>
    inPostgres(async (query) => {
      for (const { datname } of await query(
        `SELECT datname FROM pg_database WHERE datname LIKE '${prefix}\\_%'`,
      )) {
        await query(`DROP DATABASE ${datname} WITH (FORCE)`);
      }
    }),
};

const mysql = {
  create: (name) => inMysql((query) => query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`)),
  dropAll: (prefix) =>
    inMysql(async (query) => {
      const found = await query(
        `SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE '${prefix}\\_%'`,
      );
      for (const { name } of found) {
        await query(`DROP DATABASE ${name}`);
      }
    }),
};

/** SQLite files live in the run's folder, which is removed as a whole. */
const sqlite = { async create() {}, async dropAll() {} };

const SERVERS = { sqlite, postgres, mysql };

const database = () => {
  const found = SERVERS[client()];
  if (!found) {
    throw new Error(`DATABASE_CLIENT is "${client()}"; possible are ${Object.keys(SERVERS).join(', ')}.`);
  }
  return found;
};

const environment = () => {
  if (client() === 'sqlite') {
    return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder(), `${databaseName()}.db`) };
  }
  const { host, port, user, password } = server();
  return {
    DATABASE_CLIENT: client(),
    DATABASE_HOST: host,
    DATABASE_PORT: String(port),
    DATABASE_USERNAME: user,
    DATABASE_PASSWORD: password,
    DATABASE_NAME: databaseName(),
  };
};

module.exports = {
  /** Creates this worker's empty database. Returns the DATABASE_* variables that lead there. */
  async createDatabase() {
    await database().create(databaseName());
    return environment();
  },
  /** Data that outlives a power failure costs time with every commit; of tests nobody would miss it. */
  async forgetDurability(connection) {
    if (client() !== 'sqlite') return;
    await connection.raw('PRAGMA synchronous = OFF');
    await connection.raw('PRAGMA journal_mode = MEMORY');
  },
  /** Drops what every worker of this run created. */
  async dropDatabases() {
    await database().dropAll(databasePrefix());
  },
};
