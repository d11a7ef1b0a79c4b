'use strict';

const path = require('path');

const { PLAYGROUND } = require('./paths');

const { ACCOUNTS, PASSWORD } = require(path.join(PLAYGROUND, 'src', 'seed', 'accounts.js'));

const signIn = async (address, email) => {
  const answer = await fetch(`${address}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) {
    throw new Error(`${email} cannot log in: ${answer.status} ${await answer.text()}`);
  }
  return (await answer.json()).data.token;
};

/**
 * Signs everybody in once. Their sessions outlive a run.
 * @returns {Promise<Record<string, {email: string, name: string, token: string}>>} by the part of the address before the @
 */
module.exports = async (address) => {
  const people = {};
  for (const { email, firstname, lastname } of ACCOUNTS) {
    people[email.split('@')[0]] = {
      email,
      name: `${firstname} ${lastname}`,
      token: await signIn(address, email),
    };
  }
  return people;
};
