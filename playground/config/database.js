'use strict';

const path = require('path');

const PORTS = { postgres: 5432, mysql: 3306 };

const server = (env, client) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', PORTS[client]),
  database: env('DATABASE_NAME', 'change_requests'),
  user: env('DATABASE_USERNAME', 'root'),
  password: env('DATABASE_PASSWORD', ''),
});

const sqlite = (env) => ({
  client: 'sqlite',
  connection: { filename: path.resolve(__dirname, '..', env('DATABASE_FILENAME', '.tmp/data.db')) },
  useNullAsDefault: true,
});

const postgres = (env) => ({
  client: 'postgres',
  connection: {
    ...(env('DATABASE_URL') ? { connectionString: env('DATABASE_URL') } : server(env, 'postgres')),
    schema: env('DATABASE_SCHEMA', 'public'),
  },
  pool: { min: 2, max: 10 },
});

const mysql = (env) => ({
  client: 'mysql',
  connection: env('DATABASE_URL') ? { uri: env('DATABASE_URL') } : server(env, 'mysql'),
  pool: { min: 2, max: 10 },
});

const CLIENTS = { sqlite, postgres, mysql };

/** SQLite unless DATABASE_CLIENT says postgres or mysql (MariaDB included). */
module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const connection = CLIENTS[client];
  if (!connection) {
    throw new Error(`DATABASE_CLIENT is "${client}"; possible are ${Object.keys(CLIENTS).join(', ')}.`);
  }
  return { connection: connection(env) };
};
