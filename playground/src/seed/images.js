'use strict';

const { mkdtemp, rm, stat } = require('fs/promises');
const os = require('os');
const path = require('path');
const sharp = require('sharp');

const WIDTH = 960;
const HEIGHT = 540;

/** A drawing that depends only on its number, so that every seed makes the same files. */
const drawing = (number) => {
  const hue = (number * 47) % 360;
  const circles = Array.from({ length: 9 }, (_unused, index) => {
    const x = (number * 131 + index * 263) % WIDTH;
    const y = (number * 71 + index * 149) % HEIGHT;
    const radius = 40 + ((number + index * 5) % 7) * 24;
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${(hue + index * 13) % 360},60%,${40 + index * 4}%)" fill-opacity="0.55"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="hsl(${hue},45%,24%)"/>${circles.join('')}</svg>`,
  );
};

const upload = async (strapi, folder, number) => {
  const name = `illustration-${String(number).padStart(2, '0')}.png`;
  const existing = await strapi.db.query('plugin::upload.file').findOne({ where: { name } });
  if (existing) {
    return existing;
  }
  const filepath = path.join(folder, name);
  await sharp(drawing(number)).png({ palette: true }).toFile(filepath);
  const { size } = await stat(filepath);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText: `Coloured circles, number ${number}`, caption: null } },
      files: { filepath, originalFilename: name, mimetype: 'image/png', size },
    });
  return file;
};

/**
 * Makes sure that `count` illustrations are in the media library.
 * @returns {Promise<number[]>} their file ids
 */
module.exports = async (strapi, count) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'playground-images-'));
  try {
    const ids = [];
    for (let number = 1; number <= count; number += 1) {
      ids.push((await upload(strapi, folder, number)).id);
    }
    return ids;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
