'use strict';

module.exports = { 'change-requests': { enabled: true } };
