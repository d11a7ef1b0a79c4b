'use strict';

/**
 * A process with one Strapi, with or without the plugin. The benchmark (run.js) sends it one task at a time and never
 * has two of them working at once.
 */
const { start } = require('./application');
const tasks = {
  ...require('./measures/saves').tasks,
  ...require('./measures/gate').tasks,
  ...require('./measures/captures').tasks,
  ...require('./measures/merges').tasks,
  ...require('./measures/lists').tasks,
  ...require('./measures/badges').tasks,
  ...require('./measures/large-documents').tasks,
  ...require('./measures/visibility').tasks,
  ...require('./measures/workflows').tasks,
};

const application = start();

process.on('message', async ({ task, input }) => {
  try {
    const context = await application;
    process.send({ result: (await tasks[task](context, input)) ?? null });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.on('disconnect', () => process.exit());
