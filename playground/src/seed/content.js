'use strict';

const seedArticles = require('./articles');
const seedAuthors = require('./authors');
const readBlog = require('./blog');
const seedCategories = require('./categories');
const seedFavourites = require('./favourites');
const seedFrench = require('./french');
const seedHomepage = require('./homepage');
const seedImages = require('./images');

const IMAGES = 12;
const PROGRESS_EVERY = 50;

const countByAuthor = (blog) => {
  const counts = new Map();
  for (const name of blog.flatMap(({ authors }) => authors)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

/** The whole content of the demo: 301 articles, their authors and categories, pictures, French locales, homepage. */
module.exports = async (strapi, log) => {
  const blog = readBlog();
  const images = await seedImages(strapi, IMAGES);
  const categories = await seedCategories(strapi);
  const authors = await seedAuthors(strapi, countByAuthor(blog));
  log(
    `${images.length} pictures, ${Object.keys(categories).length} categories, ${Object.keys(authors).length} authors`,
  );

  const articles = await seedArticles(strapi, blog, { categories, authors, images }, (done, total) => {
    if (done % PROGRESS_EVERY === 0 || done === total) {
      log(`${done} of ${total} articles`);
    }
  });
  await seedFrench(strapi, articles);
  await seedHomepage(strapi, articles, images);
  await seedFavourites(strapi, { authors, articles, images });
};
