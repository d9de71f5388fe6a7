import { createServer } from 'node:net';

/**
 * @param {number} count
 * @returns {Promise<number[]>} free ports of this machine
 */
export async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(servers.map(portOf));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/**
 * @param {import('node:net').Server} server
 * @returns {Promise<number>} the port that the system assigns
 */
function portOf(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(typeof at === 'object' && at ? at.port : 0);
    });
  });
}
