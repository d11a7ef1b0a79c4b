'use strict';

const { close } = require('./browser');
const { stop } = require('./server');

module.exports = async () => {
  await close();
  await stop();
};
