import net from 'node:net';

const OLDEST_NODE = 20;

/** @throws when this Node is too old for Strapi 5 */
export const refuseOldNode = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  }
};

/** @throws when somebody already listens on that port */
export const refuseTakenPort = (host, port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      const remedy = `Choose another one, for example: PORT=${port + 1} npm run demo`;
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken. ${remedy}`
            : `Cannot listen on ${host}:${port}: ${error.message}`,
        ),
      );
    });
    server.listen({ host, port }, () => server.close(resolve));
  });
