/** The languages of the admin panel that people can choose in their profile, besides English. */
export default {
  config: { locales: ['fr', 'de'] },
  bootstrap() {},
};
