'use strict';

const { appendFile, mkdir } = require('fs/promises');
const path = require('path');

/** An email provider for demonstrations and tests: nothing is sent, every mail becomes one line of a file. */
module.exports = {
  init({ file }, { defaultFrom }) {
    return {
      async send(mail) {
        await mkdir(path.dirname(file), { recursive: true });
        await appendFile(
          file,
          `${JSON.stringify({ from: defaultFrom, sentAt: new Date().toISOString(), ...mail })}\n`,
        );
      },
    };
  },
};
