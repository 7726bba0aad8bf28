export * from './database.js';
export * from './browser.js';
export * from './graphql.js';
export * from './product.js';
export * from './identity-provider.js';
export * from './proxy.js';
