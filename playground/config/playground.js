'use strict';

module.exports = ({ env }) => ({ seed: env.bool('SEED', true) });
