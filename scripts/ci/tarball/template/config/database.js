'use strict';

const path = require('path');

module.exports = {
  connection: {
    client: 'sqlite',
    connection: { filename: path.resolve(__dirname, '..', 'data.db') },
    useNullAsDefault: true,
  },
};
