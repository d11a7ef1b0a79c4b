'use strict';

const { heading, paragraph, text } = require('./blocks');

const UID = 'api::article.article';

/** code -> title, summary and text of the French locale */
const FRENCH = {
  'NODE-0001': [
    'Bienvenue sur le blog de Node',
    'Le projet ouvre son blog : nouvelles, versions et articles techniques y paraîtront désormais.',
  ],
  'NODE-0010': [
    'npm 1.0 est publié',
    'La version 1.0 du gestionnaire de paquets est disponible ; voici comment passer de 0.x à 1.0.',
  ],
  'NODE-0022': [
    'La version 0.6 arrive',
    'Prise en charge native de Windows, performances et nouveautés : ce que prépare la version 0.6.',
  ],
  'NODE-0036': [
    'Une nouvelle API de flux pour Node v0.10',
    'Les flux de lecture changent : pourquoi, comment, et ce que les auteurs de modules doivent savoir.',
  ],
  'NODE-0048': [
    'Construire Node.js ensemble',
    'La communauté grandit et le projet s’organise : gouvernance, contribution et prochaines étapes.',
  ],
  'NODE-0089': [
    'La fondation réunit Node.js et io.js',
    'Les deux projets partagent à nouveau une seule base de code : voici Node.js v4.',
  ],
  'NODE-0139': [
    'La plateforme ouverte à la croissance la plus rapide publie une nouvelle version',
    'Node.js v6 apporte de meilleures performances, plus de fiabilité et une sécurité renforcée.',
  ],
  'NODE-0230': [
    'Node.js 18 est disponible !',
    'fetch expérimental, exécuteur de tests intégré et V8 10.1 : le tour des nouveautés.',
  ],
  'NODE-0245': [
    'Node.js 20 est disponible !',
    'Modèle de permissions expérimental, exécuteur de tests stable et V8 11.3.',
  ],
  'NODE-0256': [
    'Dans les coulisses de la refonte du site',
    'Comment le site de Node.js a été repensé : choix techniques, dessin et accessibilité.',
  ],
  'NODE-0260': [
    'Node.js 22 est disponible !',
    'require() de modules ES, client WebSocket et mise à jour de V8 en version 12.4.',
  ],
  'NODE-0277': [
    'À la mémoire de Mikeal Rogers, bâtisseur de communautés',
    'Le projet rend hommage à celui qui a tant fait pour rassembler sa communauté.',
  ],
};

const data = ([title, summary]) => ({
  title,
  summary,
  body: `# ${title}\n\n${summary}\n\n## Pour en savoir plus\n\nLa version complète de cet article est en anglais.\n`,
  outline: [heading(2, 'Dans cet article'), paragraph(text(summary))],
  wordCount: summary.split(' ').length,
});

/** Adds and publishes the French locale of the articles named above. `ids` are document ids by code. */
module.exports = async (strapi, ids) => {
  const documents = strapi.documents(UID);
  for (const [code, french] of Object.entries(FRENCH).filter(([known]) => ids[known])) {
    const documentId = ids[code];
    const existing = await documents.findOne({ documentId, locale: 'fr' });
    if (existing) {
      continue;
    }
    const { slug } = await documents.findOne({ documentId, fields: ['slug'] });
    await documents.update({ documentId, locale: 'fr', data: { ...data(french), slug: `${slug}-fr` } });
    await documents.publish({ documentId, locale: 'fr' });
  }
};
